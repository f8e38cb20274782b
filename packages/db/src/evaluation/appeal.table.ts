import { sql } from 'drizzle-orm'
import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
  check,
} from 'drizzle-orm/pg-core'

import { type AppealId, AppealStatus } from '@skillchain/domain/evaluation/appeal'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import { CorrectionStatus, type ScoreCorrectionId } from '@skillchain/domain/evaluation/score-correction'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { evaluation } from './body-filing.table.ts'
import { candidate } from './candidate.table.ts'

/** Appeals (申诉) against published results. */
export const appeal = evaluation.table(
  'appeal',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<AppealId>().notNull(),
    batchId: uuid().$type<EvaluationBatchId>().notNull(),
    candidateId: uuid().$type<CandidateId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    part: text().$type<ExamPart>().notNull(),
    contested: doublePrecision().notNull(),
    reason: text().notNull(),
    raisedById: uuid().$type<OrganisationId>().notNull(),
    raisedAt: instant().notNull(),
    status: text().$type<AppealStatus>().notNull(),
    answer: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, batchId, candidateId, bodyId, collegeId, personId } = table
    const rows = visible(chainId, bodyId, collegeId, personId)
    return [
      primaryKey({ name: 'appeal_pk', columns: [chainId, id] }),
      foreignKey({
        name: 'appeal_candidate',
        columns: [chainId, candidateId],
        foreignColumns: [candidate.chainId, candidate.id],
      }),
      check('appeal_status', oneOf(table.status, AppealStatus.options)),
      check('appeal_part', oneOf(table.part, ExamPart.options)),
      uniqueIndex('appeal_open_once')
        .on(chainId, candidateId, table.part, table.raisedById)
        .where(sql`${table.status} = 'open'`),
      index('appeal_by_batch').on(chainId, batchId, table.raisedAt, id),
      pgPolicy('appeal_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(appeal, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/** Corrections of published scores (成绩更正), each with what was before and who approved it. */
export const scoreCorrection = evaluation.table(
  'score_correction',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<ScoreCorrectionId>().notNull(),
    batchId: uuid().$type<EvaluationBatchId>().notNull(),
    candidateId: uuid().$type<CandidateId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    part: text().$type<ExamPart>().notNull(),
    before: doublePrecision().notNull(),
    after: integer().notNull(),
    reason: text().notNull(),
    proposedBy: uuid().$type<PersonId>().notNull(),
    approvedBy: jsonb().$type<PersonId[]>().notNull(),
    status: text().$type<CorrectionStatus>().notNull(),
    rejectedReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, batchId, candidateId, bodyId } = table
    const rows = visible(chainId, bodyId)
    return [
      primaryKey({ name: 'score_correction_pk', columns: [chainId, id] }),
      foreignKey({
        name: 'score_correction_candidate',
        columns: [chainId, candidateId],
        foreignColumns: [candidate.chainId, candidate.id],
      }),
      check('score_correction_status', oneOf(table.status, CorrectionStatus.options)),
      index('score_correction_by_batch').on(chainId, batchId, id),
      pgPolicy('score_correction_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(scoreCorrection, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
