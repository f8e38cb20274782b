import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { gapRows, travellersIn, travellingYears } from '@skillchain/db/quality/closed-loop.query'
import { measuredStages } from '@skillchain/db/quality/journey-sources'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Instant } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { Gap, LoopStage, StageFlow, flowOf, gapsOf, orphansOf } from '@skillchain/domain/quality/closed-loop'
import { indicatorPolicy as policy } from '@skillchain/domain/quality/indicator.policy'

import { moment } from '../kernel/clock.ts'
import { router, surveying } from '../kernel/trpc.ts'
import { requireWhole } from './indicator-rows.ts'

const Year = z.int().min(2000).max(2100)

const Loop = z.object({
  year: Year,
  /** The years that have people, the latest first. */
  years: z.array(Year),
  flow: z.array(StageFlow),
  gaps: z.array(Gap),
  orphans: z.array(Gap),
  /** Stages of which nothing is recorded as yet: the flow passes over them. */
  unmeasured: z.array(LoopStage),
  countedAt: Instant.nullable(),
})

/** The loop of the year asked for, else of the latest that has people, else of this one. */
async function loopOf(tx: Tx, { year: asked, chainId }: Asked) {
  const years = await travellingYears(tx, { chainId })
  const year = asked ?? years[0] ?? Number(moment().today.slice(0, 4))
  const { groups, countedAt } = await travellersIn(tx, { chainId, year })
  return {
    year,
    years,
    flow: flowOf(groups, measuredStages),
    gaps: gapsOf(groups, measuredStages),
    orphans: orphansOf(groups, measuredStages),
    unmeasured: LoopStage.options.filter((stage) => !measuredStages.includes(stage)),
    countedAt,
  }
}

interface Asked {
  readonly year?: number | undefined
  readonly chainId?: ChainId | undefined
}

export const closedLoopRouter = router({
  /** The way of a chain's people of a year, stage by stage. */
  chain: surveying(policy.loop)
    .input(z.strictObject({ chainId: ChainId, year: Year.optional() }))
    .output(Loop)
    .query(({ ctx: { tx, actor }, input }) => {
      requireWhole(actor, input.chainId)
      return loopOf(tx, input)
    }),

  /** The same across the chains of a regulator's division, by roll-up alone. */
  division: surveying(policy.people)
    .input(z.strictObject({ year: Year.optional() }))
    .output(Loop)
    .query(({ ctx: { tx }, input }) => loopOf(tx, input)),

  /** The people behind a gap, names masked. */
  gap: surveying(policy.people)
    .input(PageRequest.extend({ chainId: ChainId, year: Year, reached: LoopStage, missing: LoopStage }))
    .output(pageOf(z.object({ id: z.string(), name: z.string(), reached: z.array(LoopStage) })))
    .query(async ({ ctx: { tx, actor }, input }) => {
      requireWhole(actor, input.chainId)
      const { rows, next } = await gapRows(tx, input)
      return { rows: rows.map((row) => Object.assign({}, row, { name: maskName(row.name) })), next }
    }),
})
