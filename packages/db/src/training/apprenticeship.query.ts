import { type SQL, and, asc, eq, getTableColumns, ilike, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Apprenticeship, ApprenticeshipStatus } from '@skillchain/domain/training/apprenticeship'
import type { MentorId } from '@skillchain/domain/training/mentor'

import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import type { ApprenticeshipRow } from './apprenticeship.store.ts'
import { apprenticeship as table } from './apprenticeship.table.ts'
import { takenUp } from './mentor.store.ts'
import { mentor } from './mentor.table.ts'

/** A record with the names that pages show. */
export interface ApprenticeshipView extends ApprenticeshipRow {
  readonly enterpriseName: string
  readonly collegeName: string
}

/** What a record may lack. */
export const LACKS = ['mentor', 'tutor', 'plan'] as const
export type Lack = (typeof LACKS)[number]

export interface ApprenticeshipFilter {
  readonly status?: readonly ApprenticeshipStatus[] | undefined
  readonly lacking?: Lack | undefined
  /** Part of the apprentice's, the post's or the mentor's name. */
  readonly search?: string | undefined
}

type Wanted = { readonly chainId: ChainId; readonly filter?: ApprenticeshipFilter | undefined }

const college = alias(organisation, 'college')
const named = {
  ...getTableColumns(table),
  enterpriseName: organisation.name,
  collegeName: college.name,
}

const lacks: Readonly<Record<Lack, SQL>> = {
  mentor: isNull(table.mentorId),
  tutor: sql`not ${table.tutored}`,
  plan: sql`${table.segments} = '[]'::jsonb`,
}

function matching({ chainId, filter = {} }: Wanted): SQL | undefined {
  const { status, lacking, search } = filter
  const pattern = search ? containing(search) : undefined
  return and(
    eq(table.chainId, chainId),
    status?.length ? inArray(table.status, [...status]) : undefined,
    lacking ? and(takenUp, lacks[lacking]) : undefined,
    pattern
      ? sql`(${ilike(table.name, pattern)} or ${ilike(table.postName, pattern)} or ${ilike(table.mentorName, pattern)})`
      : undefined,
  )
}

const rows = (tx: Tx) =>
  tx
    .select(named)
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))

const order: Order = { by: table.startsOn, id: table.id, direction: 'asc' }

/** A page of the records the actor may see, those that begin first. */
export async function apprenticeships(
  tx: Tx,
  { limit, after, ...wanted }: PageRequest & Wanted,
): Promise<Page<ApprenticeshipView>> {
  const found = await rows(tx)
    .where(and(matching(wanted), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ startsOn }) => startsOn)
}

/** How many records there are of each status. */
export const countApprenticeships = (
  tx: Tx,
  wanted: Wanted,
): Promise<{ status: ApprenticeshipStatus; count: number }[]> =>
  tx
    .select({ status: table.status, count: sql<number>`count(*)::int` })
    .from(table)
    .where(matching(wanted))
    .groupBy(table.status)

/** Answers `record.missing` alike for a record that does not exist and one the actor may not see. */
export async function apprenticeshipById(
  tx: Tx,
  { chainId, id }: Pick<Apprenticeship, 'chainId' | 'id'>,
): Promise<Outcome<ApprenticeshipView>> {
  const [found] = await rows(tx).where(and(eq(table.chainId, chainId), eq(table.id, id)))
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

/** Somebody's own records, in all their chains. */
export const ownApprenticeships = (
  tx: Tx,
  { personId, chainIds }: { readonly personId: PersonId; readonly chainIds: readonly ChainId[] },
) =>
  tx
    .select({
      ...getTableColumns(table),
      enterpriseName: organisation.name,
      collegeName: college.name,
      chainName: chainDirectory.name,
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, table.chainId))
    .where(and(inArray(table.chainId, [...chainIds]), eq(table.personId, personId)))
    .orderBy(asc(table.startsOn), asc(table.id))

/** An enterprise's mentors with how many apprentices each teaches, in the order in which they were entered. */
export async function mentorsOf(
  tx: Tx,
  { chainId, enterpriseId, limit, after }: PageRequest & { chainId: ChainId; enterpriseId: OrganisationId },
) {
  const byId: Order = { by: mentor.id, id: mentor.id, direction: 'asc' }
  const taught = and(eq(table.chainId, mentor.chainId), eq(table.mentorId, mentor.id), takenUp)
  const found = await tx
    .select({ ...getTableColumns(mentor), load: sql<number>`count(${table.id})::int` })
    .from(mentor)
    .leftJoin(table, taught)
    .where(and(eq(mentor.chainId, chainId), eq(mentor.enterpriseId, enterpriseId), beyond(byId, after)))
    .groupBy(mentor.chainId, mentor.id)
    .orderBy(asc(mentor.id))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ id }) => id)
}

/** How many apprentices each of these mentors teaches, as far as the actor sees their records. */
export async function loadsOf(
  tx: Tx,
  chainId: ChainId,
  mentorIds: readonly MentorId[],
): Promise<ReadonlyMap<MentorId, number>> {
  if (mentorIds.length === 0) return new Map()
  const found = await tx
    .select({ mentorId: sql<MentorId>`${table.mentorId}`, load: sql<number>`count(*)::int` })
    .from(table)
    .where(and(eq(table.chainId, chainId), inArray(table.mentorId, [...mentorIds]), takenUp))
    .groupBy(table.mentorId)
  return new Map(found.map(({ mentorId, load }) => [mentorId, load]))
}
