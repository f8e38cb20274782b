import { type SQL, and, eq, ilike, inArray, or, sql } from 'drizzle-orm'

import type { Application, ApplicationStatus } from '@skillchain/domain/enrolment/application'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { keysOf } from '@skillchain/domain/kernel/transitions'

import { skillDemand } from '../demand/skill-demand.table.ts'
import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { stateColumns } from './application.store.ts'
import { application as table } from './application.table.ts'
import { planPost } from './enrolment-plan.table.ts'

/** An application with what lists show of the applicant and of the post. */
export interface ApplicationRow extends Application {
  readonly name: string
  readonly gender: 'male' | 'female'
  readonly birthYear: number
  readonly school: string | null
  readonly studentNumber: string | null
  readonly documentMask: string
  readonly mobileMask: string
  readonly postName: string
  readonly majorName: string | null
  readonly enterpriseName: string
}

export interface ApplicationFilter {
  readonly status?: readonly ApplicationStatus[] | undefined
  readonly planId?: string | undefined
  readonly postId?: string | undefined
  readonly importId?: string | undefined
  readonly disputed?: boolean | undefined
  /** Part of the name, or of a student number. */
  readonly search?: string | undefined
}

export const APPLICATION_ORDERS = ['submittedAt', 'name', 'reviewDueOn'] as const
export type ApplicationOrder = (typeof APPLICATION_ORDERS)[number]

export interface ApplicationList extends PageRequest {
  readonly chainId: ChainId
  readonly filter?: ApplicationFilter | undefined
  readonly sort?: { by: ApplicationOrder; direction: 'asc' | 'desc' } | undefined
}

/** What the application itself holds of a row. */
const own = {
  ...stateColumns,
  name: table.name,
  gender: table.gender,
  birthYear: table.birthYear,
  school: table.school,
  studentNumber: table.studentNumber,
  documentMask: table.documentMask,
  mobileMask: table.mobileMask,
}

/** For sorting, an application that is due on no day stands last. */
const due = sql<string>`coalesce(${table.reviewDueOn}, '9999-12-31'::date)::text`
const orders: Record<
  ApplicationOrder,
  { by: Order['by']; valueOf: (row: ApplicationRow) => string | number }
> = {
  submittedAt: { by: table.submittedAt, valueOf: (row) => row.submittedAt },
  name: { by: table.name, valueOf: (row) => row.name },
  reviewDueOn: { by: due, valueOf: (row) => row.reviewDueOn ?? '9999-12-31' },
}

function matching({ chainId, filter = {} }: Pick<ApplicationList, 'chainId' | 'filter'>): SQL | undefined {
  const { status, planId, postId, importId, disputed, search } = filter
  const pattern = search ? containing(search) : undefined
  return and(
    eq(table.chainId, chainId),
    status?.length ? inArray(table.status, [...status]) : undefined,
    planId ? sql`${table.planId} = ${planId}::uuid` : undefined,
    postId ? sql`${table.postId} = ${postId}::uuid` : undefined,
    importId ? sql`${table.importId} = ${importId}::uuid` : undefined,
    disputed === undefined ? undefined : eq(table.disputed, disputed),
    pattern ? or(ilike(table.name, pattern), ilike(table.studentNumber, pattern)) : undefined,
  )
}

type Own = typeof own

/** The same columns of a subquery that has selected them. */
const partsOf = <Selected extends Record<keyof Own, unknown>>(page: Selected) =>
  // Every key of `own` is one of the page's.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.fromEntries(keysOf(own).map((key) => [key, page[key]])) as Pick<Selected, keyof Own>

/**
 * A page of the applications the actor may see, those waiting longest first unless asked otherwise. It is cut before
 * anything is joined to it: behind the walls the planner takes a chain's applications for a handful, and would join and
 * sort all of them for every page.
 */
export async function applications(
  from: Pick<Tx, 'select'>,
  asked: ApplicationList,
): Promise<Page<ApplicationRow>> {
  const { limit, after, sort } = asked
  const { by, direction } = sort ?? { by: 'submittedAt' as const, direction: 'asc' as const }
  const order: Order = { by: orders[by].by, id: table.id, direction }
  const page = from
    .select({
      ...own,
      place: sql<number>`row_number() over (order by ${sql.join(inOrder(order), sql`, `)})`.as('place'),
    })
    .from(table)
    .where(and(matching(asked), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
    .as('page')
  const found = await from
    .select({
      ...partsOf(page),
      postName: skillDemand.postName,
      majorName: planPost.majorName,
      enterpriseName: organisation.name,
    })
    .from(page)
    .innerJoin(planPost, and(eq(planPost.chainId, page.chainId), eq(planPost.id, page.postId)))
    .innerJoin(
      skillDemand,
      and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId)),
    )
    .innerJoin(organisation, eq(organisation.id, page.enterpriseId))
    .orderBy(page.place)
  return pageFrom(found, limit, orders[by].valueOf)
}

/** As `applications`, each page a question of its own. */
export const applicationPage = (asked: ApplicationList): Promise<Page<ApplicationRow>> =>
  applications(reads, asked)

/** How many applications there are of each status. */
export async function countApplications(
  asked: Pick<ApplicationList, 'chainId' | 'filter'>,
  from: Pick<Tx, 'select'> = reads,
): Promise<{ status: ApplicationStatus; count: number }[]> {
  return from
    .select({ status: table.status, count: sql<number>`count(*)::int` })
    .from(table)
    .where(matching(asked))
    .groupBy(table.status)
}
