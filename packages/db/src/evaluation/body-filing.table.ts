import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'

import {
  type BodyCode,
  type BodyFilingId,
  BodyFilingStatus,
  BodyType,
  type FilingReason,
  type ScopeRow,
} from '@skillchain/domain/evaluation/body-filing'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import {
  appUser,
  inChains,
  inDivision,
  ofOwnOrganisation,
  own,
  shared,
  visible,
  whole,
} from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'

export const evaluation = pgSchema('evaluation')

/** Filings of evaluation bodies (评价机构备案): their own until filed, then known to all who work in the chain. */
export const bodyFiling = evaluation.table(
  'body_filing',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<BodyFilingId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    bodyType: text().$type<BodyType>().notNull(),
    responsible: text().notNull(),
    scope: jsonb().$type<ScopeRow[]>().notNull(),
    status: text().$type<BodyFilingStatus>().notNull(),
    bodyCode: text().$type<BodyCode>(),
    filingNumber: text(),
    filedOn: date(),
    submittedAt: instant(),
    dueOn: date(),
    reasons: jsonb().$type<FilingReason[]>().notNull(),
    endedReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, bodyId, status } = table
    const rows = visible(chainId, bodyId)
    return [
      primaryKey({ name: 'body_filing_pk', columns: [chainId, id] }),
      memberOf('body_filing_body', chainId, bodyId),
      check('body_filing_status', oneOf(status, BodyFilingStatus.options)),
      check('body_filing_type', oneOf(table.bodyType, BodyType.options)),
      check('body_filing_due', sql`(${status} = 'submitted') = (${table.dueOn} is not null)`),
      check(
        'body_filing_code',
        sql`${status} not in ('filed', 'suspended') or ${table.bodyCode} is not null`,
      ),
      index('body_filing_by_body').on(chainId, bodyId, status, id),
      pgPolicy('body_filing_read', {
        for: 'select',
        to: appUser,
        using: shared(chainId, sql`${status} = 'filed'`, bodyId),
      }),
      pgPolicy('body_filing_add', { for: 'insert', to: appUser, withCheck: own(chainId, bodyId) }),
      pgPolicy('body_filing_change', { for: 'update', to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(bodyFiling, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/**
 * Every filing once, by region: what a regulator's list and tasks read, which works in no chain before it names one.
 * Written in the transaction that changes the filing itself.
 */
export const bodyFilingDirectory = evaluation.table(
  'body_filing_directory',
  {
    filingId: uuid().$type<BodyFilingId>().primaryKey(),
    chainId: uuid().$type<ChainId>().notNull(),
    /** Where the chain is filed, GB/T 2260. */
    divisionCode: text().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    bodyCode: text().$type<BodyCode>(),
    status: text().$type<BodyFilingStatus>().notNull(),
    dueOn: text(),
    changedAt: instant().notNull(),
  },
  (table) => {
    const mine = sql`(${ofOwnOrganisation(table.bodyId)} or ${whole(table.chainId)})`
    return [
      index('body_filing_directory_by_division').on(table.divisionCode, table.status, table.filingId),
      index('body_filing_directory_by_code').on(table.bodyCode),
      index('body_filing_directory_by_time').on(table.changedAt, table.filingId),
      pgPolicy('body_filing_directory_read', {
        for: 'select',
        to: appUser,
        using: sql`(${inDivision(table.divisionCode)} or ${inChains(table.chainId)})`,
      }),
      pgPolicy('body_filing_directory_add', { for: 'insert', to: appUser, withCheck: mine }),
      pgPolicy('body_filing_directory_change', { for: 'update', to: appUser, using: mine, withCheck: mine }),
    ]
  },
)
declare(bodyFilingDirectory, { class: 'directory', grants: { app_user: ['select', 'insert', 'update'] } })
