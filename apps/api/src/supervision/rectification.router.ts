import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { historyOf } from '@skillchain/db/kernel/event.query'
import { ownRecords } from '@skillchain/db/supervision/evidence-record.query'
import {
  countRectifications,
  inspectionById,
  rectificationById,
  rectificationsOf,
} from '@skillchain/db/supervision/inspection.query'
import { drawsOf } from '@skillchain/db/supervision/inspection.store'
import { find, save } from '@skillchain/db/supervision/rectification.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { MOST_REFERENCES, isOverdue } from '@skillchain/domain/supervision/evidence-request'
import {
  Rectification,
  RectificationId,
  RectificationStatus,
} from '@skillchain/domain/supervision/rectification'
import { rectificationPolicy as policy, subjectOf } from '@skillchain/domain/supervision/rectification.policy'
import {
  Command,
  type Facts,
  type RectificationEvent,
  decide,
  evolve,
  logged,
} from '@skillchain/domain/supervision/rectification.rules'

import type { Aggregate } from '../kernel/aggregate.ts'
import { moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { inspectionDays } from './inspection-days.ts'
import { frameOf } from './inspection-frame.ts'
import { RectificationRow, chainRef } from './inspection-row.ts'

const { read, ...onRectification } = policy

/** The population of the inspection up to today, without what was looked at before. */
async function recheckFrame(tx: Tx, { chainId, id }: Rectification, today: string) {
  const inspection = unwrap(await inspectionById(tx, { chainId, id }))
  const before = (await drawsOf(tx, { chainId, id })).flatMap(({ sample }) => sample)
  const toOn = today > inspection.toOn ? today : inspection.toOn
  return { frame: await frameOf(tx, { ...inspection, toOn }, before), sampleSize: inspection.sampleSize }
}

const aggregate: Aggregate<Rectification, Command, RectificationEvent, Omit<Facts, 'now' | 'today'>> = {
  name: 'rectification',
  schema: Rectification,
  policy: onRectification,
  subjectOf,
  decide,
  evolve,
  logged,
  find,
  save,
  facts: async (tx, rectification, { command, today }) => {
    const { chainId, organisationId, divisionCode: division, dueOn } = rectification
    const { doing, recheck, extendedFrom } = await inspectionDays(tx, { division, today })
    const refs = command.type === 'report' ? command.references : []
    const about = { chainId, organisationId, refs, limit: MOST_REFERENCES }
    const records = refs.length > 0 ? await ownRecords(tx, about) : []
    const drawn =
      command.type === 'recheck'
        ? await recheckFrame(tx, rectification, today)
        : { frame: null, sampleSize: 0 }
    return { due: { doing, recheck, extended: extendedFrom(dueOn) }, records, ...drawn }
  },
}

const Filter = z
  .strictObject({
    status: z.array(RectificationStatus).max(RectificationStatus.options.length).optional(),
    ofChain: ChainId.optional(),
    /** Only those whose day is past. */
    overdue: z.literal(true).optional(),
  })
  .default({})
const filterOf = ({ ofChain, status, overdue }: z.output<typeof Filter>) => ({
  status,
  chainId: ofChain,
  overdueOn: overdue && moment().today,
})

const withOverdue = <Row extends Pick<Rectification, 'dueOn'>>(row: Row) => ({
  ...row,
  overdue: isOverdue(row.dueOn, moment().today),
})

/** Rectifications: to the regulators those of the division, to an organisation its own. */
export const rectificationRouter = router({
  list: surveying(read)
    .input(z.strictObject({ ...PageRequest.shape, filter: Filter }))
    .output(pageOf(RectificationRow))
    .query(async ({ ctx: { tx }, input: { filter, ...page } }) => {
      const { rows, next } = await rectificationsOf(tx, { ...page, ...filterOf(filter) })
      return { rows: rows.map(withOverdue), next }
    }),

  count: surveying(read)
    .input(z.strictObject({ filter: Filter }))
    .output(z.int())
    .query(({ ctx: { tx }, input: { filter } }) => countRectifications(tx, filterOf(filter))),

  byId: surveying(read)
    .input(chainRef)
    .output(RectificationRow)
    .query(async ({ ctx: { tx }, input }) => withOverdue(unwrap(await rectificationById(tx, input)))),

  history: asking(read)
    .input(chainRef)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'rectification' })),

  perform: commanding(onRectification)
    .input(commandOn(RectificationId, Command))
    .output(Rectification)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
