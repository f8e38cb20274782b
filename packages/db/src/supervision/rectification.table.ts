import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgPolicy, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { NamedRecord } from '@skillchain/domain/supervision/evidence-request'
import { type RectificationId, RectificationStatus } from '@skillchain/domain/supervision/rectification'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, inDivision } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { supervision } from './chain-rollup.table.ts'
import { addressed } from './inspection.table.ts'

/** Rectifications (整改), each by the id of the inspection that led to it. */
export const rectification = supervision.table(
  'rectification',
  {
    id: uuid().$type<RectificationId>().primaryKey(),
    chainId: uuid().$type<ChainId>().notNull(),
    divisionCode: text().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    subject: text().notNull(),
    requirement: text().notNull(),
    status: text().$type<RectificationStatus>().notNull(),
    openedAt: instant().notNull(),
    dueOn: date(),
    plan: text(),
    plannedAt: instant(),
    report: text(),
    references: jsonb().$type<NamedRecord[]>().notNull(),
    reportedAt: instant(),
    draws: integer().notNull(),
    rechecked: boolean().notNull(),
    extendedReason: text(),
    outcome: text(),
    endedAt: instant(),
    version: integer().notNull(),
  },
  (table) => {
    const { id, status, dueOn, organisationId, openedAt } = table
    const mine = inDivision(table.divisionCode)
    const readers = addressed(table.divisionCode, organisationId)
    return [
      check('rectification_status', oneOf(status, RectificationStatus.options)),
      check('rectification_due', sql`(${dueOn} is null) = (${status} in ('closed', 'escalated'))`),
      check(
        'rectification_planned',
        sql`${table.plan} is not null or ${status} in ('planning', 'escalated')`,
      ),
      check(
        'rectification_closed',
        sql`${status} <> 'closed' or (${table.rechecked} and ${table.draws} > 0)`,
      ),
      check('rectification_ended', sql`(${table.outcome} is not null) = (${dueOn} is null)`),
      index('rectification_by_time').on(openedAt, id),
      index('rectification_by_chain').on(table.chainId, openedAt, id),
      index('rectification_by_addressee').on(organisationId, openedAt, id),
      index('rectification_by_status').on(status, openedAt, id),
      pgPolicy('rectification_read', { for: 'select', to: appUser, using: readers }),
      pgPolicy('rectification_order', { for: 'insert', to: appUser, withCheck: mine }),
      pgPolicy('rectification_change', { for: 'update', to: appUser, using: readers, withCheck: readers }),
    ]
  },
)
declare(rectification, { class: 'directory', grants: { app_user: ['select', 'insert', 'update'] } })
