import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
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

import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import { Attendance, type CandidateId, CandidateStatus } from '@skillchain/domain/evaluation/candidate'
import type { EntryFact } from '@skillchain/domain/evaluation/entry-rule'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ExamPart, type PartResult } from '@skillchain/domain/evaluation/exam-part'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { application } from '../enrolment/application.table.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, audited, ofOwnOrganisation, own, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { evaluation } from './body-filing.table.ts'
import { evaluationBatch } from './evaluation-batch.table.ts'

/** People registered for a batch (考生): their college's, the body's, and each person's own to read. */
export const candidate = evaluation.table(
  'candidate',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<CandidateId>().notNull(),
    batchId: uuid().$type<EvaluationBatchId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    applicationId: uuid().$type<ApplicationId>().notNull(),
    year: integer().notNull(),
    facts: jsonb().$type<EntryFact[]>().notNull(),
    conditionId: text().notNull(),
    weak: boolean().notNull(),
    status: text().$type<CandidateStatus>().notNull(),
    registeredAt: instant().notNull(),
    seat: integer(),
    attendance: text().$type<Attendance>(),
    results: jsonb().$type<PartResult[]>().notNull(),
    concludedAt: instant(),
    endedReason: text(),
    version: integer().notNull(),
    /** As the college knows them; the number is shown masked, and stands in full nowhere here. */
    name: text().notNull(),
    documentMask: text().notNull(),
  },
  (table) => {
    const { chainId, id, batchId, bodyId, collegeId, personId, status } = table
    return [
      primaryKey({ name: 'candidate_pk', columns: [chainId, id] }),
      memberOf('candidate_body', chainId, bodyId),
      memberOf('candidate_college', chainId, collegeId),
      foreignKey({
        name: 'candidate_batch',
        columns: [chainId, batchId],
        foreignColumns: [evaluationBatch.chainId, evaluationBatch.id],
      }),
      foreignKey({
        name: 'candidate_application',
        columns: [chainId, table.applicationId],
        foreignColumns: [application.chainId, application.id],
      }),
      check('candidate_status', oneOf(status, CandidateStatus.options)),
      check('candidate_attendance', oneOf(table.attendance, Attendance.options)),
      check(
        'candidate_concluded',
        sql`(${status} in ('passed', 'failed')) = (${table.concludedAt} is not null)`,
      ),
      uniqueIndex('candidate_once')
        .on(chainId, batchId, personId)
        .where(sql`${status} not in ('rejected', 'withdrawn')`),
      uniqueIndex('candidate_seat').on(chainId, batchId, table.seat),
      index('candidate_by_batch').on(chainId, batchId, table.name, id),
      index('candidate_by_person').on(chainId, personId, id),
      index('candidate_by_application').on(chainId, table.applicationId),
      pgPolicy('candidate_visible', {
        to: appUser,
        using: visible(chainId, bodyId, collegeId, personId),
        withCheck: visible(chainId, bodyId, collegeId),
      }),
    ]
  },
)
declare(candidate, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/**
 * Who is being examined, or has passed, in which year, in whatever chain and by whatever body: the one place where nobody
 * is examined for two certificates of one year (一人一证). A row goes when its candidate withdraws, is rejected or fails.
 */
export const personYear = evaluation.table(
  'person_year',
  {
    personId: uuid().$type<PersonId>().notNull(),
    year: integer().notNull(),
    candidateId: uuid().$type<CandidateId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'person_year_pk', columns: [table.personId, table.year] }),
    index('person_year_by_candidate').on(table.candidateId),
    pgPolicy('person_year_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('person_year_add', {
      for: 'insert',
      to: appUser,
      withCheck: ofOwnOrganisation(table.collegeId),
    }),
    pgPolicy('person_year_remove', {
      for: 'delete',
      to: appUser,
      using: sql`(${ofOwnOrganisation(table.collegeId)} or ${ofOwnOrganisation(table.bodyId)})`,
    }),
  ],
)
declare(personYear, { class: 'directory', grants: { app_user: ['select', 'insert', 'delete'] } })

/** Marks (评分), one for each assessor, candidate and part: added, and never changed. The body's and the audit rules' alone. */
export const mark = evaluation.table(
  'mark',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    batchId: uuid().$type<EvaluationBatchId>().notNull(),
    candidateId: uuid().$type<CandidateId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    part: text().$type<ExamPart>().notNull(),
    accountId: uuid().$type<PersonId>().notNull(),
    points: integer().notNull(),
    givenAt: instant().notNull(),
  },
  (table) => {
    const { chainId, candidateId, batchId, bodyId, part } = table
    return [
      primaryKey({ name: 'mark_pk', columns: [chainId, candidateId, part, table.accountId] }),
      foreignKey({
        name: 'mark_candidate',
        columns: [chainId, candidateId],
        foreignColumns: [candidate.chainId, candidate.id],
      }),
      check('mark_part', oneOf(part, ExamPart.options)),
      check('mark_points', sql`${table.points} between 0 and 100`),
      index('mark_by_batch').on(chainId, batchId, candidateId),
      pgPolicy('mark_read', { for: 'select', to: appUser, using: audited(chainId, bodyId) }),
      pgPolicy('mark_add', { for: 'insert', to: appUser, withCheck: own(chainId, bodyId) }),
    ]
  },
)
// Neither changed nor removed: what is not granted cannot happen.
declare(mark, { class: 'distributed', grants: { app_user: ['select', 'insert'] } })
