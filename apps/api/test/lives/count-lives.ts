import { eq } from 'drizzle-orm'
import { expect } from 'vitest'

import { type Database, asActor } from '@skillchain/db/kernel/database'
import { callCount } from '@skillchain/db/kernel/call-count.table'
import { aFact } from '@skillchain/db/kernel/event.fixture'
import { append } from '@skillchain/db/kernel/event.store'
import { touchedChains } from '@skillchain/db/kernel/touched.store'
import { type Follower, touched } from '@skillchain/db/kernel/touched.table'
import { indicatorCell, indicatorCheck } from '@skillchain/db/quality/indicator-cell.table'
import { chainRollup } from '@skillchain/db/supervision/chain-rollup.table'
import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { chainId } from '../demand.ts'
import { checkIndicators } from '../../src/quality/follow-indicators.ts'
import { countAll } from '../../src/supervision/count-chains.ts'
import type { Trial } from './life.ts'

const HOURS = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOURS).toISOString()

/** Whether a follower has no marks left. */
export const unmarked = (db: Database, follower: Follower) => async (): Promise<boolean> =>
  (await touchedChains(db, follower, 1)).length === 0

/** Something happens in chain 1, and marks it for everybody who follows. */
const happen = async (db: Database) => {
  await db.delete(touched)
  await asActor(db, cast.college, (tx) => append(tx, aFact()))
}

/** Numbers that have gone astray, and what is to be forgotten; there must be rows to count, in chain 1. */
export function countLives(db: Database): Readonly<Record<string, Trial>> {
  const rollUpsAstray = async () => {
    await countAll(db)
    const { rowCount } = await db.update(chainRollup).set({ demanded: 9 })
    expect(rowCount).toBeGreaterThan(0)
    return { ended: async () => expect(await countAll(db)).toBe(0) }
  }
  const cellsAstray = async () => {
    await checkIndicators(db)
    await db.delete(indicatorCheck)
    const { rowCount } = await db
      .update(indicatorCell)
      .set({ rows: 9_999 })
      .where(eq(indicatorCell.chainId, chainId))
    expect(rowCount).toBeGreaterThan(0)
    return rowCount
  }

  return {
    'supervision.roll-ups': {
      begin: async () => {
        const { ended } = await rollUpsAstray()
        await happen(db)
        return { ended, over: unmarked(db, 'roll-ups') }
      },
      deaths: 4,
    },
    'supervision.roll-up-sweep': { begin: rollUpsAstray, deaths: 8 },
    'quality.indicator-counts': {
      begin: async () => {
        await cellsAstray()
        await happen(db)
        return {
          ended: async () => expect(await checkIndicators(db)).toBe(0),
          over: unmarked(db, 'indicators'),
        }
      },
      deaths: 4,
    },
    'quality.indicator-check': {
      begin: async () => {
        const astray = await cellsAstray()
        const ended = async () => {
          // How many were put right is told once: by the run that was cut off, or by the one after it.
          const told = await db.select({ differing: indicatorCheck.differing }).from(indicatorCheck)
          expect(told.reduce((sum, { differing }) => sum + differing, 0)).toBe(astray)
          expect(await checkIndicators(db)).toBe(0)
        }
        return { ended }
      },
      deaths: 8,
    },
    'kernel.forget-calls': {
      begin: async () => {
        await db.delete(callCount)
        await db.insert(callCount).values([
          { bucket: Buffer.from('long ago'), since: ago(25), calls: 3 },
          { bucket: Buffer.from('lately'), since: ago(1), calls: 4 },
        ])
        return { ended: async () => expect(await db.select().from(callCount)).toMatchObject([{ calls: 4 }]) }
      },
      deaths: 2,
    },
  }
}
