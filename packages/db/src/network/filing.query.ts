import { and, count, eq, ne, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Consequences } from '@skillchain/domain/network/consequences'
import type { FilingStanding } from '@skillchain/domain/network/submission-checklist'

import type { Tx } from '../kernel/database.ts'
import { chainMember } from './chain-member.table.ts'
import { contribution } from './contribution.table.ts'

/** Who has joined a chain and what has been promised in it, as its filing is judged by. */
export async function standingOf(tx: Tx, chainId: ChainId): Promise<FilingStanding> {
  const members = await tx
    .select({ kind: chainMember.kind, members: count() })
    .from(chainMember)
    .where(and(eq(chainMember.chainId, chainId), eq(chainMember.status, 'accepted')))
    .groupBy(chainMember.kind)
  const promises = await tx
    .select({ side: contribution.side, promises: count() })
    .from(contribution)
    .where(and(eq(contribution.chainId, chainId), ne(contribution.status, 'withdrawn')))
    .groupBy(contribution.side)
  const joined = (kind: string) => members.find((row) => row.kind === kind)?.members ?? 0
  const promised = (side: string) => promises.find((row) => row.side === side)?.promises ?? 0
  return {
    colleges: joined('college'),
    evaluationBodies: joined('evaluationBody'),
    enterprisePromises: promised('enterprise'),
    collegePromises: promised('college'),
  }
}

/** What of the chain's members and contributions is still open: of all, or of one organisation. */
export async function openIn(
  tx: Tx,
  { chainId, organisationId }: { chainId: ChainId; organisationId: string | null },
): Promise<Pick<Consequences, 'members' | 'invitations' | 'contributionsOutstanding'>> {
  const joined = sql<number>`count(*) filter (where ${chainMember.status} = 'accepted' and not ${chainMember.leads})`
  const asked = sql<number>`count(*) filter (where ${chainMember.status} = 'invited')`
  const [members] = await tx
    .select({ members: joined.mapWith(Number), invitations: asked.mapWith(Number) })
    .from(chainMember)
    .where(eq(chainMember.chainId, chainId))
  const outstanding = sql`${contribution.status} in ('promised', 'partly')`
  const whose = organisationId === null ? undefined : sql`${contribution.giverId} = ${organisationId}`
  const [given] = await tx
    .select({ outstanding: count() })
    .from(contribution)
    .where(and(eq(contribution.chainId, chainId), outstanding, whose))
  return {
    members: organisationId === null ? (members?.members ?? 0) : 0,
    invitations: organisationId === null ? (members?.invitations ?? 0) : 0,
    contributionsOutstanding: given?.outstanding ?? 0,
  }
}
