import { z } from 'zod'

import { divisionOf } from '@skillchain/db/network/chain-directory.store'
import {
  cellsOf,
  checkOf,
  checkOfDivision,
  indicatorByChain,
  indicatorRows,
  indicatorsOfDivision,
} from '@skillchain/db/quality/indicator.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Month } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { IndicatorCode, indicatorCodes, isAboutPeople, totalOf } from '@skillchain/domain/quality/indicator'
import { indicatorPolicy as policy } from '@skillchain/domain/quality/indicator.policy'

import { router, surveying } from '../kernel/trpc.ts'
import {
  ChainIndicators,
  DivisionIndicators,
  IndicatorOfChain,
  IndicatorRow,
  indicatorAs,
  readingFor,
  seenCount,
} from './indicator-answer.ts'
import { requireRows, requireWhole } from './indicator-rows.ts'

const Year = z.int().min(2000).max(2100)
const division = z
  .string()
  .regex(/^(\d{2}){1,3}$/)
  .optional()
const latest = (instants: readonly (string | null)[]) =>
  instants
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1) ?? null

export const indicatorRouter = router({
  /** Every indicator across the chains of a regulator's division, by roll-up alone. */
  division: surveying(policy.division)
    .input(z.strictObject({ year: Year, division }))
    .output(DivisionIndicators)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const reading = await readingFor(tx, actor)
      const counted = await indicatorsOfDivision(tx, input)
      const byCode = new Map(counted.map((row) => [row.code, row]))
      const indicators = indicatorCodes.map((code) => {
        const found = byCode.get(code)
        return Object.assign(indicatorAs(reading, code, found), { chains: found?.chains ?? 0 })
      })
      const countedAt = latest(counted.map((row) => row.countedAt))
      return { indicators, countedAt, checked: await checkOfDivision(tx, input.division) }
    }),

  /** One indicator chain by chain, the lowest share first. */
  byChain: surveying(policy.division)
    .input(PageRequest.extend({ code: IndicatorCode, year: Year, division }))
    .output(pageOf(IndicatorOfChain))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const reading = await readingFor(tx, actor)
      const { rows, next } = await indicatorByChain(tx, input)
      const shown = rows.map(({ numerator, denominator, rows: behind, ...chain }) => {
        const count = seenCount(input.code, { numerator, denominator, rows: behind }, reading)
        return Object.assign(chain, { count })
      })
      return { rows: shown, next }
    }),

  /** Every indicator of one chain, of a year and month by month. */
  chain: surveying(policy.chain)
    .input(z.strictObject({ chainId: ChainId, year: Year }))
    .output(ChainIndicators)
    .query(async ({ ctx: { tx, actor }, input }) => {
      requireWhole(actor, input.chainId)
      const place = await divisionOf(tx, input.chainId)
      const reading = await readingFor(tx, actor, place ?? undefined)
      const cells = await cellsOf(tx, input)
      const byCode = Map.groupBy(cells, ({ code }) => code)
      const indicators = indicatorCodes.map((code) => {
        const own = byCode.get(code) ?? []
        const months = own.filter((cell) => seenCount(code, cell, reading) !== null)
        return Object.assign(indicatorAs(reading, code, totalOf(own)), { months })
      })
      const countedAt = latest(cells.map((cell) => cell.countedAt))
      return { indicators, countedAt, checked: await checkOf(tx, input.chainId) }
    }),

  /** The rows that a number of a chain is made of, with what speaks for each. */
  rows: surveying(policy.rows)
    .input(
      PageRequest.extend({
        chainId: ChainId,
        code: IndicatorCode,
        fromMonth: Month,
        toMonth: Month,
        which: z.enum(['all', 'counted', 'missed']),
      }),
    )
    .output(pageOf(IndicatorRow))
    .query(async ({ ctx: { tx, actor }, input }) => {
      requireRows(actor, input)
      const { rows, next } = await indicatorRows(tx, input)
      if (!isAboutPeople(input.code)) return { rows, next }
      return { rows: rows.map((row) => Object.assign(row, { title: maskName(row.title) })), next }
    }),
})
