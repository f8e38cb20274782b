import { type SQL, and, eq, inArray, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { hasDisputedStay, hasDueStay, hasUnansweredStay } from './employment.query.ts'
import { employment as table } from './employment.table.ts'

const some = (what: SQL) => sql<number>`(count(*) filter (where ${what}))::int`
const firstOf = (what: SQL) =>
  sql<string | null>`min(${table.reportedAt}) filter (where ${what})`.mapWith((at: string) =>
    new Date(at).toISOString(),
  )

/** Of each chain, how many of an enterprise's records are disputed or ask whether somebody is still there. */
export const waitingForEnterprise = (
  tx: Tx,
  { enterpriseId, today }: { readonly enterpriseId: OrganisationId; readonly today: string },
) => {
  const disputed = eq(table.status, 'disputed')
  const due = hasDueStay(today)
  return tx
    .select({
      chainId: table.chainId,
      disputed: some(disputed),
      disputedSince: firstOf(disputed),
      stayDisputed: some(hasDisputedStay),
      stayDisputedSince: firstOf(hasDisputedStay),
      due: some(due),
      dueSince: firstOf(due),
    })
    .from(table)
    .where(and(eq(table.enterpriseId, enterpriseId), inArray(table.status, ['disputed', 'confirmed'])))
    .groupBy(table.chainId)
}

/** Records that wait for somebody's own word: the placement itself, or a check of it. */
export const waitingForPerson = (
  tx: Tx,
  { personId, chainIds }: { readonly personId: PersonId; readonly chainIds: readonly ChainId[] },
) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      status: table.status,
      postTitle: table.postTitle,
      reportedAt: table.reportedAt,
      enterpriseId: table.enterpriseId,
      enterpriseName: organisation.name,
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .where(
      and(
        inArray(table.chainId, [...chainIds]),
        eq(table.personId, personId),
        sql`(${table.status} = 'reported' or ${hasUnansweredStay})`,
      ),
    )
    .limit(50)
