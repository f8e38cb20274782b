import { type AnyColumn, sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgPolicy, text, unique, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { ClueId } from '@skillchain/domain/supervision/clue'
import {
  DrawPurpose,
  type Finding,
  type FindingId,
  type InspectionId,
  InspectionScope,
  InspectionStatus,
  PopulationKind,
  type ShownDraw,
  StratifyBy,
  Verdict,
} from '@skillchain/domain/supervision/inspection'
import type { PopulationItem } from '@skillchain/domain/supervision/sample'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, inDivision, ofOwnOrganisation } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { supervision } from './chain-rollup.table.ts'

/** The regulators of the division, and the organisation that a row is addressed to. */
export const addressed = (divisionCode: AnyColumn, readerId: AnyColumn) =>
  sql`(${inDivision(divisionCode)} or ${ofOwnOrganisation(readerId)})`

/**
 * Inspections (检查) by the division that answers for them. The inspected organisation reads one from its hearing on;
 * to a chain's leader and other members there is none.
 */
export const inspection = supervision.table(
  'inspection',
  {
    id: uuid().$type<InspectionId>().primaryKey(),
    chainId: uuid().$type<ChainId>().notNull(),
    /** As in the chain's directory entry, so that a regulator's division is a condition on this row. */
    divisionCode: text().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    /** The inspected organisation from the hearing on, and nobody before. */
    readerId: uuid().$type<OrganisationId>(),
    clueId: uuid().$type<ClueId>(),
    subject: text().notNull(),
    fromOn: date().notNull(),
    toOn: date().notNull(),
    population: text().$type<PopulationKind>().notNull(),
    scope: text().$type<InspectionScope>().notNull(),
    stratify: text().$type<StratifyBy>().notNull(),
    sampleSize: integer().notNull(),
    status: text().$type<InspectionStatus>().notNull(),
    openedAt: instant().notNull(),
    draws: integer().notNull(),
    findings: jsonb().$type<Finding[]>().notNull(),
    hearingDueOn: date(),
    statement: text(),
    statedAt: instant(),
    verdict: text().$type<Verdict>(),
    upheldIds: uuid().array().$type<FindingId[]>().notNull(),
    opinion: text(),
    concludedAt: instant(),
    /** The draws as the report shows them, once there is one. */
    reportedDraws: jsonb().$type<ShownDraw[]>(),
    version: integer().notNull(),
  },
  (table) => {
    const { id, chainId, status, openedAt, hearingDueOn } = table
    const mine = inDivision(table.divisionCode)
    const readers = addressed(table.divisionCode, table.readerId)
    return [
      check('inspection_status', oneOf(status, InspectionStatus.options)),
      check('inspection_population', oneOf(table.population, PopulationKind.options)),
      check('inspection_scope', oneOf(table.scope, InspectionScope.options)),
      check('inspection_stratify', oneOf(table.stratify, StratifyBy.options)),
      check('inspection_verdict', oneOf(table.verdict, Verdict.options)),
      check('inspection_period', sql`${table.fromOn} <= ${table.toOn}`),
      check('inspection_sample', sql`${table.sampleSize} > 0`),
      check('inspection_reader', sql`(${table.readerId} is not null) = (${status} <> 'open')`),
      check(
        'inspection_addressee',
        sql`${table.readerId} is null or ${table.readerId} = ${table.organisationId}`,
      ),
      check('inspection_hearing', sql`(${hearingDueOn} is not null) = (${status} <> 'open')`),
      check('inspection_drawn', sql`${status} = 'open' or ${table.draws} > 0`),
      // Whatever program writes to it: nothing is concluded unheard. The day is that of Asia/Shanghai.
      check(
        'inspection_concluded',
        sql`(${status} = 'concluded') = (${table.verdict} is not null) and (${status} <> 'concluded'
          or ${table.statement} is not null
          or (${table.concludedAt} at time zone 'Asia/Shanghai')::date > ${hearingDueOn})`,
      ),
      index('inspection_by_time').on(openedAt, id),
      index('inspection_by_chain').on(chainId, openedAt, id),
      index('inspection_by_status').on(status, openedAt, id),
      index('inspection_by_reader').on(table.readerId, openedAt, id),
      pgPolicy('inspection_read', { for: 'select', to: appUser, using: readers }),
      pgPolicy('inspection_open', { for: 'insert', to: appUser, withCheck: mine }),
      // What a regulator takes back is no longer the organisation's to read, which the row after may show.
      pgPolicy('inspection_change', { for: 'update', to: appUser, using: readers, withCheck: readers }),
    ]
  },
)
declare(inspection, { class: 'directory', grants: { app_user: ['select', 'insert', 'update'] } })

/** Draws (抽样) with the population as it was. Not granted, and so impossible: changing one, or taking it away. */
export const inspectionDraw = supervision.table(
  'inspection_draw',
  {
    id: uuid().primaryKey(),
    chainId: uuid().$type<ChainId>().notNull(),
    divisionCode: text().notNull(),
    inspectionId: uuid().$type<InspectionId>().notNull(),
    purpose: text().$type<DrawPurpose>().notNull(),
    sequence: integer().notNull(),
    /** Of 32 bits without a sign, and so wider than an `integer`. */
    seed: text().notNull(),
    digest: text().notNull(),
    reason: text(),
    at: instant().notNull(),
    population: jsonb().$type<PopulationItem[]>().notNull(),
    sample: uuid().array().notNull(),
  },
  (table) => {
    const { inspectionId, purpose, sequence, reason } = table
    const mine = inDivision(table.divisionCode)
    return [
      unique('inspection_draw_once').on(inspectionId, purpose, sequence),
      check('inspection_draw_purpose', oneOf(purpose, DrawPurpose.options)),
      check('inspection_draw_reason', sql`${sequence} = 1 or ${reason} is not null`),
      check('inspection_draw_digest', sql`${table.digest} ~ '^[0-9a-f]{64}$'`),
      pgPolicy('inspection_draw_read', { for: 'select', to: appUser, using: mine }),
      pgPolicy('inspection_draw_add', { for: 'insert', to: appUser, withCheck: mine }),
    ]
  },
)
declare(inspectionDraw, { class: 'directory', grants: { app_user: ['select', 'insert'] } })
