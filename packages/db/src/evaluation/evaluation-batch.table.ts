import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { NodeDays } from '@skillchain/domain/evaluation/batch-node'
import type { BodyCode, BodyFilingId, ScopeRowId } from '@skillchain/domain/evaluation/body-filing'
import type { StandardGeneration } from '@skillchain/domain/evaluation/entry-rule'
import {
  type AssessorId,
  BatchStatus,
  type EvaluationBatch,
  type EvaluationBatchId,
} from '@skillchain/domain/evaluation/evaluation-batch'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own, shared, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { bodyFiling, evaluation } from './body-filing.table.ts'

/** Evaluation batches (评价批次): a draft is its body's, an announced one known to all who work in the chain. */
export const evaluationBatch = evaluation.table(
  'evaluation_batch',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<EvaluationBatchId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    name: text().notNull(),
    filingId: uuid().$type<BodyFilingId>().notNull(),
    scopeRowId: uuid().$type<ScopeRowId>().notNull(),
    standardVersion: text().$type<StandardGeneration>().notNull(),
    examOn: date().notNull(),
    places: integer().notNull(),
    secondCertificate: text(),
    secondPassMark: integer(),
    passMark: integer().notNull(),
    markerGap: integer().notNull(),
    assessors: integer().notNull(),
    publicityDays: integer().notNull(),
    dictionaryVersion: text().notNull(),
    occupationCode: text().$type<OccupationCode>().notNull(),
    grade: text().$type<Grade>().notNull(),
    siteName: text().notNull(),
    bodyCode: text().$type<BodyCode>().notNull(),
    status: text().$type<BatchStatus>().notNull(),
    planned: jsonb().$type<NodeDays>().notNull(),
    reached: jsonb().$type<EvaluationBatch['reached']>().notNull(),
    assessorIds: jsonb().$type<AssessorId[]>().notNull(),
    /** Counted by acceptance, which holds the row while it does. */
    seatsTaken: integer().notNull(),
    examinedOn: date(),
    publicityEndsOn: date(),
    concludedAt: instant(),
    endedReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, bodyId, status, filingId } = table
    const known = shared(chainId, sql`${status} <> 'draft'`, bodyId)
    return [
      primaryKey({ name: 'evaluation_batch_pk', columns: [chainId, id] }),
      memberOf('evaluation_batch_body', chainId, bodyId),
      foreignKey({
        name: 'evaluation_batch_filing',
        columns: [chainId, filingId],
        foreignColumns: [bodyFiling.chainId, bodyFiling.id],
      }),
      check('evaluation_batch_status', oneOf(status, BatchStatus.options)),
      check('evaluation_batch_grade', oneOf(table.grade, Grade.options)),
      check('evaluation_batch_standard', sql`${table.standardVersion} ~ '^20[0-9]{2}$'`),
      check('evaluation_batch_seats', sql`${table.seatsTaken} between 0 and ${table.places}`),
      check(
        'evaluation_batch_concluded',
        sql`(${status} in ('concluded', 'archived')) = (${table.concludedAt} is not null)`,
      ),
      index('evaluation_batch_by_exam').on(chainId, table.examOn, id),
      index('evaluation_batch_by_body').on(chainId, bodyId, status, id),
      pgPolicy('evaluation_batch_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('evaluation_batch_add', { for: 'insert', to: appUser, withCheck: own(chainId, bodyId) }),
      // Both the body that holds the exam and the college that gives a seat back; which of the two, the domain decides.
      pgPolicy('evaluation_batch_change', { for: 'update', to: appUser, using: known, withCheck: known }),
    ]
  },
)
declare(evaluationBatch, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/** Assessors (考评员) of a body, each with an account of their own. */
export const assessor = evaluation.table(
  'assessor',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<AssessorId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    accountId: uuid().$type<PersonId>().notNull(),
    name: text().notNull(),
    cardNumber: text().notNull(),
    senior: boolean().notNull(),
    occupationCodes: jsonb().$type<OccupationCode[]>().notNull(),
    employerId: uuid().$type<OrganisationId>(),
    validToOn: date().notNull(),
    version: integer().notNull(),
  },
  (table) => {
    const rows = visible(table.chainId, table.bodyId)
    return [
      primaryKey({ name: 'assessor_pk', columns: [table.chainId, table.id] }),
      memberOf('assessor_body', table.chainId, table.bodyId),
      uniqueIndex('assessor_account').on(table.chainId, table.bodyId, table.accountId),
      index('assessor_by_body').on(table.chainId, table.bodyId, table.id),
      pgPolicy('assessor_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(assessor, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
