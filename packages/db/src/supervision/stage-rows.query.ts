import { type AnyColumn, and, between, desc, eq, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page } from '@skillchain/domain/kernel/page'

import { skillDemand as demand } from '../demand/skill-demand.table.ts'
import { application } from '../enrolment/application.table.ts'
import { enrolmentPlan as plan, planPost as line } from '../enrolment/enrolment-plan.table.ts'
import { reads } from '../kernel/in-scope.ts'
import { organisation } from '../organisation/organisation.table.ts'

export interface StageRows {
  readonly chainId: ChainId
  /** First and last day on which people are to arrive: the year or month of the number that is opened. */
  readonly fromOn: string
  readonly toOn: string
  readonly limit: number
  readonly after?: string | undefined
}

const enterprise = alias(organisation, 'enterprise')
const college = alias(organisation, 'college')

const arriving = ({ fromOn, toOn }: StageRows) => between(demand.arriveFromOn, fromOn, toOn)
const before = (id: AnyColumn, after: string | undefined) => (after ? lt(id, sql`${after}::uuid`) : undefined)

function pageOf<Row extends { id: string }>(found: Row[], limit: number): Page<Row> {
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

/** The demands that `demanded` counts, the latest first. */
export async function demandedRows(asked: StageRows) {
  const found = await reads
    .select({
      id: demand.id,
      enterpriseName: enterprise.name,
      postName: demand.postName,
      occupationCode: demand.occupationCode,
      grade: demand.grade,
      headCount: demand.headCount,
      agreedPlaces: demand.agreedPlaces,
      arriveFromOn: demand.arriveFromOn,
      divisionCode: demand.divisionCode,
    })
    .from(demand)
    .innerJoin(enterprise, eq(enterprise.id, demand.enterpriseId))
    .where(
      and(
        eq(demand.chainId, asked.chainId),
        inArray(demand.status, ['published', 'closed']),
        arriving(asked),
        before(demand.id, asked.after),
      ),
    )
    .orderBy(desc(demand.id))
    .limit(asked.limit + 1)
  return pageOf(found, asked.limit)
}

const ofLine = and(eq(demand.chainId, line.chainId), eq(demand.id, line.demandId))

/** The lines of plans in force that `planned` counts, the latest first. */
export async function plannedRows(asked: StageRows) {
  const found = await reads
    .select({
      id: line.id,
      planId: line.planId,
      enterpriseName: enterprise.name,
      collegeName: college.name,
      postName: demand.postName,
      majorName: line.majorName,
      quota: line.quota,
      admitted: line.admitted,
      startsOn: plan.startsOn,
    })
    .from(line)
    .innerJoin(plan, and(eq(plan.chainId, line.chainId), eq(plan.id, line.planId)))
    .innerJoin(demand, ofLine)
    .innerJoin(enterprise, eq(enterprise.id, plan.enterpriseId))
    .innerJoin(college, eq(college.id, plan.collegeId))
    .where(
      and(
        eq(line.chainId, asked.chainId),
        isNotNull(plan.inForceAt),
        arriving(asked),
        before(line.id, asked.after),
      ),
    )
    .orderBy(desc(line.id))
    .limit(asked.limit + 1)
  return pageOf(found, asked.limit)
}

/** The applications that `applied` or `admitted` counts, the latest first; names as stored, for the API to mask. */
export async function appliedRows({ admittedOnly, ...asked }: StageRows & { admittedOnly: boolean }) {
  const found = await reads
    .select({
      id: application.id,
      name: application.name,
      documentMask: application.documentMask,
      collegeName: college.name,
      enterpriseName: enterprise.name,
      postName: demand.postName,
      status: application.status,
      submittedAt: application.submittedAt,
      admittedAt: application.admittedAt,
    })
    .from(application)
    .innerJoin(line, and(eq(line.chainId, application.chainId), eq(line.id, application.postId)))
    .innerJoin(demand, ofLine)
    .innerJoin(enterprise, eq(enterprise.id, application.enterpriseId))
    .innerJoin(college, eq(college.id, application.collegeId))
    .where(
      and(
        eq(application.chainId, asked.chainId),
        admittedOnly ? eq(application.status, 'admitted') : ne(application.status, 'withdrawn'),
        arriving(asked),
        before(application.id, asked.after),
      ),
    )
    .orderBy(desc(application.id))
    .limit(asked.limit + 1)
  return pageOf(found, asked.limit)
}
