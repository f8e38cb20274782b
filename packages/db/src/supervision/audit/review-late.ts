import { and, eq, inArray, lt, sql } from 'drizzle-orm'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { application } from '../../enrolment/application.table.ts'
import { applicationsTouched } from './applications-touched.ts'
import type { Rule } from './rule.ts'

/** a college has let applications for a plan wait beyond the day by which it has to answer. */
export const reviewLate: Rule = {
  code: 'R-41',
  touched: async (look, happened) => (await applicationsTouched(look, happened)).map(({ planId }) => planId),
  evaluate: async (look, keys) => {
    const rows = await look.tx
      .select({
        planId: application.planId,
        collegeId: sql<OrganisationId>`min(${application.collegeId}::text)`,
        late: sql<number>`count(*)::int`,
        dueOn: sql<string>`min(${application.reviewDueOn})::text`,
      })
      .from(application)
      .where(
        and(
          eq(application.chainId, look.chainId),
          sql`${application.status} in ('submitted', 'resubmitted')`,
          lt(application.reviewDueOn, look.today),
          keys ? inArray(sql<string>`${application.planId}`, keys) : undefined,
        ),
      )
      .groupBy(application.planId)
    return rows.map((row): Hit => ({
      rule: 'R-41',
      key: row.planId,
      mark: '',
      organisationId: row.collegeId,
      claimed: { kind: 'plan', id: row.planId, facts: [{ name: 'reviewDueOn', value: row.dueOn }] },
      contradicted: {
        kind: 'application',
        id: null,
        facts: [{ name: 'overdueCount', value: row.late }],
      },
    }))
  },
}
