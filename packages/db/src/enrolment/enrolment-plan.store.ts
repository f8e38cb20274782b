import { and, asc, eq, notInArray } from 'drizzle-orm'

import type { EnrolmentPlan, PlanPost } from '@skillchain/domain/enrolment/enrolment-plan'
import type { PlanEvent } from '@skillchain/domain/enrolment/enrolment-plan-command'
import { quotaByDemand } from '@skillchain/domain/enrolment/enrolment-plan-quota'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import { takePlaces } from '../demand/skill-demand.store.ts'
import type { Tx } from '../kernel/database.ts'
import { enrolmentPlan as table, planPost } from './enrolment-plan.table.ts'

type Ref = Pick<EnrolmentPlan, 'chainId' | 'id'>
type Row = typeof table.$inferSelect

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

export const lineColumns = {
  id: planPost.id,
  demandId: planPost.demandId,
  majorCode: planPost.majorCode,
  majorName: planPost.majorName,
  quota: planPost.quota,
  overReason: planPost.overReason,
} satisfies Record<keyof PlanPost, unknown>

/** The plan as the domain knows it, from its row and its lines. */
export function planOf(row: Row, posts: PlanPost[]): EnrolmentPlan {
  const {
    channel,
    year,
    conditions,
    applyFromOn,
    applyToOn,
    startsOn,
    payFloorFen,
    documents,
    partnerId: _,
    ...rest
  } = row
  const terms = { channel, year, posts, conditions, applyFromOn, applyToOn, startsOn, payFloorFen, documents }
  return { ...rest, terms }
}

function rowOf({ terms, ...rest }: EnrolmentPlan): Row {
  const { posts: _posts, ...kept } = terms
  return { ...rest, ...kept, partnerId: rest.sentAt === null ? null : rest.collegeId }
}

/** Holds the plan until the transaction ends: of two who act on it at once, the second sees what the first has done. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<EnrolmentPlan>> {
  const [row] = await tx.select().from(table).where(is(ref)).for('update')
  if (!row) return refuse(problem('record.missing', { id: ref.id }))
  const posts = await tx
    .select(lineColumns)
    .from(planPost)
    .where(and(eq(planPost.chainId, ref.chainId), eq(planPost.planId, ref.id)))
    .orderBy(asc(planPost.position))
  return ok(planOf(row, posts))
}

export async function insert(tx: Tx, plan: EnrolmentPlan): Promise<void> {
  await tx.insert(table).values(rowOf(plan))
  await tx.insert(planPost).values(linesOf(plan))
}

/** Writes `next` only over the version it was decided from; what comes into force takes its places of the demands. */
export async function save(tx: Tx, next: EnrolmentPlan, event: PlanEvent): Promise<Outcome<EnrolmentPlan>> {
  const { chainId: _chainId, id: _id, ...changed } = rowOf(next)
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  const hasOtherLines = 'terms' in event || event.type === 'proposed'
  if (hasOtherLines) await saveLines(tx, next)
  if (event.type === 'agreed') await takePlaces(tx, next.chainId, quotaByDemand(next.terms.posts))
  return ok(next)
}

const linesOf = ({ chainId, id: planId, enterpriseId, collegeId, sentAt, terms }: EnrolmentPlan) =>
  terms.posts.map((post, position) => ({
    ...post,
    chainId,
    planId,
    enterpriseId,
    partnerId: sentAt === null ? null : collegeId,
    position,
  }))

/** The lines as the text has them; a line that stays keeps its id, and with it what refers to it. */
async function saveLines(tx: Tx, plan: EnrolmentPlan): Promise<void> {
  const { chainId, id: planId } = plan
  const lines = linesOf(plan)
  const ofPlan = and(eq(planPost.chainId, chainId), eq(planPost.planId, planId))
  const named = lines.map(({ id }) => id)
  await tx.delete(planPost).where(and(ofPlan, notInArray(planPost.id, named)))
  const kept = new Set(
    (await tx.select({ id: planPost.id }).from(planPost).where(ofPlan)).map(({ id }) => id),
  )
  for (const { id, chainId: _chainId, ...line } of lines.filter((post) => kept.has(post.id))) {
    // One statement after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await tx
      .update(planPost)
      .set(line)
      .where(and(ofPlan, eq(planPost.id, id)))
  }
  const added = lines.filter(({ id }) => !kept.has(id))
  if (added.length > 0) await tx.insert(planPost).values(added)
}
