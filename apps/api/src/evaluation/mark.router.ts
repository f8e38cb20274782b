import { z } from 'zod'

import { isAssessor } from '@skillchain/db/evaluation/assessor.store'
import { find as findCandidate } from '@skillchain/db/evaluation/candidate.store'
import { look as lookAtBatch } from '@skillchain/db/evaluation/evaluation-batch.store'
import { addMark, marksOf, marksOfPart, sitting } from '@skillchain/db/evaluation/mark.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { Attendance, CandidateId } from '@skillchain/domain/evaluation/candidate'
import { evaluationBatchPolicy } from '@skillchain/domain/evaluation/evaluation-batch.policy'
import { type EvaluationBatch, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ExamPart, Points, partsOf } from '@skillchain/domain/evaluation/exam-part'
import { mayMark, sheetFor } from '@skillchain/domain/evaluation/mark'
import { problem } from '@skillchain/domain/evaluation/problems'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'

import { moment } from '../kernel/clock.ts'
import { act } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'

const grant = evaluationBatchPolicy.score

const Sheet = z.object({
  own: Points.nullable(),
  given: z.int(),
  state: z.enum(['waiting', 'third', 'settled']),
  points: z.number().nullable(),
  all: z.array(Points),
})

/** One seat as the reader may mark it. */
const Line = z.object({
  candidateId: CandidateId,
  seat: z.int(),
  attendance: Attendance.nullable(),
  parts: z.array(z.object({ part: ExamPart, ...Sheet.shape })),
})

const Given = z.object({ candidateId: CandidateId, part: ExamPart })

/** The batch, once it is known that the person asking assesses in it. */
async function batchFor(
  tx: Tx,
  actor: Actor,
  ref: { chainId: ChainId; id: EvaluationBatchId },
): Promise<EvaluationBatch> {
  const batch = unwrap(await lookAtBatch(tx, ref))
  unwrap(authorise(grant, actor, { chainId: batch.chainId, parties: [batch.bodyId] }))
  const isOne = await isAssessor(tx, batch, actor.personId)
  return isOne ? batch : unwrap(refuse(problem('evaluation.not-an-assessor')))
}

export const markRouter = router({
  /** What the person asking has marked and may mark; what another has given stays hidden until a part is settled. */
  sheet: surveying(grant)
    .input(z.strictObject({ chainId: ChainId, batchId: EvaluationBatchId }))
    .output(z.array(Line))
    .query(async ({ ctx: { tx, actor }, input: { chainId, batchId: id } }) => {
      const batch = await batchFor(tx, actor, { chainId, id })
      const marks = await marksOf(tx, batch)
      const seats = await sitting(tx, batch)
      const partOf = (candidateId: string, part: ExamPart) => {
        const given = marks.filter((mark) => mark.candidateId === candidateId && mark.part === part)
        return { part, ...sheetFor(actor.personId, given, batch.markerGap) }
      }
      return seats.map(({ id: candidateId, seat, attendance }) =>
        Line.parse({
          candidateId,
          seat,
          attendance,
          parts: partsOf(batch.grade).map((part) => partOf(candidateId, part)),
        }),
      )
    }),

  /** Gives one mark, once. The answer, which is kept for whoever asks again, and the log say that it was given and not what. */
  give: commanding({ give: grant })
    .input(
      z.strictObject({
        key: z.uuidv7(),
        chainId: ChainId,
        candidateId: CandidateId,
        part: ExamPart,
        points: Points,
      }),
    )
    .output(Given)
    .mutation(({ ctx, input: { key, chainId, candidateId, part, points } }) => {
      const asked = { key, chainId, name: 'mark', content: { candidateId, part, points } }
      return act(ctx, { ...asked, parse: (stored) => Given.parse(stored) }, async ({ actor }) => {
        const { tx } = ctx
        const candidate = unwrap(await findCandidate(tx, { chainId, id: candidateId }))
        const batch = await batchFor(tx, actor, { chainId, id: candidate.batchId })
        if (batch.status !== 'examined') unwrap(refuse(problem('evaluation.not-examined')))
        if (!partsOf(batch.grade).includes(part)) unwrap(refuse(problem('evaluation.part-not-examined')))
        const before = await marksOfPart(tx, candidate, part)
        const { personId: accountId } = actor
        unwrap(mayMark({ accountId, attendance: candidate.attendance }, before, batch.markerGap))
        const { batchId, bodyId } = candidate
        const row = { chainId, batchId, candidateId, bodyId, part, accountId, points, givenAt: moment().now }
        await addMark(tx, row)
        return {
          answer: { candidateId, part },
          aggregate: 'mark',
          aggregateId: markId(key),
          version: 0,
          event: { type: 'marked', candidateId, part },
          parties: [bodyId],
        }
      })
    }),
})

/** Each mark is an act of its own in the log, known by the key it was asked for with. */
const markId = (key: string): string => key
