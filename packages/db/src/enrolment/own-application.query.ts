import { and, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { personLook as look } from '../organisation/person.table.ts'
import { stateColumns } from './application.store.ts'
import { application as table } from './application.table.ts'

/** Whose rows, in which chains; both are the actor's own. */
interface Self {
  readonly personId: PersonId
  readonly chainIds: readonly ChainId[]
}

const college = alias(organisation, 'college')

/** What somebody has applied for themselves, in whatever chain, the latest first. */
export async function ownApplications(tx: Tx, { personId, chainIds }: Self, { limit, after }: PageRequest) {
  const order: Order = { by: table.submittedAt, id: table.id, direction: 'desc' }
  const found = await tx
    .select({
      ...stateColumns,
      chainName: chainDirectory.name,
      collegeName: college.name,
      enterpriseName: organisation.name,
    })
    .from(table)
    .innerJoin(college, eq(college.id, table.collegeId))
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, table.chainId))
    .where(and(inArray(table.chainId, [...chainIds]), eq(table.personId, personId), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.submittedAt)
}

/** One time that somebody has seen a person's full number, as the person is told of it. */
export interface OwnLook {
  readonly id: string
  readonly at: string
  readonly purpose: string
  readonly organisationName: string
  readonly chainName: string
}

/** Who has seen somebody's own full number, when and what for, the latest first. */
export async function ownLooks(
  tx: Tx,
  { personId, chainIds }: Self,
  { limit, after }: PageRequest,
): Promise<Page<OwnLook>> {
  const order: Order = { by: look.at, id: look.id, direction: 'desc' }
  const found = await tx
    .select({
      id: look.id,
      at: look.at,
      purpose: look.purpose,
      organisationName: organisation.name,
      chainName: chainDirectory.name,
    })
    .from(look)
    .innerJoin(organisation, eq(organisation.id, look.organisationId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, look.chainId))
    .where(and(inArray(look.chainId, [...chainIds]), eq(look.personId, personId), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.at)
}
