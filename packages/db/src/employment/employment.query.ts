import { type AnyColumn, type SQL, and, desc, eq, getTableColumns, ilike, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Employment, EmploymentStatus } from '@skillchain/domain/employment/employment'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import type { EmploymentRow } from './employment.store.ts'
import { employment as table } from './employment.table.ts'

/** A record with the names that pages show. */
export interface EmploymentView extends EmploymentRow {
  readonly enterpriseName: string
  readonly collegeName: string
  readonly chainName: string
  /** The code stands for it where the dictionary no longer lists it. */
  readonly occupationName: string
  readonly trainedName: string
  readonly certifiedName: string | null
}

/** What an enterprise has still to answer: whether somebody was there on a day that has come. */
const DUE = sql`exists (select 1 from jsonb_array_elements(${table.stays}) s
  where s ->> 'claimedAt' is null and (s ->> 'dueOn') <= `
/** `stays` of a record in which a check is due on a day; those that the person left before are not. */
export const hasDueStay = (today: string): SQL =>
  sql`(${table.status} = 'confirmed' and ${DUE}${today}
    and (${table.endedOn} is null or ${table.endedOn}::text >= s ->> 'dueOn')))`
/** A check that the person says is wrong. */
export const hasDisputedStay: SQL = sql`(${table.status} = 'confirmed'
  and ${table.stays} @> '[{"word": "disputed"}]'::jsonb)`
/** One that has been said and on which the person has not yet given their word. */
export const hasUnansweredStay: SQL = sql`(${table.status} = 'confirmed' and exists (
  select 1 from jsonb_array_elements(${table.stays}) s where s ->> 'claimedAt' is not null and s ->> 'word' = 'none'))`

/** 待核对留任, 留任有异议, 已留任, 已离职. */
export const MARKS = ['due', 'stayDisputed', 'stayed', 'left'] as const
export type Mark = (typeof MARKS)[number]

export interface EmploymentFilter {
  readonly status?: readonly EmploymentStatus[] | undefined
  readonly mark?: Mark | undefined
  /** Part of the post's name. */
  readonly search?: string | undefined
}

interface Wanted {
  readonly chainId: ChainId
  /** The day on which checks are due. */
  readonly today: string
  readonly filter?: EmploymentFilter | undefined
}

const marked = (mark: Mark, today: string): SQL => {
  const is: Readonly<Record<Mark, SQL>> = {
    due: hasDueStay(today),
    stayDisputed: hasDisputedStay,
    stayed: sql`(${table.status} = 'confirmed' and ${table.stays} @> '[{"word": "confirmed"}]'::jsonb)`,
    left: sql`(${table.status} <> 'withdrawn' and ${table.endedOn} is not null)`,
  }
  return is[mark]
}

function matching({ chainId, today, filter = {} }: Wanted): SQL | undefined {
  const { status, mark, search } = filter
  return and(
    eq(table.chainId, chainId),
    status?.length ? inArray(table.status, [...status]) : undefined,
    mark ? marked(mark, today) : undefined,
    search ? ilike(table.postTitle, containing(search)) : undefined,
  )
}

const nameIn = (code: AnyColumn) => sql`(select o.name from ${occupation} o
  where o.dictionary_version = ${table.dictionaryVersion} and o.code = ${code})`
const college = alias(organisation, 'college')
const rows = (tx: Tx) =>
  tx
    .select({
      ...getTableColumns(table),
      enterpriseName: organisation.name,
      collegeName: college.name,
      chainName: chainDirectory.name,
      occupationName: sql<string>`coalesce(${occupation.name}, ${table.occupationCode})`,
      trainedName: sql<string>`coalesce(${nameIn(table.trainedIn)}, '')`,
      certifiedName: sql<string | null>`${nameIn(table.certifiedIn)}`,
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, table.chainId))
    .leftJoin(
      occupation,
      and(
        eq(occupation.dictionaryVersion, table.dictionaryVersion),
        eq(occupation.code, table.occupationCode),
      ),
    )

/** A page of the records the actor may see, the latest first. */
export async function employments(
  tx: Tx,
  { limit, after, ...wanted }: PageRequest & Wanted,
): Promise<Page<EmploymentView>> {
  const order: Order = { by: table.reportedAt, id: table.id, direction: 'desc' }
  const found = await rows(tx)
    .where(and(matching(wanted), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ reportedAt }) => reportedAt)
}

const some = (what: SQL) => sql<number>`(count(*) filter (where ${what}))::int`

/** How many records there are, by what the person has said, and how many have stayed or left. */
export async function countEmployments(tx: Tx, wanted: Wanted) {
  const is = (status: EmploymentStatus) => some(eq(table.status, status))
  const [found] = await tx
    .select({
      reported: is('reported'),
      confirmed: is('confirmed'),
      disputed: is('disputed'),
      withdrawn: is('withdrawn'),
      due: some(marked('due', wanted.today)),
      stayed: some(marked('stayed', wanted.today)),
      left: some(marked('left', wanted.today)),
    })
    .from(table)
    .where(matching(wanted))
  return found ?? { reported: 0, confirmed: 0, disputed: 0, withdrawn: 0, due: 0, stayed: 0, left: 0 }
}

/** Answers `record.missing` alike for a record that does not exist and one the actor may not see. */
export async function employmentById(
  tx: Tx,
  { chainId, id }: Pick<Employment, 'chainId' | 'id'>,
): Promise<Outcome<EmploymentView>> {
  const [found] = await rows(tx).where(and(eq(table.chainId, chainId), eq(table.id, id)))
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

interface Own {
  readonly personId: PersonId
  readonly chainIds: readonly ChainId[]
}

/** Somebody's own records, in all their chains, the latest first; not those that were taken back. */
export const ownEmployments = (tx: Tx, { personId, chainIds }: Own): Promise<EmploymentView[]> =>
  rows(tx)
    .where(
      and(
        inArray(table.chainId, [...chainIds]),
        eq(table.personId, personId),
        sql`${table.status} <> 'withdrawn'`,
      ),
    )
    .orderBy(desc(table.firstOn), desc(table.id))
