import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { reads } from '../kernel/in-scope.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { organisationChain } from '../organisation/organisation-chain.table.ts'
import { chainMember } from './chain-member.table.ts'
import { contribution } from './contribution.table.ts'

const inChain = sql.placeholder('chainId')
const ofChain = eq(chainMember.chainId, inChain)
const places = {
  ...getTableColumns(chainMember),
  organisationName: organisation.name,
  creditCode: organisation.creditCode,
  divisionCode: organisation.divisionCode,
}

/** A chain has members by the dozen; past this many the page would need paging and the picture would say nothing. */
const MOST = 500

const all = reads
  .select(places)
  .from(chainMember)
  .innerJoin(organisation, eq(organisation.id, chainMember.organisationId))
  .where(ofChain)
  .orderBy(asc(sql`${chainMember.kind} <> 'leader'`), asc(chainMember.id))
  .limit(MOST)
  .prepare('chain_members')

/** Members of a chain, the leader first; with those asked, declined or gone as far as the reader may know of them. */
export const membersOf = (chainId: ChainId) => all.execute({ chainId })

/**
 * Past the invitation: the ledger is open to whoever belongs to the chain or inspects it, and an organisation that has
 * only been asked in may enter the chain without belonging to it.
 */
export const belongs = sql`(
  ${inChain}::uuid = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])
  or exists (select from ${organisationChain} where ${and(
    eq(organisationChain.organisationId, sql`nullif(current_setting('app.organisation_id', true), '')::uuid`),
    eq(organisationChain.chainId, sql`${inChain}::uuid`),
    eq(organisationChain.standing, 'active'),
  )}))`

const part = sql<number>`avg(least(1, ${contribution.delivered}::numeric / ${contribution.quantity}))`
const picture = reads
  .select({
    organisationId: chainMember.organisationId,
    memberId: chainMember.id,
    organisationName: organisation.name,
    divisionCode: organisation.divisionCode,
    kind: chainMember.kind,
    status: chainMember.status,
    promises: sql<number>`count(${contribution.id})`.mapWith(Number),
    delivered:
      sql<number>`count(${contribution.id}) filter (where ${contribution.status} = 'delivered')`.mapWith(
        Number,
      ),
    progress: sql<number>`coalesce(${part}, 0)`.mapWith(Number),
  })
  .from(chainMember)
  .innerJoin(organisation, eq(organisation.id, chainMember.organisationId))
  .leftJoin(
    contribution,
    and(
      eq(contribution.chainId, chainMember.chainId),
      eq(contribution.giverId, chainMember.organisationId),
      sql`${contribution.status} <> 'withdrawn'`,
      belongs,
    ),
  )
  .where(and(ofChain, sql`${chainMember.status} in ('accepted', 'invited')`))
  .groupBy(
    chainMember.organisationId,
    chainMember.id,
    chainMember.kind,
    chainMember.status,
    organisation.name,
    organisation.divisionCode,
  )
  .orderBy(asc(chainMember.id))
  .limit(MOST)
  .prepare('chain_network')

/** Who stands where in a chain and what each has brought of what it promised: the picture and its table alike. */
export const networkOf = (chainId: ChainId) => picture.execute({ chainId })
