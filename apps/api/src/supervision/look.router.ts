import { z } from 'zod'

import { countLooks, looks } from '@skillchain/db/supervision/look.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { supervisionPolicy as policy } from '@skillchain/domain/supervision/supervision.policy'

import { router, surveying } from '../kernel/trpc.ts'
import { LookRow } from './answer.ts'

const Filter = z.strictObject({ sinceOn: Day.optional() }).default({})

/** The first instant of a day in Asia/Shanghai, which has kept one offset since 1991. */
const beginOf = (day: string | undefined) =>
  day === undefined ? undefined : new Date(`${day}T00:00:00+08:00`).toISOString()

/** Looks of regulators into a chain's rows, for themselves and for the chain's leader. */
export const lookRouter = router({
  list: surveying(policy.looks)
    .input(z.strictObject({ ...PageRequest.shape, chainId: ChainId, filter: Filter }))
    .output(pageOf(LookRow))
    .query(async ({ ctx: { tx, actor }, input: { filter, ...page } }) => {
      const { rows, next } = await looks(tx, { ...page, sinceAt: beginOf(filter.sinceOn) })
      return {
        rows: rows.map(({ personId, ...row }) => Object.assign(row, { own: personId === actor.personId })),
        next,
      }
    }),

  count: surveying(policy.looks)
    .input(z.strictObject({ chainId: ChainId, filter: Filter }))
    .output(z.int())
    .query(({ ctx: { tx }, input: { chainId, filter } }) =>
      countLooks(tx, { chainId, sinceAt: beginOf(filter.sinceOn) }),
    ),
})
