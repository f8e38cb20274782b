import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { event } from '../kernel/event.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { enrolmentPlan as table, planPost } from './enrolment-plan.table.ts'

const enterprise = alias(organisation, 'enterprise')
const college = alias(organisation, 'college')

/** Plans of an organisation that are not settled: its drafts, and those that either side is to answer. */
export const unsettledPlans = (tx: Tx, organisationId: OrganisationId) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      enterpriseId: table.enterpriseId,
      collegeId: table.collegeId,
      enterpriseName: enterprise.name,
      collegeName: college.name,
      status: table.status,
      turn: table.turn,
      edition: table.edition,
      replyDueOn: table.replyDueOn,
      quota: sql<number>`(select coalesce(sum(${planPost.quota}), 0)::int from ${planPost}
        where ${planPost.chainId} = ${table.chainId} and ${planPost.planId} = ${table.id})`,
      /** When it last moved. */
      since: event.at,
    })
    .from(table)
    .innerJoin(enterprise, eq(enterprise.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))
    .innerJoin(
      event,
      and(
        eq(event.chainId, table.chainId),
        eq(event.aggregate, 'enrolment-plan'),
        eq(event.aggregateId, table.id),
        eq(event.version, table.version),
      ),
    )
    .where(
      and(
        inArray(table.status, ['draft', 'negotiating']),
        // A leader sees the plans of its whole chain; its tasks are its own.
        or(eq(table.enterpriseId, organisationId), eq(table.partnerId, organisationId)),
      ),
    )
    .orderBy(desc(event.at))
    .limit(200)
