import { and, eq, notInArray, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Month } from '@skillchain/domain/kernel/moment'
import type { Funnel } from '@skillchain/domain/supervision/funnel'

import { becomeJob, becomeUser, joinWhole, nobody } from '../kernel/as-job.ts'
import { type Database, type Tx, asActor } from '../kernel/database.ts'
import { takeMarks } from '../kernel/touched.store.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { chainRollup as table } from './chain-rollup.table.ts'
import { countChain } from './count-chain.ts'

const differs = sql`(${table.demanded}, ${table.planned}, ${table.applied}, ${table.admitted}, ${table.divisionCode},
  ${table.clusterCode}) is distinct from (excluded.demanded, excluded.planned, excluded.applied, excluded.admitted,
  excluded.division_code, excluded.cluster_code)`

type Place = { readonly divisionCode: string; readonly clusterCode: string }

/** Writes the cells that differ from what was counted, and answers how many did. */
async function writeCells(
  tx: Tx,
  { chainId, place, funnels }: { chainId: ChainId; place: Place; funnels: ReadonlyMap<Month, Funnel> },
): Promise<number> {
  const months = [...funnels.keys()]
  const gone = await tx
    .delete(table)
    .where(and(eq(table.chainId, chainId), months.length > 0 ? notInArray(table.month, months) : undefined))
  const countedAt = new Date().toISOString()
  const cells = [...funnels].map(([month, { demanded, planned, applied, admitted }]) => ({
    chainId,
    month,
    divisionCode: place.divisionCode,
    clusterCode: place.clusterCode,
    demanded,
    planned,
    applied,
    admitted,
    countedAt,
  }))
  if (cells.length === 0) return gone.rowCount ?? 0
  const { rowCount } = await tx
    .insert(table)
    .values(cells)
    .onConflictDoUpdate({
      target: [table.chainId, table.month],
      set: {
        divisionCode: sql`excluded.division_code`,
        clusterCode: sql`excluded.cluster_code`,
        demanded: sql`excluded.demanded`,
        planned: sql`excluded.planned`,
        applied: sql`excluded.applied`,
        admitted: sql`excluded.admitted`,
        countedAt: sql`excluded.counted_at`,
      },
      setWhere: differs,
    })
  return (gone.rowCount ?? 0) + (rowCount ?? 0)
}

/**
 * Counts a chain anew and answers how many of its cells had to be changed.
 *
 * Whoever counts the same chain waits, and what it then counts is newer. Marks are taken away before the count begins:
 * each statement sees all that has committed by then, so what a mark stood for is counted, and a mark made later stays.
 */
export const recount = (db: Database, chainId: ChainId): Promise<number> =>
  asActor(db, nobody([chainId]), async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${chainId}::text, 7304882))`)
    await becomeJob(tx)
    await takeMarks(tx, chainId, 'roll-ups')
    await becomeUser(tx)
    const [place] = await tx
      .select({ divisionCode: chainDirectory.divisionCode, clusterCode: chainDirectory.clusterCode })
      .from(chainDirectory)
      .where(eq(chainDirectory.chainId, chainId))
    await joinWhole(tx)
    const funnels = await countChain(tx, chainId)
    await becomeJob(tx)
    return place ? writeCells(tx, { chainId, place, funnels }) : 0
  })
