import { and, eq, gte, ne, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Finished } from '@skillchain/domain/quality/mutual-review.rules'

import { enrolmentPlan as plan } from '../enrolment/enrolment-plan.table.ts'
import type { Tx } from '../kernel/database.ts'
import { event } from '../kernel/event.table.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { chainMember } from '../network/chain-member.table.ts'
import { contribution } from '../network/contribution.table.ts'

interface Since {
  readonly chainId: ChainId
  /** The first day of interest: what ended before it opens no window any more. */
  readonly fromOn: string
  readonly today: string
}

/** Contributions delivered in full: their giver has worked with the leader, who answers for the chain. */
async function contributionsDelivered(tx: Tx, { chainId, fromOn }: Since): Promise<Finished[]> {
  const found = await tx
    .selectDistinct({
      id: contribution.id,
      title: contribution.title,
      giverId: contribution.giverId,
      leaderId: chainDirectory.leaderId,
    })
    .from(event)
    .innerJoin(
      contribution,
      and(eq(contribution.chainId, event.chainId), eq(contribution.id, event.aggregateId)),
    )
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, event.chainId))
    // A department contributes without being a member: it is inspected by others, and reviews nobody.
    .innerJoin(
      chainMember,
      and(
        eq(chainMember.chainId, contribution.chainId),
        eq(chainMember.organisationId, contribution.giverId),
        eq(chainMember.status, 'accepted'),
      ),
    )
    .where(
      and(
        eq(event.chainId, chainId),
        gte(event.at, new Date(`${fromOn}T00:00:00+08:00`).toISOString()),
        eq(event.aggregate, 'contribution'),
        eq(event.type, 'contribution-delivered'),
        sql`${event.payload} ->> 'to' = 'delivered'`,
        ne(contribution.giverId, chainDirectory.leaderId),
      ),
    )
  return found.map(({ id, title, giverId, leaderId }) => ({
    chainId,
    occasion: { kind: 'contribution', id, title },
    sides: [giverId, leaderId],
  }))
}

/** Joint enrolments at their end: the day on which classes begin, or on which the plan came into force if that is later. */
async function plansAtEnd(tx: Tx, { chainId, fromOn, today }: Since): Promise<Finished[]> {
  const endedOn = sql`greatest(${plan.startsOn}, (${plan.inForceAt} at time zone 'Asia/Shanghai')::date)`
  const found = await tx
    .select({
      id: plan.id,
      year: plan.year,
      enterpriseId: plan.enterpriseId,
      collegeId: plan.collegeId,
    })
    .from(plan)
    .where(
      and(
        eq(plan.chainId, chainId),
        eq(plan.status, 'inForce'),
        sql`${endedOn} between ${fromOn}::date and ${today}::date`,
      ),
    )
  return found.map(({ id, year, enterpriseId, collegeId }) => ({
    chainId,
    occasion: { kind: 'plan', id, title: String(year) },
    sides: [enterpriseId, collegeId],
  }))
}

/** Collaborations of a chain that have come to their end since a day, seen whole by whoever keeps the windows. */
export async function finishedIn(tx: Tx, since: Since): Promise<Finished[]> {
  return [...(await contributionsDelivered(tx, since)), ...(await plansAtEnd(tx, since))]
}
