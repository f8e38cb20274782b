import { isAssessor } from '@skillchain/db/evaluation/assessor.store'
import { marksOf, sitting } from '@skillchain/db/evaluation/mark.store'
import type { Tx } from '@skillchain/db/kernel/database'
import type { Attendance, CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import { evaluationBatchPolicy } from '@skillchain/domain/evaluation/evaluation-batch.policy'
import { type ExamPart, partsOf } from '@skillchain/domain/evaluation/exam-part'
import { problem } from '@skillchain/domain/evaluation/problems'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'

import { unwrap } from '../kernel/problem-error.ts'

/** Who may mark: the body’s people, and of these the assessors of the batch. */
export const markingGrant = evaluationBatchPolicy.score

/** The batch, once it is known that the person asking assesses in it. */
export async function admitAssessor(
  tx: Tx,
  actor: Actor,
  batch: Outcome<EvaluationBatch>,
): Promise<EvaluationBatch> {
  const found = unwrap(batch)
  unwrap(authorise(markingGrant, actor, { chainId: found.chainId, parties: [found.bodyId] }))
  const isOne = await isAssessor(tx, found, actor.personId)
  return isOne ? found : unwrap(refuse(problem('evaluation.not-an-assessor')))
}

/** Whether a part can be marked at all: its exam has been held, and the grade is examined in it. */
export function markable({ status, grade }: EvaluationBatch, part: ExamPart): Outcome<true> {
  if (status !== 'examined') return refuse(problem('evaluation.not-examined'))
  return partsOf(grade).includes(part) ? ok(true) : refuse(problem('evaluation.part-not-examined'))
}

interface Given {
  readonly accountId: string
  readonly points: number
}

/** A seat with what has been given there, by part; the name is masked before anything else sees it. */
export interface Seat {
  readonly candidateId: CandidateId
  readonly seat: number
  readonly maskedName: string
  readonly attendance: Attendance | null
  readonly marksOf: (part: ExamPart) => readonly Given[]
}

const keyOf = (candidateId: string, part: ExamPart) => `${candidateId} ${part}`

/** Everybody who sits for a batch, by seat, each with their marks: two questions however many they are. */
export async function seatsOf(tx: Tx, batch: EvaluationBatch): Promise<Seat[]> {
  const given = new Map<string, Given[]>()
  for (const { candidateId, part, accountId, points } of await marksOf(tx, batch)) {
    const key = keyOf(candidateId, part)
    const before = given.get(key)
    if (before) before.push({ accountId, points })
    else given.set(key, [{ accountId, points }])
  }
  return (await sitting(tx, batch)).flatMap(({ id: candidateId, seat, name, attendance }) =>
    seat === null
      ? []
      : [
          {
            candidateId,
            seat,
            maskedName: maskName(name),
            attendance,
            marksOf: (part) => given.get(keyOf(candidateId, part)) ?? [],
          },
        ],
  )
}
