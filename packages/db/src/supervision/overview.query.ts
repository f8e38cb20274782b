import { type SQL, and, between, count, eq, inArray, like, max, ne, or, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page } from '@skillchain/domain/kernel/page'
import type { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import type { Month } from '@skillchain/domain/kernel/moment'
import { type Funnel, NO_ONE, type Stage } from '@skillchain/domain/supervision/funnel'

import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, cursorAt, inOrder } from '../kernel/keyset.ts'
import { chainDirectory as directory } from '../network/chain-directory.table.ts'
import { chainRollup as rollup } from './chain-rollup.table.ts'

/** What overviews are narrowed to, within what row security lets the regulator see. */
export interface Scope {
  /** The year in which people are to arrive. */
  readonly year: number
  /** Prefix of divisions, GB/T 2260. */
  readonly division?: string | undefined
  readonly cluster?: string | undefined
}

const total = (stage: Stage) => sql<number>`coalesce(sum(${rollup[stage]}), 0)`.mapWith(Number)
const totals = {
  demanded: total('demanded'),
  planned: total('planned'),
  applied: total('applied'),
  admitted: total('admitted'),
}

const ofYear = (year: number) => between(rollup.month, `${year}-01`, `${year}-12`)

const within = ({ year, division, cluster }: Scope) =>
  and(
    ofYear(year),
    division ? like(rollup.divisionCode, `${division}%`) : undefined,
    cluster ? eq(rollup.clusterCode, cluster) : undefined,
  )

/** All chains in scope as one funnel, and when the latest of its numbers was counted; null before the first. */
export async function funnelOf(tx: Tx, scope: Scope): Promise<Funnel & { countedAt: string | null }> {
  const [found] = await tx
    .select({ ...totals, countedAt: max(rollup.countedAt) })
    .from(rollup)
    .where(within(scope))
  return found ?? { ...NO_ONE, countedAt: null }
}

/** Chains that have been filed and not ended, as a regulator counts them. */
const STANDING = ['approved', 'active', 'suspended'] as const satisfies SkillChainStatus[]

/** One funnel for each division that has chains, and how many; divisions without any are left out. */
export async function funnelsByDivision(
  tx: Tx,
  scope: Scope,
): Promise<(Funnel & { divisionCode: string; chains: number })[]> {
  const { division, cluster } = scope
  const [counted, chains] = await Promise.all([
    tx
      .select({ divisionCode: rollup.divisionCode, ...totals })
      .from(rollup)
      .where(within(scope))
      .groupBy(rollup.divisionCode),
    tx
      .select({ divisionCode: directory.divisionCode, chains: count() })
      .from(directory)
      .where(
        and(
          inArray(directory.status, [...STANDING]),
          division ? like(directory.divisionCode, `${division}%`) : undefined,
          cluster ? eq(directory.clusterCode, cluster) : undefined,
        ),
      )
      .groupBy(directory.divisionCode),
  ])
  const byCode = new Map(counted.map((row) => [row.divisionCode, row]))
  const chainsIn = new Map(chains.map((row) => [row.divisionCode, row.chains]))
  const codes = [...new Set([...byCode.keys(), ...chainsIn.keys()])].toSorted()
  return codes.map((divisionCode) => {
    const { demanded, planned, applied, admitted } = byCode.get(divisionCode) ?? NO_ONE
    return { divisionCode, chains: chainsIn.get(divisionCode) ?? 0, demanded, planned, applied, admitted }
  })
}

/** A chain's funnels month by month. */
export function funnelsByMonth(
  tx: Tx,
  { chainId, year }: { chainId: ChainId; year: number },
): Promise<(Funnel & { month: Month; countedAt: string })[]> {
  const { month, demanded, planned, applied, admitted, countedAt } = rollup
  return tx
    .select({ month, demanded, planned, applied, admitted, countedAt })
    .from(rollup)
    .where(and(eq(rollup.chainId, chainId), ofYear(year)))
    .orderBy(month)
}

export interface ChainFilter extends Scope {
  readonly status?: readonly SkillChainStatus[] | undefined
  /** Part of the name of the chain or of its leader. */
  readonly search?: string | undefined
}

export type ChainColumn = 'name' | Stage
export interface ChainPage extends ChainFilter {
  readonly limit: number
  readonly after?: string | undefined
  readonly sort: { readonly by: ChainColumn; readonly direction: 'asc' | 'desc' }
}

const matching = ({ division, cluster, status, search }: Omit<ChainFilter, 'year'>): SQL | undefined =>
  and(
    // A draft is nobody's business but its leader's until it is filed.
    ne(directory.status, 'draft'),
    status && status.length > 0 ? inArray(directory.status, [...status]) : undefined,
    division ? like(directory.divisionCode, `${division}%`) : undefined,
    cluster ? eq(directory.clusterCode, cluster) : undefined,
    search
      ? or(like(directory.name, containing(search)), like(directory.leaderName, containing(search)))
      : undefined,
  )

/** Chains in scope with their funnel of the year. */
export async function chainsWithFunnels(tx: Tx, { limit, after, sort, ...filter }: ChainPage) {
  const sums = tx
    .select({
      chainId: rollup.chainId,
      demanded: totals.demanded.as('demanded_sum'),
      planned: totals.planned.as('planned_sum'),
      applied: totals.applied.as('applied_sum'),
      admitted: totals.admitted.as('admitted_sum'),
    })
    .from(rollup)
    .where(ofYear(filter.year))
    .groupBy(rollup.chainId)
    .as('sums')
  const of = (stage: Stage) => sql<number>`coalesce(${sums[stage]}, 0)`.mapWith(Number)
  const { by, direction } = sort
  const order: Order = { by: by === 'name' ? directory.name : of(by), id: directory.chainId, direction }
  const found = await tx
    .select({
      chainId: directory.chainId,
      name: directory.name,
      status: directory.status,
      divisionCode: directory.divisionCode,
      clusterCode: directory.clusterCode,
      leaderName: directory.leaderName,
      demanded: of('demanded'),
      planned: of('planned'),
      applied: of('applied'),
      admitted: of('admitted'),
    })
    .from(directory)
    .leftJoin(sums, eq(sums.chainId, directory.chainId))
    .where(and(matching(filter), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const next = found.length > limit && last ? cursorAt(last[by], last.chainId) : null
  return { rows, next } satisfies Page<unknown>
}

/** How many chains the list would hold in all. */
export async function countChains(tx: Tx, filter: Omit<ChainFilter, 'year'>): Promise<number> {
  const [found] = await tx.select({ chains: count() }).from(directory).where(matching(filter))
  return found?.chains ?? 0
}
