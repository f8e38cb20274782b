import { planView } from '@skillchain/db/enrolment/enrolment-plan.query'
import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
import type { Facts as ImportFacts } from '@skillchain/domain/enrolment/roster-import.rules'
import type { OfferedPost, RowFacts } from '@skillchain/domain/enrolment/roster-row'
import type { Moment } from '@skillchain/domain/kernel/moment'
import { GUANGDONG, prefixOf } from '@skillchain/domain/standard/region'
import type { ParameterCode } from '@skillchain/domain/standard/parameter-code'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'

import { unwrap } from '../kernel/problem-error.ts'

const HOUR = 3_600_000

/** The value in force for the province: what enrolment goes by is the same in all of it. */
export async function parameter(tx: Tx, code: ParameterCode, day: string): Promise<number> {
  return unwrap(valueOn(await parametersIn(tx), { code, division: prefixOf(GUANGDONG.code), day }))
}

/** The plan a roster is for, and the posts its rows may name. */
export async function planOfRoster(
  tx: Tx,
  ref: Pick<EnrolmentPlan, 'chainId' | 'id'>,
): Promise<{ plan: EnrolmentPlan; posts: OfferedPost[]; enterpriseName: string; collegeName: string }> {
  const { plan, lines, enterpriseName, collegeName } = unwrap(await planView(tx, ref))
  const named = new Map(lines.map(({ postId, postName }) => [postId, postName]))
  const posts = plan.terms.posts.flatMap(({ id, majorCode }) =>
    majorCode === null ? [] : [{ postId: id, majorCode, postName: named.get(id) ?? '' }],
  )
  return { plan, posts, enterpriseName, collegeName }
}

/** What rows are judged by, but for the length of student numbers, which the file itself tells. */
export async function rowFacts(
  tx: Tx,
  ref: Pick<EnrolmentPlan, 'chainId' | 'id'>,
  { today }: Pick<Moment, 'today'>,
): Promise<Omit<RowFacts, 'studentNumberLength'> & { plan: EnrolmentPlan }> {
  const { plan, posts } = await planOfRoster(tx, ref)
  const youngest = await parameter(tx, 'enrolment.youngest', today)
  return { plan, posts, today, startsOn: plan.terms.startsOn, youngest }
}

/** What a step of an import is decided by; `touched` is asked of the applications only when undoing. */
export async function importFacts(
  tx: Tx,
  { chainId, planId }: Pick<RosterImport, 'chainId' | 'planId'>,
  { now, today }: Moment,
): Promise<Omit<ImportFacts, 'touched'>> {
  const { plan } = await planOfRoster(tx, { chainId, id: planId })
  const hours = await parameter(tx, 'enrolment.import-undo', today)
  const { applyFromOn, startsOn } = plan.terms
  return {
    now,
    today,
    plan: { inForce: plan.status === 'inForce', applyFromOn, startsOn },
    undoUntil: new Date(Date.parse(now) + hours * HOUR).toISOString(),
  }
}
