import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { application } from '@skillchain/db/enrolment/application.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { BodyCode, BodyFilingId, ScopeRowId } from '@skillchain/domain/evaluation/body-filing'
import { aScopeRow, someFilingTerms } from '@skillchain/domain/evaluation/body-filing.fixture'
import type { Command as FilingCommand } from '@skillchain/domain/evaluation/body-filing.rules'
import { type Candidate, CandidateId } from '@skillchain/domain/evaluation/candidate'
import { someDeclaredFacts } from '@skillchain/domain/evaluation/candidate.fixture'
import type { DeclaredFact } from '@skillchain/domain/evaluation/entry-rule'
import type { Command as CandidateCommand } from '@skillchain/domain/evaluation/candidate.rules'
import { aPlanPostId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import type { Command } from '@skillchain/domain/evaluation/evaluation-batch-command'
import { someBatchTerms } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import {
  AssessorId,
  type BatchTerms,
  type EvaluationBatch,
  EvaluationBatchId,
} from '@skillchain/domain/evaluation/evaluation-batch'
import type { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import { OccupationCode } from '@skillchain/domain/standard/occupation'

import { type Who, aMarket, chainId, inDays } from './demand.ts'

const ASSESSORS = ['evaluator', 'evaluator2', 'evaluator3'] as const
type Ref = { id: string; version: number }

const asked = () => ({ key: uuidv7(), chainId })

/** An evaluation body at work in a chain, and a college with people to be examined. */
export async function aBody() {
  const { db, as } = await aMarket()
  const decideFiling = (who: Who, { id, version }: Ref, command: FilingCommand) =>
    as(who).bodyFiling.perform({ ...asked(), id: BodyFilingId.parse(id), version, command })
  const drafted = (seats = 20) => {
    const id = ScopeRowId.parse(uuidv7())
    const scope = [aScopeRow({ id, seats, validFromOn: inDays(-30), validToOn: inDays(700) })]
    const draft = someFilingTerms({ scope })
    return as('evaluator').bodyFiling.found({ ...asked(), id: BodyFilingId.parse(uuidv7()), draft })
  }
  /** A filing of body 6, in force. */
  const filed = async (seats = 20) => {
    const submitted = await decideFiling('evaluator', await drafted(seats), { type: 'submit' })
    const bodyCode = BodyCode.parse('S000044000123')
    return decideFiling('regulator', submitted, { type: 'file', bodyCode, filingNumber: '粤评备〔2026〕1号' })
  }

  const perform = ({ id, version }: Ref, command: Command, who: Who = 'evaluator') =>
    as(who).evaluationBatch.perform({ ...asked(), id: EvaluationBatchId.parse(id), version, command })
  const view = (id: string, who: Who = 'evaluator') =>
    as(who).evaluationBatch.byId({ chainId, id: EvaluationBatchId.parse(id) })
  const planned = async (given: Partial<BatchTerms> = {}, seats = 20) => {
    const { id: filingId, scope } = await filed(seats)
    const scopeRowId = scope[0]?.id ?? ScopeRowId.parse(uuidv7())
    const draft = someBatchTerms({ filingId, scopeRowId, examOn: inDays(10), places: seats, ...given })
    return as('evaluator').evaluationBatch.found({ ...asked(), id: EvaluationBatchId.parse(uuidv7()), draft })
  }
  /** A batch that takes registrations. */
  const opened = async (given: Partial<BatchTerms> = {}, seats = 20) =>
    perform(await perform(await planned(given, seats), { type: 'announce' }), { type: 'open' })

  let next = 20
  /** People whom college 1 has admitted. */
  const admitted = async (count: number) => {
    next += 1
    await anEnrolment(db, { n: next, quota: 50, applicants: Array.from({ length: count }, () => 'admitted') })
    return db
      .select()
      .from(application)
      .where(eq(application.postId, aPlanPostId(next)))
  }
  const register = (
    batch: Pick<EvaluationBatch, 'id'>,
    applicationId: Candidate['applicationId'],
    { who = 'college', facts = someDeclaredFacts() }: { who?: Who; facts?: DeclaredFact[] } = {},
  ) =>
    as(who).candidate.found({
      ...asked(),
      id: CandidateId.parse(uuidv7()),
      draft: { batchId: batch.id, applicationId, facts },
    })
  const decide = ({ id, version }: Ref, command: CandidateCommand, who: Who = 'evaluator') =>
    as(who).candidate.perform({ ...asked(), id: CandidateId.parse(id), version, command })
  const people = async (batch: Pick<EvaluationBatch, 'id'>, who: Who = 'evaluator') =>
    (await as(who).candidate.list({ chainId, batchId: batch.id, limit: 100 })).rows

  /** Everybody who assesses for the body, each under their own account. */
  const enlisted = async () => {
    const ids: AssessorId[] = []
    for (const who of ASSESSORS) {
      const id = AssessorId.parse(uuidv7())
      const occupationCodes = [OccupationCode.parse('6-22-02-01')]
      const draft = { name: who, cardNumber: '4400000001', senior: false, occupationCodes, employerId: null }
      // oxlint-disable-next-line no-await-in-loop
      await as(who).assessor.enlist({ ...asked(), id, draft: { ...draft, validToOn: inDays(400) } })
      ids.push(id)
    }
    return ids
  }
  /** Lets the day of the exam come. */
  const comes = (batch: Pick<EvaluationBatch, 'id'>) =>
    db
      .update(evaluationBatch)
      .set({ examOn: inDays(0) })
      .where(and(eq(evaluationBatch.chainId, chainId), eq(evaluationBatch.id, batch.id)))
  const mark = (who: Who, given: { candidateId: CandidateId; part: ExamPart; points: number }) =>
    as(who).mark.give({ ...asked(), ...given })
  return {
    db,
    as,
    asked,
    drafted,
    filed,
    decideFiling,
    planned,
    opened,
    perform,
    view,
    admitted,
    register,
    decide,
    people,
    enlisted,
    comes,
    mark,
  }
}
