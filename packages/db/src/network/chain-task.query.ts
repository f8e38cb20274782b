import { and, eq, inArray, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { chainDirectory } from './chain-directory.table.ts'
import { chainMember } from './chain-member.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { skillChain } from './skill-chain.table.ts'

const inDirectory = eq(chainDirectory.chainId, chainMember.chainId)

/** Places an organisation has been offered and has not answered. */
export const invitationsTo = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .select({
      chainId: chainMember.chainId,
      id: chainMember.id,
      chainName: chainDirectory.name,
      leaderName: chainDirectory.leaderName,
      kind: chainMember.kind,
      invitedAt: chainMember.invitedAt,
      replyDueOn: chainMember.replyDueOn,
    })
    .from(chainMember)
    .innerJoin(chainDirectory, inDirectory)
    .where(and(eq(chainMember.organisationId, organisationId), eq(chainMember.status, 'invited')))
    .limit(50)

/** Places that the leader of these chains has offered and nobody has answered, the longest waiting first. */
export const unansweredIn = (tx: Tx, chainIds: readonly ChainId[]) =>
  tx
    .select({
      chainId: chainMember.chainId,
      id: chainMember.id,
      chainName: chainDirectory.name,
      organisationId: organisation.id,
      organisationName: organisation.name,
      invitedAt: chainMember.invitedAt,
      replyDueOn: chainMember.replyDueOn,
    })
    .from(chainMember)
    .innerJoin(chainDirectory, inDirectory)
    .innerJoin(organisation, eq(organisation.id, chainMember.organisationId))
    .where(and(inArray(chainMember.chainId, [...chainIds]), eq(chainMember.status, 'invited')))
    .orderBy(chainMember.invitedAt)
    .limit(50)

/** These chains where they stand between their leader and the department. */
export const underWayIn = (tx: Tx, chainIds: readonly ChainId[]) =>
  tx
    .select({
      chainId: skillChain.chainId,
      name: skillChain.name,
      status: skillChain.status,
      dueOn: skillChain.dueOn,
      fields: sql<number>`jsonb_array_length(${skillChain.reasons})`.mapWith(Number),
      since: chainDirectory.changedAt,
    })
    .from(skillChain)
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, skillChain.chainId))
    .where(
      and(
        inArray(skillChain.chainId, [...chainIds]),
        inArray(skillChain.status, ['draft', 'submitted', 'returned', 'approved']),
      ),
    )

/** Filings of a regulator's division that wait for its answer, those due first at the top. */
export const filingsToReview = (tx: Tx) =>
  tx
    .select()
    .from(chainDirectory)
    .where(eq(chainDirectory.status, 'submitted'))
    .orderBy(chainDirectory.dueOn, chainDirectory.chainId)
    .limit(50)
