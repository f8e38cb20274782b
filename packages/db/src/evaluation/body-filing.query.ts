import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'

import type { BodyFiling, BodyFilingStatus } from '@skillchain/domain/evaluation/body-filing'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { bodyFiling as table, bodyFilingDirectory as directory } from './body-filing.table.ts'

/** A filing with the name of its body. */
export interface FilingRow extends BodyFiling {
  readonly bodyName: string
}

const rows = () =>
  reads
    .select({ ...getTableColumns(table), bodyName: organisation.name })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.bodyId))

const one = rows()
  .where(and(eq(table.chainId, sql.placeholder('chainId')), eq(table.id, sql.placeholder('id'))))
  .prepare('body_filing_one')

export async function filingById(ref: Pick<BodyFiling, 'chainId' | 'id'>): Promise<Outcome<FilingRow>> {
  const [found] = await one.execute(ref)
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

interface FilingList extends PageRequest {
  readonly chainId: ChainId
  readonly status?: readonly BodyFilingStatus[] | undefined
}

/** The filings of a chain as far as the reader may see them, the latest first. */
export async function filingsIn({ chainId, status, limit, after }: FilingList): Promise<Page<FilingRow>> {
  const order: Order = { by: table.id, id: table.id, direction: 'desc' }
  const found = await rows()
    .where(
      and(
        eq(table.chainId, chainId),
        status?.length ? inArray(table.status, [...status]) : undefined,
        after ? beyond({ ...order, by: sql`${table.id}::text` }, after) : undefined,
      ),
    )
    .orderBy(...inOrder({ ...order, by: sql`${table.id}::text` }))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.id)
}

/** A filing as lists of a region show it. */
export interface DirectoryRow {
  readonly id: string
  readonly chainId: ChainId
  readonly chainName: string
  readonly bodyName: string
  readonly status: BodyFilingStatus
  readonly bodyCode: string | null
  readonly dueOn: string | null
  readonly changedAt: string
}

const listed = {
  id: directory.filingId,
  chainId: directory.chainId,
  chainName: chainDirectory.name,
  bodyName: organisation.name,
  status: directory.status,
  bodyCode: directory.bodyCode,
  dueOn: directory.dueOn,
  changedAt: directory.changedAt,
}

/** Filings of the regulator's division, those changed last first. */
export async function filingsOfDivision({
  status,
  limit,
  after,
}: PageRequest & { status?: readonly BodyFilingStatus[] | undefined }): Promise<Page<DirectoryRow>> {
  const order: Order = { by: directory.changedAt, id: directory.filingId, direction: 'desc' }
  const found = await reads
    .select(listed)
    .from(directory)
    .innerJoin(organisation, eq(organisation.id, directory.bodyId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, directory.chainId))
    .where(
      and(
        status?.length
          ? inArray(directory.status, [...status])
          : sql`${directory.status} not in ('draft', 'withdrawn')`,
        beyond(order, after),
      ),
    )
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.changedAt)
}

/** Filings of the regulator's division that wait for an answer, those due first at the top. */
export const filingsToAnswer = (tx: Tx) =>
  tx
    .select(listed)
    .from(directory)
    .innerJoin(organisation, eq(organisation.id, directory.bodyId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, directory.chainId))
    .where(eq(directory.status, 'submitted'))
    .orderBy(directory.dueOn, directory.filingId)
    .limit(50)

/** Filings that a body has begun or has to mend, in whatever chain. */
export const filingsToMend = (tx: Tx, bodyId: OrganisationId) =>
  tx
    .select(listed)
    .from(directory)
    .innerJoin(organisation, eq(organisation.id, directory.bodyId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, directory.chainId))
    .where(and(eq(directory.bodyId, bodyId), inArray(directory.status, ['draft', 'returned'])))
    .limit(50)
