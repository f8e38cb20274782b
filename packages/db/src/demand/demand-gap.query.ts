import { and, asc, eq, gte, sql } from 'drizzle-orm'

import type { Gap } from '@skillchain/domain/demand/gap'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { reads } from '../kernel/in-scope.ts'
import { occupation } from '../standard/occupation.table.ts'
import { belongsTo } from './belongs.ts'
import { skillDemand as table } from './skill-demand.table.ts'

const quarter = sql<string>`extract(year from ${table.arriveToOn})::text || 'Q' || extract(quarter from ${table.arriveToOn})::text`

const sums = reads
  .select({
    dictionaryVersion: table.dictionaryVersion,
    occupationCode: table.occupationCode,
    occupationName: occupation.name,
    quarter,
    demanded: sql<number>`sum(${table.headCount})::int`,
    agreed: sql<number>`sum(${table.agreedPlaces})::int`,
    missing: sql<number>`sum(greatest(0, ${table.headCount} - ${table.agreedPlaces}))::int`,
  })
  .from(table)
  .leftJoin(
    occupation,
    and(eq(occupation.dictionaryVersion, table.dictionaryVersion), eq(occupation.code, table.occupationCode)),
  )
  .where(
    and(
      eq(table.chainId, sql.placeholder('chainId')),
      belongsTo(table.chainId),
      eq(table.status, 'published'),
      gte(table.arriveToOn, sql.placeholder('from')),
    ),
  )
  .groupBy(table.dictionaryVersion, table.occupationCode, occupation.name, quarter)
  .orderBy(asc(quarter), asc(table.dictionaryVersion), asc(table.occupationCode))
  .prepare('demand_gap')

/** `gapsOf` in SQL, over the chain's published demands that end on or after a day; with the occupations' names. */
export const gapsIn = (
  chainId: ChainId,
  from: string,
): Promise<(Gap & { readonly occupationName: string | null })[]> => sums.execute({ chainId, from })
