import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { historyOf } from '@skillchain/db/kernel/event.query'
import { requestIdsOf } from '@skillchain/db/supervision/evidence-request.store'
import { countInspections, inspectionById, inspectionsOf } from '@skillchain/db/supervision/inspection.query'
import { drawsOf, find, save } from '@skillchain/db/supervision/inspection.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import { isOverdue } from '@skillchain/domain/supervision/evidence-request'
import { shownOf } from '@skillchain/domain/supervision/draw'
import {
  Inspection,
  InspectionId,
  InspectionStatus,
  InspectionTerms,
  ShownDraw,
} from '@skillchain/domain/supervision/inspection'
import { Command, type Facts, type InspectionEvent } from '@skillchain/domain/supervision/inspection-command'
import { inspectionPolicy as policy, subjectOf } from '@skillchain/domain/supervision/inspection.policy'
import { decide, evolve, logged } from '@skillchain/domain/supervision/inspection.rules'

import type { Aggregate } from '../kernel/aggregate.ts'
import { dayOf, moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { perform } from '../kernel/perform.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { inspectionDays } from './inspection-days.ts'
import { drawnAgain, frameOf } from './inspection-frame.ts'
import { DrawnAgain, InspectionRow, chainRef } from './inspection-row.ts'
import { openInspection } from './open-inspection.ts'

const { read, sample, found: opening, ...onInspection } = policy

const aggregate: Aggregate<Inspection, Command, InspectionEvent, Omit<Facts, 'now' | 'today'>> = {
  name: 'inspection',
  schema: Inspection,
  policy: onInspection,
  subjectOf,
  decide,
  evolve,
  logged,
  find,
  save,
  facts: async (tx, inspection, { command, today }) => {
    const { chainId, id, divisionCode: division } = inspection
    const { hearingDueOn, planDueOn } = await inspectionDays(tx, { division, today })
    const due = { hearingDueOn, planDueOn, frame: null, sampledIds: [], requestIds: [] }
    if (command.type === 'draw') return { ...due, frame: await frameOf(tx, inspection) }
    if (command.type !== 'addFinding') return due
    const draws = await drawsOf(tx, { chainId, id })
    const requestIds = await requestIdsOf(tx, chainId, id)
    return { ...due, sampledIds: draws.flatMap((draw) => draw.sample), requestIds }
  },
}

const Filter = z
  .strictObject({
    status: z.array(InspectionStatus).max(InspectionStatus.options.length).optional(),
    /** Of one chain; named otherwise than the chain a request enters, since the list is of the whole division. */
    ofChain: ChainId.optional(),
  })
  .default({})
const filterOf = ({ ofChain, status }: z.output<typeof Filter>) => ({ status, chainId: ofChain })

const withOverdue = <Row extends Pick<Inspection, 'status' | 'hearingDueOn' | 'statement'>>(row: Row) => ({
  ...row,
  overdue: row.status === 'hearing' && row.statement === null && isOverdue(row.hearingDueOn, moment().today),
})

async function drawOf(tx: Tx, ref: z.output<typeof chainRef>, drawId: string) {
  const draws = await drawsOf(tx, ref)
  const draw = draws.find(({ id }) => id === drawId)
  if (!draw) throw new ProblemError(problem('record.missing', { id: drawId }))
  return { draw, others: draws.filter(({ id }) => id !== drawId) }
}

/** Inspections: the regulators' of the division, and to an inspected organisation its own once it is heard. */
export const inspectionRouter = router({
  list: surveying(read)
    .input(z.strictObject({ ...PageRequest.shape, filter: Filter }))
    .output(pageOf(InspectionRow))
    .query(async ({ ctx: { tx }, input: { filter, ...page } }) => {
      const { rows, next } = await inspectionsOf(tx, { ...page, ...filterOf(filter) })
      return { rows: rows.map(withOverdue), next }
    }),

  count: surveying(read)
    .input(z.strictObject({ filter: Filter }))
    .output(z.int())
    .query(({ ctx: { tx }, input: { filter } }) => countInspections(tx, filterOf(filter))),

  byId: surveying(read)
    .input(chainRef)
    .output(InspectionRow)
    .query(async ({ ctx: { tx }, input }) => withOverdue(unwrap(await inspectionById(tx, input)))),

  draws: surveying(sample)
    .input(chainRef)
    .output(z.array(ShownDraw))
    .query(async ({ ctx: { tx }, input }) => (await drawsOf(tx, input)).map(shownOf)),

  /** Draws once more from what was frozen, and compares. */
  drawAgain: surveying(sample)
    .input(chainRef.extend({ drawId: z.uuid() }))
    .output(DrawnAgain)
    .query(async ({ ctx: { tx }, input: { drawId, ...ref } }) => {
      const { draw, others } = await drawOf(tx, ref, drawId)
      const inspection = unwrap(await inspectionById(tx, ref))
      const toOn = draw.purpose === 'recheck' ? dayOf(new Date(draw.at)) : inspection.toOn
      const elsewhere = others.flatMap((each) => each.sample)
      return drawnAgain(tx, draw, { asked: { ...inspection, toOn }, elsewhere })
    }),

  history: asking(read)
    .input(chainRef)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'inspection' })),

  open: commanding({ found: opening })
    .input(founding(InspectionId, InspectionTerms))
    .output(Inspection)
    .mutation(({ ctx, input }) => openInspection(ctx, input)),

  perform: commanding(onInspection)
    .input(commandOn(InspectionId, Command))
    .output(Inspection)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
