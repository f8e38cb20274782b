import { z } from 'zod'

import { find } from '@skillchain/db/evaluation/evaluation-batch.store'
import { addMarks } from '@skillchain/db/evaluation/mark.store'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ExamPart, Points } from '@skillchain/domain/evaluation/exam-part'
import { MOST_SCORE_ROWS, scoreVerdicts } from '@skillchain/domain/evaluation/score-sheet'
import { canonicalJson } from '@skillchain/domain/kernel/canonical-json'
import { ChainId } from '@skillchain/domain/kernel/chain-id'

import { moment } from '../kernel/clock.ts'
import { act } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding } from '../kernel/trpc.ts'
import { admitAssessor, markable, markingGrant } from './marking.ts'
import { judgeSheet } from './score-sheet.ts'

/** What a sheet came to: how many marks were given, and which rows were not taken after all and why. */
const Taken = z.object({
  given: z.int(),
  left: z.array(z.object({ row: z.int(), verdict: z.enum(scoreVerdicts) })),
})

const Sheet = z.strictObject({
  key: z.uuidv7(),
  chainId: ChainId,
  batchId: EvaluationBatchId,
  part: ExamPart,
  /** The good rows of a sheet, as it numbers them. */
  rows: z
    .array(z.strictObject({ row: z.int().positive(), seat: z.int().positive(), points: Points }))
    .min(1)
    .max(MOST_SCORE_ROWS),
})

const textsOf = ({ row, seat, points }: z.infer<typeof Sheet>['rows'][number]) => ({
  row,
  cells: { batch: '', name: '', seat: String(seat), points: String(points) },
})

/**
 * Gives all marks of an assessor's sheet at once. One event covers them: how many they are, and a digest under a key of
 * this installation over who was given what, so that the log holds them to what they were and tells nobody.
 */
export const giveSheet = commanding({ giveSheet: markingGrant })
  .input(Sheet)
  .output(Taken)
  .mutation(({ ctx, input: { key, chainId, batchId: id, part, rows } }) => {
    const asked = { key, chainId, name: 'mark-sheet', content: { id, part, rows } }
    return act(ctx, { ...asked, parse: (stored) => Taken.parse(stored) }, async ({ actor }) => {
      const { tx } = ctx
      // Whoever gives a single mark holds the batch as well, so that no part gets one too many.
      const batch = await admitAssessor(tx, actor, await find(tx, { chainId, id }))
      unwrap(markable(batch, part))
      const { judged, seats } = await judgeSheet(tx, { batch, part, actor }, rows.map(textsOf))
      const givenAt = moment().now
      const { bodyId } = batch
      const marks = judged.flatMap(({ verdict, seat, points }) => {
        const candidateId = seat === null ? undefined : seats.get(seat)?.candidateId
        if (verdict !== 'fresh' || points === null || candidateId === undefined) return []
        return [
          { chainId, batchId: id, candidateId, bodyId, part, accountId: actor.personId, points, givenAt },
        ]
      })
      await addMarks(tx, marks)
      const told = marks
        .map(({ candidateId, points }): [string, number] => [candidateId, points])
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
      const rowsHash = ctx.services.keys
        .digest('mark-sheet', canonicalJson([key, part, told]))
        .toString('hex')
      const left = judged.flatMap(({ row, verdict }) => (verdict === 'fresh' ? [] : [{ row, verdict }]))
      return {
        answer: { given: marks.length, left },
        aggregate: 'mark-sheet',
        aggregateId: key,
        version: 0,
        event: { type: 'imported', batchId: id, part, given: marks.length, rowsHash },
        parties: [bodyId],
      }
    })
  })
