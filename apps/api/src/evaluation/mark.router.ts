import { z } from 'zod'

import { find as findCandidate } from '@skillchain/db/evaluation/candidate.store'
import { look as lookAtBatch } from '@skillchain/db/evaluation/evaluation-batch.store'
import { addMark, marksOfPart } from '@skillchain/db/evaluation/mark.store'
import { Attendance, CandidateId } from '@skillchain/domain/evaluation/candidate'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ExamPart, Points, partsOf } from '@skillchain/domain/evaluation/exam-part'
import { mayMark, sheetFor } from '@skillchain/domain/evaluation/mark'
import { ChainId } from '@skillchain/domain/kernel/chain-id'

import { moment } from '../kernel/clock.ts'
import { act } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'
import { giveSheet } from './mark-sheet.procedures.ts'
import { admitAssessor, markable, markingGrant as grant, seatsOf } from './marking.ts'

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

export const markRouter = router({
  /** What the person asking has marked and may mark; what another has given stays hidden until a part is settled. */
  sheet: surveying(grant)
    .input(z.strictObject({ chainId: ChainId, batchId: EvaluationBatchId }))
    .output(z.array(Line))
    .query(async ({ ctx: { tx, actor }, input: { chainId, batchId: id } }) => {
      const batch = await admitAssessor(tx, actor, await lookAtBatch(tx, { chainId, id }))
      const seats = await seatsOf(tx, batch)
      return seats.map(({ candidateId, seat, attendance, marksOf }) =>
        Line.parse({
          candidateId,
          seat,
          attendance,
          parts: partsOf(batch.grade).map((part) => ({
            part,
            ...sheetFor(actor.personId, marksOf(part), batch.markerGap),
          })),
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
        const batch = await admitAssessor(
          tx,
          actor,
          await lookAtBatch(tx, { chainId, id: candidate.batchId }),
        )
        unwrap(markable(batch, part))
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

  giveSheet,
})

/** Each mark is an act of its own in the log, known by the key it was asked for with. */
const markId = (key: string): string => key
