import { application } from '@skillchain/db/enrolment/application.table'
import { bodyFiling } from '@skillchain/db/evaluation/body-filing.table'
import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { assessor, evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { anAssessor } from '@skillchain/domain/evaluation/assessor.fixture'
import { BodyFilingId } from '@skillchain/domain/evaluation/body-filing'
import { aBodyFiling } from '@skillchain/domain/evaluation/body-filing.fixture'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aCandidate } from '@skillchain/domain/evaluation/candidate.fixture'
import { AssessorId, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { aBatch } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { Ground } from './ground.ts'
import { inDays } from './world-outline.ts'

/** An exam that has been held, with an assessor and so many people at their seats whom nobody has marked. */
export async function anExam({ db, chain, evaluator }: Ground, people: number): Promise<EvaluationBatchId> {
  const { chainId, planId, members } = chain
  const { evaluationBody: bodyId } = members
  const [filingId, batchId] = [BodyFilingId.parse(uuidv7()), EvaluationBatchId.parse(uuidv7())]
  const mine = and(eq(assessor.chainId, chainId), eq(assessor.accountId, evaluator.personId))
  const [known] = await db.select({ id: assessor.id }).from(assessor).where(mine)
  const assessorId = known?.id ?? AssessorId.parse(uuidv7())
  await db.insert(bodyFiling).values(aBodyFiling({ chainId, id: filingId, bodyId }))
  if (!known)
    await db
      .insert(assessor)
      .values(anAssessor({ chainId, id: assessorId, bodyId, accountId: evaluator.personId }))
  const held = { status: 'examined' as const, examOn: inDays(-1), assessorIds: [assessorId] }
  const room = { places: people, seatsTaken: people }
  await db
    .insert(evaluationBatch)
    .values(aBatch({ chainId, id: batchId, bodyId, filingId, ...held, ...room }))
  const admitted = await db
    .select({ applicationId: application.id, personId: application.personId, name: application.name })
    .from(application)
    .where(and(eq(application.chainId, chainId), eq(application.planId, planId)))
    .limit(people)
  const of = { chainId, batchId, bodyId, collegeId: members.college, enterpriseId: members.upstream }
  const sitting = admitted.map(({ name, ...whom }, n) => ({
    ...aCandidate({ ...of, ...whom, id: CandidateId.parse(uuidv7()), status: 'accepted', seat: n + 1 }),
    attendance: 'present' as const,
    name,
    documentMask: '4403**********1233',
  }))
  for (let from = 0; from < people; from += 1_000) {
    // oxlint-disable-next-line no-await-in-loop
    await db.insert(candidate).values(sitting.slice(from, from + 1_000))
  }
  return batchId
}
