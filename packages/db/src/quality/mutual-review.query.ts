import { type SQL, and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { MutualReview, ReviewStatus } from '@skillchain/domain/quality/mutual-review'

import { belongsTo } from '../demand/belongs.ts'
import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { reviewOf } from './mutual-review.store.ts'
import { memberRating, mutualReview as table } from './mutual-review.table.ts'

const rated = alias(organisation, 'rated')
/** The other side's review of the same collaboration: absent until the reader may see it. */
const received = alias(table, 'received')

/** Reviews that the acting organisation is to give or has given; those it has received are beside them. */
const mine = eq(table.raterId, sql`nullif(current_setting('app.organisation_id', true), '')::uuid`)
const sameOccasion = and(
  eq(received.chainId, table.chainId),
  eq(received.occasionKind, table.occasionKind),
  eq(received.occasionId, table.occasionId),
  eq(received.raterId, table.ratedId),
)
const both = () =>
  reads
    .select({ id: table.id, given: table, received, ratedName: rated.name })
    .from(table)
    .innerJoin(rated, eq(rated.id, table.ratedId))
    .leftJoin(received, sameOccasion)

type Both = Awaited<ReturnType<typeof both>>[number]
export interface Collaboration {
  readonly id: string
  /** The reader's own review. */
  readonly given: MutualReview
  /** The other side's; null while it is sealed, or was never given. */
  readonly received: MutualReview | null
  readonly ratedName: string
}

const collaborationOf = ({ id, given, received: other, ratedName }: Both): Collaboration => ({
  id,
  ratedName,
  given: reviewOf(given),
  received: other && reviewOf(other),
})

interface Asked extends PageRequest {
  readonly chainId: ChainId
  readonly status?: readonly ReviewStatus[] | undefined
}

const matching = ({ chainId, status }: Omit<Asked, 'limit'>): SQL | undefined =>
  and(eq(table.chainId, chainId), mine, status?.length ? inArray(table.status, [...status]) : undefined)

const order: Order = { by: table.dueOn, id: table.id, direction: 'desc' }

/** An organisation's collaborations in a chain that are or were to be reviewed, those due last first. */
export async function collaborations(asked: Asked): Promise<Page<Collaboration>> {
  const found = await both()
    .where(and(matching(asked), beyond(order, asked.after)))
    .orderBy(...inOrder(order))
    .limit(asked.limit + 1)
  const { rows, next } = pageFrom(found, asked.limit, ({ given }) => given.dueOn)
  return { rows: rows.map(collaborationOf), next }
}

/** One of them, by the id of the reader's own review, or of the other side's once that is open: a log knows either. */
export async function collaborationBy(ref: {
  chainId: ChainId
  id: string
}): Promise<Outcome<Collaboration>> {
  const either = or(sql`${table.id} = ${ref.id}::uuid`, sql`${received.id} = ${ref.id}::uuid`)
  const [found] = await both().where(and(matching(ref), either))
  return found ? ok(collaborationOf(found)) : refuse(problem('record.missing', { id: ref.id }))
}

/** What is published of a chain's members, by name. */
export const ratingsIn = (chainId: ChainId) =>
  reads
    .select({
      organisationId: memberRating.organisationId,
      organisationName: organisation.name,
      raters: memberRating.raters,
      reviews: memberRating.reviews,
      overall: memberRating.overall,
      means: memberRating.means,
      ratedAt: memberRating.ratedAt,
    })
    .from(memberRating)
    .innerJoin(organisation, eq(organisation.id, memberRating.organisationId))
    .where(and(eq(memberRating.chainId, chainId), belongsTo(memberRating.chainId)))
    .orderBy(asc(organisation.name))
    .limit(500)

/** Reviews that an organisation has yet to give, the window that closes first at the top. */
export const reviewsToGive = (tx: Tx, organisationId: OrganisationId, today: string) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      title: table.occasionTitle,
      kind: table.occasionKind,
      ratedName: rated.name,
      dueOn: table.dueOn,
      openedOn: table.openedOn,
      chainName: chainDirectory.name,
    })
    .from(table)
    .innerJoin(rated, eq(rated.id, table.ratedId))
    .innerJoin(chainDirectory, eq(chainDirectory.chainId, table.chainId))
    .where(
      and(
        eq(table.raterId, organisationId),
        eq(table.status, 'awaited'),
        sql`${table.dueOn} >= ${today}::date`,
      ),
    )
    .orderBy(asc(table.dueOn), desc(table.id))
    .limit(50)
