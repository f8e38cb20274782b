import {
  type AnyColumn,
  type SQL,
  and,
  eq,
  getTableColumns,
  gte,
  ilike,
  inArray,
  lte,
  or,
  sql,
} from 'drizzle-orm'

import type { SkillDemand, SkillDemandStatus } from '@skillchain/domain/demand/skill-demand'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { belongsTo } from './belongs.ts'
import { skillDemand as table } from './skill-demand.table.ts'

/** A demand with the names that a list shows. */
export interface DemandRow extends SkillDemand {
  readonly enterpriseName: string
  /** Null where the dictionary no longer lists the code. */
  readonly occupationName: string | null
}

export interface DemandFilter {
  readonly status?: SkillDemandStatus[] | undefined
  readonly enterpriseId?: string | undefined
  readonly occupationCode?: string | undefined
  /** The city or county, as a prefix of GB/T 2260. */
  readonly division?: string | undefined
  readonly arriveFromOn?: string | undefined
  readonly arriveToOn?: string | undefined
  /** Only demands with people still missing. */
  readonly lacking?: boolean | undefined
  /** Part of the post's, the occupation's or the enterprise's name. */
  readonly search?: string | undefined
}

export const DEMAND_ORDERS = ['arriveToOn', 'headCount', 'missing', 'postName'] as const
export type DemandOrder = (typeof DEMAND_ORDERS)[number]

export interface DemandList extends PageRequest {
  readonly chainId: ChainId
  readonly filter?: DemandFilter | undefined
  readonly sort?: { by: DemandOrder; direction: 'asc' | 'desc' } | undefined
}

const named = {
  ...getTableColumns(table),
  enterpriseName: organisation.name,
  occupationName: occupation.name,
}
const sameOccupation = and(
  eq(occupation.dictionaryVersion, table.dictionaryVersion),
  eq(occupation.code, table.occupationCode),
)
const rows = () =>
  reads
    .select(named)
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .leftJoin(occupation, sameOccupation)

const one = rows()
  .where(and(eq(table.chainId, sql.placeholder('chainId')), eq(table.id, sql.placeholder('id'))))
  .prepare('skill_demand_one')

/** Answers `record.missing` alike for a record that does not exist and one the actor may not see. */
export async function demandById(ref: Pick<SkillDemand, 'chainId' | 'id'>): Promise<Outcome<DemandRow>> {
  const [found] = await one.execute(ref)
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

const missing = sql<number>`greatest(0, ${table.headCount} - ${table.agreedPlaces})`
const orders: Record<DemandOrder, { by: Order['by']; valueOf: (row: DemandRow) => string | number }> = {
  arriveToOn: { by: table.arriveToOn, valueOf: (row) => row.arriveToOn },
  headCount: { by: table.headCount, valueOf: (row) => row.headCount },
  missing: { by: missing, valueOf: (row) => Math.max(0, row.headCount - row.agreedPlaces) },
  postName: { by: table.postName, valueOf: (row) => row.postName },
}

function matching({ chainId, filter = {} }: Pick<DemandList, 'chainId' | 'filter'>): SQL | undefined {
  const { status, enterpriseId, occupationCode, division, arriveFromOn, arriveToOn, lacking, search } = filter
  const pattern = search ? containing(search) : undefined
  return and(
    eq(table.chainId, chainId),
    belongsTo(table.chainId),
    status?.length ? inArray(table.status, status) : undefined,
    enterpriseId ? sql`${table.enterpriseId} = ${enterpriseId}::uuid` : undefined,
    occupationCode ? sql`${table.occupationCode} = ${occupationCode}` : undefined,
    division ? sql`starts_with(${table.divisionCode}, ${division})` : undefined,
    arriveFromOn ? gte(table.arriveToOn, arriveFromOn) : undefined,
    arriveToOn ? lte(table.arriveToOn, arriveToOn) : undefined,
    lacking ? sql`${table.headCount} > ${table.agreedPlaces}` : undefined,
    pattern
      ? or(ilike(table.postName, pattern), ilike(occupation.name, pattern), ilike(organisation.name, pattern))
      : undefined,
  )
}

/** One page, earliest arrival first unless asked otherwise. */
export async function demands(asked: DemandList): Promise<Page<DemandRow>> {
  const { limit, after, sort = { by: 'arriveToOn', direction: 'asc' } } = asked
  const { by, valueOf } = orders[sort.by]
  const order = { by, id: table.id, direction: sort.direction }
  const found = await rows()
    .where(and(matching(asked), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, valueOf)
}

const total = (part: SQL | AnyColumn) => sql<number>`coalesce(sum(${part}), 0)::int`

/** How many demands a filter leaves, the people they ask for and the places agreed. */
export async function countDemands(
  asked: Pick<DemandList, 'chainId' | 'filter'>,
  from: Pick<Tx, 'select'> = reads,
): Promise<{ count: number; headCount: number; agreedPlaces: number; missing: number }> {
  const [found] = await from
    .select({
      count: sql<number>`count(*)::int`,
      headCount: total(table.headCount),
      agreedPlaces: total(table.agreedPlaces),
      missing: total(missing),
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .leftJoin(occupation, sameOccupation)
    .where(matching(asked))
  return found ?? { count: 0, headCount: 0, agreedPlaces: 0, missing: 0 }
}
