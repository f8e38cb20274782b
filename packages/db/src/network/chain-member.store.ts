import { and, eq } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { ChainMember, ChainMemberStatus } from '@skillchain/domain/network/chain-member'
import type { Organisation } from '@skillchain/domain/organisation/organisation'

import type { Tx } from '../kernel/database.ts'
import { organisationChain } from '../organisation/organisation-chain.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { chainMember as table } from './chain-member.table.ts'

type Ref = Pick<ChainMember, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Answers `record.missing` alike for a place that does not exist and one the actor may not see. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<ChainMember>> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ? ok(found) : refuse(problem('record.missing'))
}

/** The place of one organisation in a chain; null when it has none. */
export async function placeOf(
  tx: Tx,
  { chainId, organisationId }: Pick<ChainMember, 'chainId' | 'organisationId'>,
): Promise<ChainMember | null> {
  const [found] = await tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.organisationId, organisationId)))
  return found ?? null
}

const standingOf = {
  invited: 'invited',
  accepted: 'active',
  declined: 'former',
  left: 'former',
  removed: 'former',
} as const satisfies Record<ChainMemberStatus, string>

/** Sets down a new place, and that its organisation may now enter the chain. */
export async function insertMember(tx: Tx, member: ChainMember): Promise<void> {
  const { chainId, organisationId, leads, status } = member
  await tx.insert(table).values(member)
  await tx.insert(organisationChain).values({ chainId, organisationId, leads, standing: standingOf[status] })
}

/** Writes `next` only over the version it was decided from, and how far its organisation may enter from now on. */
export async function save(tx: Tx, next: ChainMember): Promise<Outcome<ChainMember>> {
  const { chainId, id: _, organisationId, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  const standing = standingOf[next.status]
  await tx.update(organisationChain).set({ standing }).where(isStanding(chainId, organisationId))
  return ok(next)
}

const isStanding = (chainId: ChainId, organisationId: ChainMember['organisationId']) =>
  and(eq(organisationChain.chainId, chainId), eq(organisationChain.organisationId, organisationId))

/** The organisation a leader means: by its code when it is asked first, by its id when it is asked again. */
export async function organisationBy(
  tx: Tx,
  ref: Pick<Organisation, 'id'> | Pick<Organisation, 'creditCode'>,
): Promise<Organisation | null> {
  const meant = 'id' in ref ? eq(organisation.id, ref.id) : eq(organisation.creditCode, ref.creditCode)
  const [found] = await tx.select().from(organisation).where(meant)
  return found ?? null
}
