import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { TrainingStation, TrainingStationStatus } from '@skillchain/domain/training/training-station'

import { belongsTo } from '../demand/belongs.ts'
import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { trainingStation as table } from './training-station.table.ts'

/** A station with the names that a list shows. */
export interface StationRow extends TrainingStation {
  readonly baseName: string
  /** In the order of the codes; those the dictionary no longer lists are missing. */
  readonly occupationNames: string[]
}

const columns = {
  ...getTableColumns(table),
  baseName: organisation.name,
  occupationNames: sql<string[]>`coalesce((
    select array_agg(${occupation.name} order by ${occupation.code}) from ${occupation}
     where ${occupation.dictionaryVersion} = ${table.dictionaryVersion}
       and ${occupation.code} = any(${table.occupationCodes})), '{}')`,
}
const rows = () =>
  reads.select(columns).from(table).innerJoin(organisation, eq(organisation.id, table.baseId))

const one = rows()
  .where(and(eq(table.chainId, sql.placeholder('chainId')), eq(table.id, sql.placeholder('id'))))
  .prepare('training_station_one')

/** Answers `record.missing` alike for a record that does not exist and one the actor may not see. */
export async function stationById(
  ref: Pick<TrainingStation, 'chainId' | 'id'>,
): Promise<Outcome<StationRow>> {
  const [found] = await one.execute(ref)
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export interface StationList extends PageRequest {
  readonly chainId: ChainId
  readonly baseId?: string | undefined
  readonly status?: TrainingStationStatus[] | undefined
}

/** One page of a chain's stations, by name. */
export async function stations(asked: StationList): Promise<Page<StationRow>> {
  const { chainId, baseId, status, limit, after } = asked
  const order: Order = { by: table.name, id: table.id, direction: 'asc' }
  const found = await rows()
    .where(
      and(
        eq(table.chainId, chainId),
        belongsTo(table.chainId),
        baseId ? sql`${table.baseId} = ${baseId}::uuid` : undefined,
        status?.length ? inArray(table.status, status) : undefined,
        beyond(order, after),
      ),
    )
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ name }) => name)
}

/** A base has dozens of stations, not thousands. */
const MOST = 200
type Base = Pick<TrainingStation, 'chainId' | 'baseId'>

/** The stations of a base that are in use, to choose from. */
export const stationsOf = (tx: Tx, { chainId, baseId }: Base): Promise<TrainingStation[]> =>
  tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.baseId, baseId), eq(table.status, 'inUse')))
    .orderBy(table.name)
    .limit(MOST)

/** All stations of a base that there still are, by name. */
export const openStations = ({ chainId, baseId }: Base): Promise<TrainingStation[]> =>
  reads
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.baseId, baseId), sql`${table.status} <> 'retired'`))
    .orderBy(table.name)
    .limit(MOST)
