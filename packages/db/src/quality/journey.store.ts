import { type SQL, eq, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Instant } from '@skillchain/domain/kernel/moment'
import { bitOf } from '@skillchain/domain/quality/closed-loop'

import type { Tx } from '../kernel/database.ts'
import { journeyCell as table } from './journey-cell.table.ts'
import { journeySources, measuredStages } from './journey-sources.ts'

/** Each person of a chain once: `person_id`, the `way` they have come, `year`, `name`, and whether they are `lost`. */
export function journeysOf(chainId: ChainId): SQL {
  const stages = measuredStages.flatMap((stage) => {
    const reached = journeySources[stage]?.(chainId)
    return reached ? [sql`select s.*, ${bitOf(stage)}::int as bit from (${reached}) s`] : []
  })
  const first = bitOf('admitted')
  return sql`
    select person_id, bit_or(bit) as way, bool_or(lost) as lost, max(name) as name,
           coalesce(min(year) filter (where bit = ${first}), min(year)) as year
      from (${sql.join(stages, sql` union all `)}) r group by person_id`
}

export interface Way {
  readonly year: number
  readonly way: number
  readonly lost: boolean
  readonly people: number
}

/** The ways of a chain's people, from its own rows: seen whole by whoever counts. */
export async function countJourneys(tx: Tx, chainId: ChainId): Promise<Way[]> {
  const { rows } = await tx.execute<Way & Record<string, unknown>>(sql`
    select year, way, lost, count(*)::int as people from (${journeysOf(chainId)}) j group by 1, 2, 3`)
  return rows.map(({ year, way, lost, people }) => ({ year, way, lost, people }))
}

const keyOf = ({ year, way, lost, people }: Way) => `${year} ${way} ${lost} ${people}`

/** Writes a chain's ways unless they are as they were, and answers in how many they differed; as the job. */
export async function writeJourneys(
  tx: Tx,
  counted: readonly Way[],
  place: { readonly chainId: ChainId; readonly divisionCode: string; readonly now: Instant },
): Promise<number> {
  const { chainId, divisionCode, now: countedAt } = place
  const kept = await tx.select().from(table).where(eq(table.chainId, chainId))
  const [before, after] = [new Set(kept.map(keyOf)), new Set(counted.map(keyOf))]
  const differing = [...before, ...after].filter((way) => !before.has(way) || !after.has(way)).length
  const moved = kept.some((cell) => cell.divisionCode !== divisionCode)
  if (differing === 0 && !moved) return 0
  await tx.delete(table).where(eq(table.chainId, chainId))
  if (counted.length > 0)
    await tx.insert(table).values(counted.map((way) => ({ ...way, chainId, divisionCode, countedAt })))
  return differing
}
