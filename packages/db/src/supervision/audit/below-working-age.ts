import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { application } from '../../enrolment/application.table.ts'
import { enrolmentPlan as plan } from '../../enrolment/enrolment-plan.table.ts'
import { applicationsTouched } from './applications-touched.ts'
import { type Rule, idsOf, rowOn } from './rule.ts'

/**
 * R-27, as far as age goes: somebody is admitted to a post on which they will, by the year of their birth, certainly be
 * too young to work. Whose birthday decides, the roster's own check has already looked at.
 */
export const belowWorkingAge: Rule = {
  code: 'R-27',
  touched: async (look, happened) => {
    const rows = await applicationsTouched(look, happened)
    const plans = idsOf('enrolment-plan', happened)
    const ofPlans =
      plans.length === 0
        ? []
        : await look.tx
            .select({ id: application.id })
            .from(application)
            .where(
              and(
                eq(application.chainId, look.chainId),
                inArray(sql<string>`${application.planId}`, plans),
                eq(application.status, 'admitted'),
              ),
            )
    return [...rows, ...ofPlans].map(({ id }) => id)
  },
  evaluate: async (look, keys) => {
    const youngest = rowOn(look, 'enrolment.youngest')
    if (!youngest) return []
    const age = sql<number>`extract(year from ${plan.startsOn})::int - ${application.birthYear}`
    const rows = await look.tx
      .select({
        id: application.id,
        collegeId: application.collegeId,
        birthYear: application.birthYear,
        startsOn: plan.startsOn,
        age,
      })
      .from(application)
      .innerJoin(plan, and(eq(plan.chainId, application.chainId), eq(plan.id, application.planId)))
      .where(
        and(
          eq(application.chainId, look.chainId),
          eq(application.status, 'admitted'),
          sql`${age} < ${youngest.value}::int`,
          keys ? inArray(sql<string>`${application.id}`, keys) : undefined,
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-27',
      key: row.id,
      mark: '',
      organisationId: row.collegeId,
      claimed: { kind: 'plan', id: row.id, facts: [{ name: 'startsOn', value: row.startsOn }] },
      contradicted: {
        kind: 'application',
        id: row.id,
        facts: [
          { name: 'birthYear', value: row.birthYear },
          { name: 'age', value: row.age },
          { name: 'youngest', value: youngest.value },
        ],
      },
    }))
  },
}
