import { z } from 'zod'

import {
  chainsWithFunnels,
  countChains,
  funnelOf,
  funnelsByDivision,
  funnelsByMonth,
} from '@skillchain/db/supervision/overview.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { PageRequest, pageOf, sortBy } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import { sumOf } from '@skillchain/domain/supervision/funnel'
import { supervisionPolicy as policy } from '@skillchain/domain/supervision/supervision.policy'

import { ProblemError } from '../kernel/problem-error.ts'
import { router, surveying } from '../kernel/trpc.ts'
import { ChainFigures, ChainRow, Overview } from './answer.ts'
import { partsSeenAs, seenAs, thresholdFor } from './seen.ts'

const Year = z.int().min(2000).max(2100)
const Scope = z.strictObject({
  year: Year,
  /** Prefix of the divisions looked at, within the reader's own. */
  division: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  cluster: z.string().max(40).optional(),
})
const Listed = {
  status: z.array(SkillChainStatus).max(7).optional(),
  search: z.string().trim().max(60).optional(),
}
const { year: _year, ...Place } = Scope.shape

export const supervisionRouter = router({
  /** All chains of the reader's division as one funnel, and the same by city. */
  overview: surveying(policy.figures)
    .input(Scope)
    .output(Overview)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const threshold = await thresholdFor(tx, actor)
      const { countedAt, ...funnel } = await funnelOf(tx, input)
      const divisions = partsSeenAs(await funnelsByDivision(tx, input), threshold)
      return { funnel: seenAs(funnel, threshold), divisions, countedAt, threshold }
    }),

  chains: surveying(policy.figures)
    .input(
      z.strictObject({
        ...PageRequest.shape,
        sort: sortBy(['name', 'demanded', 'planned', 'applied', 'admitted']).default({
          by: 'demanded',
          direction: 'desc',
        }),
        filter: Scope.extend(Listed),
      }),
    )
    .output(pageOf(ChainRow))
    .query(async ({ ctx: { tx, actor }, input: { filter, ...page } }) => {
      const threshold = await thresholdFor(tx, actor)
      const byPeople = page.sort.by === 'applied' || page.sort.by === 'admitted'
      // The order of withheld counts would tell which is the larger.
      if (threshold !== null && byPeople) throw new ProblemError(problem('access.denied'))
      const { rows, next } = await chainsWithFunnels(tx, { ...filter, ...page })
      return { rows: partsSeenAs(rows, threshold), next }
    }),

  countChains: surveying(policy.figures)
    .input(z.strictObject({ filter: z.strictObject({ ...Place, ...Listed }).default({}) }))
    .output(z.int())
    .query(({ ctx: { tx }, input: { filter } }) => countChains(tx, filter)),

  /** One chain's funnel of a year, and month by month. */
  chain: surveying(policy.figures)
    .input(z.strictObject({ chainId: ChainId, year: Year }))
    .output(ChainFigures)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const threshold = await thresholdFor(tx, actor)
      const months = await funnelsByMonth(tx, input)
      const countedAt = months.map((month) => month.countedAt).reduce((a, b) => (a > b ? a : b), '')
      return {
        funnel: seenAs(sumOf(months), threshold),
        months: partsSeenAs(months, threshold),
        countedAt: countedAt === '' ? null : countedAt,
        threshold,
      }
    }),
})
