import { and, eq, inArray, sql } from 'drizzle-orm'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { application } from './application.table.ts'
import { rosterImport } from './roster-import.table.ts'

const step = sql<
  'review' | 'admit'
>`case ${application.status} when 'accepted' then 'admit' else 'review' end`

/** A college's applications that wait for it, by plan and by what they wait for. */
export const applicationsWaiting = (tx: Tx, collegeId: OrganisationId) =>
  tx
    .select({
      step,
      chainId: application.chainId,
      planId: application.planId,
      enterpriseName: organisation.name,
      count: sql<number>`count(*)::int`,
      dueOn: sql<string | null>`min(${application.reviewDueOn})::text`,
      since: sql<string>`min(${application.submittedAt})`.mapWith((at: string) => new Date(at).toISOString()),
    })
    .from(application)
    .innerJoin(organisation, eq(organisation.id, application.enterpriseId))
    .where(
      and(
        eq(application.collegeId, collegeId),
        inArray(application.status, ['submitted', 'resubmitted', 'accepted']),
      ),
    )
    .groupBy(step, application.chainId, application.planId, organisation.name)

/** A college's rosters that have been checked and that nobody has decided on. */
export const rostersWaiting = (tx: Tx, collegeId: OrganisationId) =>
  tx
    .select()
    .from(rosterImport)
    .where(and(eq(rosterImport.collegeId, collegeId), eq(rosterImport.status, 'checked')))
