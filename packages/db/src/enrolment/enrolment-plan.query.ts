import { type SQL, and, asc, eq, ilike, inArray, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { EnrolmentPlan, PlanStatus } from '@skillchain/domain/enrolment/enrolment-plan'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { skillDemand } from '../demand/skill-demand.table.ts'
import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { lineColumns, planOf } from './enrolment-plan.store.ts'
import { enrolmentPlan as table, planPost } from './enrolment-plan.table.ts'

const enterprise = alias(organisation, 'enterprise')
const college = alias(organisation, 'college')

/** A plan as its page shows it: with names, and for each line the demand it answers. */
export async function planView(tx: Tx, { chainId, id }: Pick<EnrolmentPlan, 'chainId' | 'id'>) {
  const [found] = await tx
    .select({ row: table, enterpriseName: enterprise.name, collegeName: college.name })
    .from(table)
    .innerJoin(enterprise, eq(enterprise.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))
    .where(and(eq(table.chainId, chainId), eq(table.id, id)))
  if (!found) return refuse(problem('record.missing', { id }))
  const lines = await linesOf(tx, { chainId, id })
  const { row, enterpriseName, collegeName } = found
  const plan = planOf(
    row,
    lines.map(({ post }) => post),
  )
  return ok({
    plan,
    enterpriseName,
    collegeName,
    lines: lines.map(({ post, ...line }) => ({ ...line, postId: post.id })),
  }) satisfies Outcome<unknown>
}

const linesOf = (tx: Tx, { chainId, id }: Pick<EnrolmentPlan, 'chainId' | 'id'>) =>
  tx
    .select({
      post: lineColumns,
      admitted: planPost.admitted,
      postName: skillDemand.postName,
      occupationCode: skillDemand.occupationCode,
      occupationName: occupation.name,
      grade: skillDemand.grade,
      divisionCode: skillDemand.divisionCode,
      headCount: skillDemand.headCount,
      agreedPlaces: skillDemand.agreedPlaces,
    })
    .from(planPost)
    .innerJoin(
      skillDemand,
      and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId)),
    )
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, skillDemand.dictionaryVersion),
        eq(occupation.code, skillDemand.occupationCode),
      ),
    )
    .where(and(eq(planPost.chainId, chainId), eq(planPost.planId, id)))
    .orderBy(asc(planPost.position))

export interface PlanFilter {
  readonly status?: PlanStatus[] | undefined
  readonly collegeId?: string | undefined
  readonly enterpriseId?: string | undefined
  readonly year?: number | undefined
  /** Whose answer is waited for: the reader's own, or the other side's. */
  readonly waitingFor?: 'me' | 'other' | undefined
  /** Only those whose day for an answer is past. */
  readonly lapsed?: boolean | undefined
  /** Part of the college's or the enterprise's name. */
  readonly search?: string | undefined
}

export const PLAN_ORDERS = ['id', 'replyDueOn', 'quota', 'collegeName'] as const
export type PlanOrder = (typeof PLAN_ORDERS)[number]

export interface PlanList extends PageRequest {
  readonly chainId?: ChainId | undefined
  readonly organisationId: OrganisationId
  readonly today: string
  readonly filter?: PlanFilter | undefined
  readonly sort?: { by: PlanOrder; direction: 'asc' | 'desc' } | undefined
}

const ofLines = (part: SQL) => sql<number>`(select coalesce(sum(${part}), 0)::int from ${planPost}
  where ${planPost.chainId} = ${table.chainId} and ${planPost.planId} = ${table.id})`
const quota = ofLines(sql`${planPost.quota}`)

/** What distinguishes two plans of the same parties and year. */
const postNames = sql<
  string[]
>`(select coalesce(array_agg(${skillDemand.postName} order by ${planPost.position}), '{}')
  from ${planPost} join ${skillDemand}
    on ${skillDemand.chainId} = ${planPost.chainId} and ${skillDemand.id} = ${planPost.demandId}
  where ${planPost.chainId} = ${table.chainId} and ${planPost.planId} = ${table.id})`

const columns = {
  chainId: table.chainId,
  id: table.id,
  enterpriseId: table.enterpriseId,
  enterpriseName: enterprise.name,
  collegeId: table.collegeId,
  collegeName: college.name,
  channel: table.channel,
  year: table.year,
  applyFromOn: table.applyFromOn,
  applyToOn: table.applyToOn,
  startsOn: table.startsOn,
  payFloorFen: table.payFloorFen,
  status: table.status,
  turn: table.turn,
  edition: table.edition,
  replyDueOn: table.replyDueOn,
  sentAt: table.sentAt,
  version: table.version,
  postNames,
  quota,
  admitted: ofLines(sql`${planPost.admitted}`),
}
const rows = () =>
  reads
    .select(columns)
    .from(table)
    .innerJoin(enterprise, eq(enterprise.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))
export type PlanRow = Awaited<ReturnType<typeof rows>>[number]

/** No plan waits as long as this; it stands for "no day" in an order that must have one. */
const NEVER = '9999-12-31'
const orders: Record<PlanOrder, { by: Order['by']; valueOf: (row: PlanRow) => string | number }> = {
  id: { by: table.id, valueOf: ({ id }) => id },
  replyDueOn: {
    by: sql`coalesce(${table.replyDueOn}, ${NEVER}::date)`,
    valueOf: ({ replyDueOn }) => replyDueOn ?? NEVER,
  },
  quota: { by: quota, valueOf: (row) => row.quota },
  collegeName: { by: college.name, valueOf: ({ collegeName }) => collegeName },
}

const mine = (organisationId: OrganisationId) =>
  sql`case ${table.turn} when 'enterprise' then ${table.enterpriseId} else ${table.collegeId} end = ${organisationId}::uuid`

function matching({ chainId, organisationId, today, filter = {} }: Omit<PlanList, 'limit'>): SQL | undefined {
  const { status, collegeId, enterpriseId, year, waitingFor, lapsed, search } = filter
  const pattern = search ? containing(search) : undefined
  const isNegotiated = eq(table.status, 'negotiating')
  return and(
    chainId ? eq(table.chainId, chainId) : undefined,
    status?.length ? inArray(table.status, status) : undefined,
    collegeId ? sql`${table.collegeId} = ${collegeId}::uuid` : undefined,
    enterpriseId ? sql`${table.enterpriseId} = ${enterpriseId}::uuid` : undefined,
    year ? eq(table.year, year) : undefined,
    waitingFor
      ? and(isNegotiated, waitingFor === 'me' ? mine(organisationId) : sql`not (${mine(organisationId)})`)
      : undefined,
    lapsed ? and(isNegotiated, lt(table.replyDueOn, today)) : undefined,
    pattern ? or(ilike(college.name, pattern), ilike(enterprise.name, pattern)) : undefined,
  )
}

/** One page, the newest first unless asked otherwise. */
export async function plans(asked: PlanList): Promise<Page<PlanRow>> {
  const { limit, after, sort = { by: 'id', direction: 'desc' } } = asked
  const { by, valueOf } = orders[sort.by]
  const order = { by, id: table.id, direction: sort.direction }
  const found = await rows()
    .where(and(matching(asked), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, valueOf)
}

export async function countPlans(asked: Omit<PlanList, 'limit'>): Promise<{ count: number; quota: number }> {
  const [found] = await reads
    .select({ count: sql<number>`count(*)::int`, quota: sql<number>`coalesce(sum(${quota}), 0)::int` })
    .from(table)
    .innerJoin(enterprise, eq(enterprise.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))
    .where(matching(asked))
  return found ?? { count: 0, quota: 0 }
}
