import { and, desc, eq, like, max, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page } from '@skillchain/domain/kernel/page'
import { type LoopStage, type Travellers, bitOf, reachedIn } from '@skillchain/domain/quality/closed-loop'

import type { Tx } from '../kernel/database.ts'
import { journeyCell as cell } from './journey-cell.table.ts'
import { journeysOf } from './journey.store.ts'

interface Scope {
  /** One chain; all that the reader's division has where left out. */
  readonly chainId?: ChainId | undefined
  /** Prefix of divisions, GB/T 2260. */
  readonly division?: string | undefined
}

const within = ({ chainId, division }: Scope) =>
  and(
    chainId ? eq(cell.chainId, chainId) : undefined,
    division ? like(cell.divisionCode, `${division}%`) : undefined,
  )

/** The years that people are counted in, the latest first. */
export async function travellingYears(tx: Tx, scope: Scope): Promise<number[]> {
  const found = await tx
    .selectDistinct({ year: cell.year })
    .from(cell)
    .where(within(scope))
    .orderBy(desc(cell.year))
    .limit(50)
  return found.map(({ year }) => year)
}

/** The ways that people of a year have come, from the roll-up, and when the latest was counted. */
export async function travellersIn(
  tx: Tx,
  { year, ...scope }: Scope & { readonly year: number },
): Promise<{ groups: Travellers[]; countedAt: string | null }> {
  const found = await tx
    .select({
      way: cell.way,
      lost: cell.lost,
      people: sql<number>`sum(${cell.people})::int`,
      countedAt: max(cell.countedAt),
    })
    .from(cell)
    .where(and(eq(cell.year, year), within(scope)))
    .groupBy(cell.way, cell.lost)
  const groups = found.map(({ way, lost, people }) => ({ reached: reachedIn(way), lost, people }))
  const latest = found.flatMap(({ countedAt }) => countedAt ?? []).toSorted()
  return { groups, countedAt: latest.at(-1) ?? null }
}

interface GapRows {
  readonly chainId: ChainId
  readonly year: number
  readonly reached: LoopStage
  readonly missing: LoopStage
  readonly limit: number
  readonly after?: string | undefined
}

interface GapRow {
  readonly id: string
  /** As stored, for the API to mask. */
  readonly name: string
  readonly reached: LoopStage[]
}

/** The people behind a gap, each with the stages they have reached. */
export async function gapRows(tx: Tx, asked: GapRows): Promise<Page<GapRow>> {
  const { chainId, year, reached, missing, limit, after } = asked
  const later = after ? sql`person_id > ${after}::uuid` : sql`true`
  const { rows: found } = await tx.execute<{ id: string; name: string; way: number }>(sql`
    select person_id as id, name, way from (${journeysOf(chainId)}) j
     where year = ${year} and way & ${bitOf(reached)}::int <> 0 and way & ${bitOf(missing)}::int = 0 and ${later}
     order by person_id limit ${limit + 1}`)
  const rows = found.slice(0, limit).map(({ id, name, way }) => ({ id, name, reached: [...reachedIn(way)] }))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}
