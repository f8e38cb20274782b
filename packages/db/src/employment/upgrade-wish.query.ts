import {
  type SQL,
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gte,
  ilike,
  inArray,
  min,
  sql,
} from 'drizzle-orm'

import type { UpgradeWish, UpgradeWishStatus } from '@skillchain/domain/employment/upgrade-wish'
import { PLANNABLE } from '@skillchain/domain/employment/upgrade-wish.rules'
import type { BatchStatus } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Day } from '@skillchain/domain/kernel/moment'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { candidate } from '../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../evaluation/evaluation-batch.table.ts'
import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { occupation } from '../standard/occupation.table.ts'
import { upgradeWish as table } from './upgrade-wish.table.ts'

/** Whose wishes: those told to a body, or those of a college's people. */
export type Side = { readonly bodyId: OrganisationId } | { readonly collegeId: OrganisationId }
interface Wanted {
  readonly chainId: ChainId
  readonly side: Side
  readonly status?: readonly UpgradeWishStatus[] | undefined
  /** Those alone that wait for that side. */
  readonly waiting?: boolean | undefined
  /** Part of a name. */
  readonly search?: string | undefined
}

const ofSide = (side: Side): SQL =>
  'bodyId' in side ? eq(table.bodyId, side.bodyId) : eq(table.collegeId, side.collegeId)

// The newest edition in which the code stands says its name; the code itself, where none does.
const occupationName = sql<string>`coalesce((select o.name from ${occupation} o where o.code = ${table.occupationCode}
  order by o.dictionary_version desc limit 1), ${table.occupationCode})`

/** The person is registered for the batch that they were planned for. */
const isRegistered = sql<boolean>`exists (select from ${candidate} c
  where c.chain_id = ${table.chainId} and c.batch_id = ${table.batchId} and c.person_id = ${table.personId}
    and c.status not in ('rejected', 'withdrawn'))`

/** Planned for a batch that the reader may know and that is, or is not, in one of some states; and not registered. */
const isUnregistered = (batchIs: 'in' | 'not in', statuses: readonly BatchStatus[]) => sql<boolean>`(
  ${table.status} = 'planned' and not ${isRegistered} and exists (select from ${batch} b
    where b.chain_id = ${table.chainId} and b.id = ${table.batchId}
      and b.status ${sql.raw(batchIs)} (${sql.join(
        statuses.map((each) => sql`${each}`),
        sql`, `,
      )})))`

/** The college can register the person now. */
const isRegistrable = isUnregistered('in', ['registering'])
/** Registration closed before it had. */
const isMissed = isUnregistered('not in', PLANNABLE)

/** A body has to plan what is open or was missed, in the words of its partial index; a college to register whom it can. */
const isWaitingFor = (side: Side): SQL =>
  'bodyId' in side
    ? sql`(${table.status} in ('open', 'planned') and (${table.status} = 'open' or ${isMissed}))`
    : isRegistrable

const rows = (tx: Tx) =>
  tx
    .select({
      ...getTableColumns(table),
      occupationName,
      bodyName: organisation.name,
      batchName: batch.name,
      examOn: batch.examOn,
      registered: isRegistered,
      registrable: isRegistrable,
      missed: isMissed,
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.bodyId))
    // Null too where the reader may not know the batch yet: it is announced by the body.
    .leftJoin(batch, and(eq(batch.chainId, table.chainId), eq(batch.id, table.batchId)))
export type WishRow = Awaited<ReturnType<typeof rows>>[number]

const matching = ({ chainId, side, status, waiting, search }: Wanted) =>
  and(
    eq(table.chainId, chainId),
    ofSide(side),
    status?.length ? inArray(table.status, [...status]) : undefined,
    waiting ? isWaitingFor(side) : undefined,
    search ? ilike(table.name, containing(search)) : undefined,
  )

/** A page of wishes, the latest first. */
export async function wishes(
  tx: Tx,
  { limit, after, ...wanted }: PageRequest & Wanted,
): Promise<Page<WishRow>> {
  const order: Order = { by: table.statedAt, id: table.id, direction: 'desc' }
  const found = await rows(tx)
    .where(and(matching(wanted), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ statedAt }) => statedAt)
}

export const countWishes = (tx: Tx, wanted: Wanted): Promise<number> => tx.$count(table, matching(wanted))

const readyBy = (day: Day) =>
  sql<number>`(count(*) filter (where ${table.byPapers} or ${table.readyOn} <= ${day}))::int`

/** How many wait to be planned, by occupation and grade: of them those who are ready on a day, and on a later one. */
export const wishesByGrade = (
  tx: Tx,
  { chainId, bodyId, today, later }: { chainId: ChainId; bodyId: OrganisationId; today: Day; later: Day },
) => {
  return tx
    .select({
      occupationCode: table.occupationCode,
      occupationName: sql<string>`min(${occupationName})`,
      grade: table.grade,
      people: count(),
      ready: readyBy(today),
      readyLater: readyBy(later),
    })
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.bodyId, bodyId), isWaitingFor({ bodyId })))
    .groupBy(table.occupationCode, table.grade)
    .orderBy(asc(table.occupationCode), asc(table.grade))
}

/** Batches of a body for which a wish can be planned, the soonest first; whether the occupation fits, the caller asks. */
export const plannableBatches = (
  tx: Tx,
  {
    chainId,
    bodyId,
    grade,
    readyOn,
    byPapers,
  }: Pick<UpgradeWish, 'chainId' | 'bodyId' | 'grade' | 'readyOn' | 'byPapers'>,
) =>
  tx
    .select({
      id: batch.id,
      name: batch.name,
      occupationCode: batch.occupationCode,
      examOn: batch.examOn,
      places: batch.places,
      seatsTaken: batch.seatsTaken,
    })
    .from(batch)
    .where(
      and(
        eq(batch.chainId, chainId),
        eq(batch.bodyId, bodyId),
        eq(batch.grade, grade),
        inArray(batch.status, [...PLANNABLE]),
        byPapers || readyOn === null ? undefined : gte(batch.examOn, readyOn),
      ),
    )
    .orderBy(asc(batch.examOn), asc(batch.id))
    .limit(50)

/** Answers `record.missing` alike for a wish that does not exist and one that the actor may not see. */
export async function wishById(
  tx: Tx,
  { chainId, id }: Pick<UpgradeWish, 'chainId' | 'id'>,
): Promise<Outcome<WishRow>> {
  const [found] = await rows(tx).where(and(eq(table.chainId, chainId), eq(table.id, id)))
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

/** Somebody's own wishes, in all their chains, the latest first. */
export const ownWishes = (
  tx: Tx,
  { personId, chainIds }: { readonly personId: PersonId; readonly chainIds: readonly ChainId[] },
): Promise<WishRow[]> =>
  rows(tx)
    .where(and(inArray(table.chainId, [...chainIds]), eq(table.personId, personId)))
    .orderBy(desc(table.statedAt), desc(table.id))
    .limit(50)

/** Of each chain, how many wishes wait for a body to plan them, or planned people for their college to register them. */
export const wishesToMeet = (tx: Tx, { side, chainIds }: { side: Side; chainIds: readonly ChainId[] }) =>
  tx
    .select({
      chainId: table.chainId,
      count: count(),
      since: min(table.statedAt),
    })
    .from(table)
    .where(and(inArray(table.chainId, [...chainIds]), ofSide(side), isWaitingFor(side)))
    .groupBy(table.chainId)
