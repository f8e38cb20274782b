import { type SQL, and, eq, isNull, sql } from 'drizzle-orm'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { apprenticeship as table } from './apprenticeship.table.ts'
import { takenUp } from './mentor.store.ts'

const some = (what: SQL) => sql<number>`(count(*) filter (where ${what}))::int`
const firstOf = (what: SQL) =>
  sql<string>`coalesce(min(${table.registeredAt}) filter (where ${what}), now())`.mapWith((at: string) =>
    new Date(at).toISOString(),
  )
const unmentored = sql`${table.mentorId} is null`
const unplanned = sql`${table.segments} = '[]'::jsonb`
const untutored = sql`not ${table.tutored}`

/** Of each chain, how many of an enterprise's apprentices have no mentor, and how many no plan, with when the first of them was entered. */
export const lackedByEnterprise = (tx: Tx, enterpriseId: OrganisationId) =>
  tx
    .select({
      chainId: table.chainId,
      mentor: some(unmentored),
      mentorSince: firstOf(unmentored),
      plan: some(unplanned),
      planSince: firstOf(unplanned),
    })
    .from(table)
    .where(and(eq(table.enterpriseId, enterpriseId), takenUp))
    .groupBy(table.chainId)

/** Of each chain, how many of a college's people in training have no tutor. */
export const lackedByCollege = (tx: Tx, collegeId: OrganisationId) =>
  tx
    .select({ chainId: table.chainId, tutor: some(untutored), tutorSince: firstOf(untutored) })
    .from(table)
    .where(and(eq(table.collegeId, collegeId), takenUp))
    .groupBy(table.chainId)

/** Of each chain, how many people an enterprise has been given who have no record yet, and since when the first waits. */
export const unregisteredOf = (tx: Tx, enterpriseId: OrganisationId) =>
  tx
    .select({
      chainId: application.chainId,
      count: sql<number>`count(*)::int`,
      since: sql<string>`min(${application.admittedAt})`.mapWith((at: string) => new Date(at).toISOString()),
    })
    .from(application)
    .leftJoin(table, and(eq(table.chainId, application.chainId), eq(table.applicationId, application.id)))
    .where(
      and(eq(application.enterpriseId, enterpriseId), eq(application.status, 'admitted'), isNull(table.id)),
    )
    .groupBy(application.chainId)
