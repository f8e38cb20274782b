import { type SQL, and, eq, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Instant } from '@skillchain/domain/kernel/moment'

import { becomeJob, becomeUser, joinWhole, nobody } from '../kernel/as-job.ts'
import { type Database, type Tx, asActor } from '../kernel/database.ts'
import { takeMarks } from '../kernel/touched.store.ts'
import { divisionOf } from '../network/chain-directory.store.ts'
import { type Counted, countIndicators } from './count-indicators.ts'
import { countJourneys, writeJourneys } from './journey.store.ts'
import { indicatorCheck, indicatorCell as table } from './indicator-cell.table.ts'

interface Written {
  readonly chainId: ChainId
  readonly divisionCode: string
  readonly now: Instant
}

const keyOf = ({ month, code }: Pick<Counted, 'month' | 'code'>) => `${month} ${code}`

/** Writes the cells that differ from what was counted, and answers how many did. */
async function writeCells(tx: Tx, counted: readonly Counted[], place: Written): Promise<number> {
  const { chainId, divisionCode, now: countedAt } = place
  const kept = await tx.select().from(table).where(eq(table.chainId, chainId))
  const before = new Map(kept.map((cell) => [keyOf(cell), cell]))
  const after = new Set(counted.map(keyOf))
  const gone = kept.filter((cell) => !after.has(keyOf(cell)))
  const changed = counted.filter((cell) => {
    const was = before.get(keyOf(cell))
    return (
      was === undefined ||
      was.numerator !== cell.numerator ||
      was.denominator !== cell.denominator ||
      was.rows !== cell.rows ||
      was.divisionCode !== divisionCode
    )
  })
  for (const { month, code } of gone) {
    // A handful at most, on one connection.
    // oxlint-disable-next-line no-await-in-loop
    await tx
      .delete(table)
      .where(and(eq(table.chainId, chainId), eq(table.month, month), eq(table.code, code)))
  }
  if (changed.length > 0) {
    await tx
      .insert(table)
      .values(changed.map((cell) => ({ ...cell, chainId, divisionCode, countedAt })))
      .onConflictDoUpdate({
        target: [table.chainId, table.month, table.code],
        set: {
          divisionCode: sql`excluded.division_code`,
          numerator: sql`excluded.numerator`,
          denominator: sql`excluded.denominator`,
          rows: sql`excluded.rows`,
          countedAt: sql`excluded.counted_at`,
        },
      })
  }
  return gone.length + changed.length
}

const dayOf = (at: SQL) => sql`(${at} at time zone 'Asia/Shanghai')::date`

/**
 * What a comparison found stays told for the rest of its day: one that was cut off is begun again, and finds in order
 * what it had put right before.
 */
const ofTheDay = sql<number>`excluded.differing +
  case when ${dayOf(sql`${indicatorCheck.checkedAt}`)} = ${dayOf(sql`excluded.checked_at`)} then ${indicatorCheck.differing} else 0 end`

interface Recount {
  readonly now: Instant
  /** Whether the result is kept as a comparison of what was kept with what there is. */
  readonly checking: boolean
}

/**
 * Counts a chain's indicators and the ways of its people anew, and answers in how many cells what was kept differed. Marks are taken away before the
 * count begins, so that what they stood for is counted and a mark made later stays.
 */
export const recountIndicators = (db: Database, chainId: ChainId, given: Recount): Promise<number> =>
  asActor(db, nobody([chainId]), async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${chainId}::text, 7304884))`)
    await becomeJob(tx)
    await takeMarks(tx, chainId, 'indicators')
    await becomeUser(tx)
    const divisionCode = await divisionOf(tx, chainId)
    if (divisionCode === null) return 0
    await joinWhole(tx)
    const counted = await countIndicators(tx, chainId)
    const ways = await countJourneys(tx, chainId)
    await becomeJob(tx)
    const place = { chainId, divisionCode, now: given.now }
    const differing = (await writeCells(tx, counted, place)) + (await writeJourneys(tx, ways, place))
    if (given.checking) {
      const found = { divisionCode, checkedAt: given.now, cells: counted.length + ways.length, differing }
      await tx
        .insert(indicatorCheck)
        .values({ chainId, ...found })
        .onConflictDoUpdate({ target: indicatorCheck.chainId, set: { ...found, differing: ofTheDay } })
    }
    return differing
  })
