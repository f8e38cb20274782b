import { z } from 'zod'

import { appealsAbout } from '@skillchain/db/evaluation/appeal.store'
import { conditionsIn } from '@skillchain/db/evaluation/entry-condition.store'
import { type OwnExamRow, ownExam, ownExams } from '@skillchain/db/evaluation/own-exam.query'
import { Appeal, isOwnAppeal } from '@skillchain/domain/evaluation/appeal'
import { appealsUntil } from '@skillchain/domain/evaluation/appeal.rules'
import { Candidate, CandidateId } from '@skillchain/domain/evaluation/candidate'
import { candidatePolicy as policy } from '@skillchain/domain/evaluation/candidate.policy'
import { askedOf } from '@skillchain/domain/evaluation/candidate.rules'
import { entryVerdicts } from '@skillchain/domain/evaluation/entry-rule.rules'
import { Requirement } from '@skillchain/domain/evaluation/entry-rule'
import { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import { ownResult } from '@skillchain/domain/evaluation/own-exam.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { moment } from '../kernel/clock.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { surveying } from '../kernel/trpc.ts'

const { planned, publicityEndsOn, examOn, siteName, passMark, secondCertificate, secondPassMark } =
  EvaluationBatch.shape
const { occupationCode, grade, status: batchStatus } = EvaluationBatch.shape
const { facts, weak, seat, attendance, registeredAt, endedReason, results, status } = Candidate.shape

/** An exam (考评) as a list of the person's own shows it. */
const OwnExamLine = z.object({
  id: CandidateId,
  chainId: ChainId,
  status,
  registeredAt,
  seat,
  attendance,
  endedReason,
  batchName: z.string(),
  batchStatus,
  occupationCode,
  occupationName: z.string(),
  grade,
  examOn,
  siteName,
  publicityEndsOn,
  bodyName: z.string(),
  collegeName: z.string(),
  chainName: z.string(),
  /** Whether every part was passed; null until publicity begins. */
  passed: z.boolean().nullable(),
  /** The last day on which the person may appeal; null when they may not. */
  appealsUntil: Day.nullable(),
})

/** Why the person was found to be admitted: what the condition asks for, and the place of the fact that meets it. */
const Ground = z.object({
  source: z.string(),
  requirements: z.array(z.object({ requirement: Requirement, metBy: z.int().nullable() })),
})

/** The whole of it. What each assessor gave, and who they are, is not in it at any time. */
const OwnExam = OwnExamLine.extend({
  planned,
  passMark,
  secondCertificate,
  secondPassMark,
  facts,
  weak,
  /** Null where the condition is not among those of the exam's day any more. */
  ground: Ground.nullable(),
  /** Part by part; empty until publicity begins. */
  results,
  appeals: z.array(
    Appeal.pick({ id: true, part: true, reason: true, raisedAt: true, status: true, answer: true }).extend({
      /** The person's own, and not their college's for them. */
      own: z.boolean(),
    }),
  ),
})

/** As the person may know it on a day. */
const shownOn = (today: Day, { results: found, ...row }: OwnExamRow) => {
  const standing = { ...row, status: row.batchStatus }
  const result = ownResult({ results: found }, standing)
  const isIn = result.passed !== null
  return { ...row, ...result, appealsUntil: isIn ? appealsUntil(standing, today) : null }
}

/** What the person asking reads of their own exams, in all their chains. */
export const ownExamProcedures = {
  mine: surveying(policy.readOwn)
    .input(PageRequest)
    .output(pageOf(OwnExamLine).extend({ today: Day }))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { organisationId, chainIds } = actor
      const { today } = moment()
      const page = await ownExams(tx, { personId: PersonId.parse(organisationId), chainIds }, input)
      return { ...page, today, rows: page.rows.map((row) => shownOn(today, row)) }
    }),

  own: surveying(policy.readOwn)
    .input(z.strictObject({ chainId: ChainId, id: CandidateId }))
    .output(OwnExam.extend({ today: Day }))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { today } = moment()
      const personId = PersonId.parse(actor.organisationId)
      const row = unwrap(await ownExam(tx, { ...input, personId }))
      const appeals = await appealsAbout(tx, { ...row, candidateId: row.id })
      const verdicts = entryVerdicts(await conditionsIn(tx), askedOf(row), row.facts)
      const met = verdicts.find(({ id }) => id === row.conditionId)
      const ground = met ? { source: met.source, requirements: [...met.requirements] } : null
      return {
        ...shownOn(today, row),
        today,
        ground,
        appeals: appeals.map((appeal) => ({ ...appeal, own: isOwnAppeal(appeal) })),
      }
    }),
}
