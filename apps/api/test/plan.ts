import { uuidv7 } from 'uuidv7'

import type { SkillDemand } from '@skillchain/domain/demand/skill-demand'
import {
  EnrolmentPlanId,
  FieldGroup,
  type PlanPost,
  PlanPostId,
} from '@skillchain/domain/enrolment/enrolment-plan'
import type { Command } from '@skillchain/domain/enrolment/enrolment-plan-command'
import { aPlanPost, somePlanTerms } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import { type Who, aMarket, chainId, inDays } from './demand.ts'

export const groups = [...FieldGroup.options]
export const refusal = (code: string) => ({ problem: { code } })

export function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('there is none')
  return first
}

const { posts: _posts, ...common } = somePlanTerms({
  applyFromOn: inDays(10),
  applyToOn: inDays(40),
  startsOn: inDays(100),
})
export const post = (demand: SkillDemand, quota: number, given: Partial<PlanPost> = {}) =>
  aPlanPost({ id: PlanPostId.parse(uuidv7()), demandId: demand.id, quota, ...given })
export const share = (college: number, posts: PlanPost[]) => ({
  planId: EnrolmentPlanId.parse(uuidv7()),
  collegeId: anOrganisationId(college),
  posts,
})
export const allocation = (shares: ReturnType<typeof share>[], send = true) => ({
  key: uuidv7(),
  chainId,
  allocation: { common, shares, send, message: '请核对名额' },
})

/** A market in which plans are made. */
export async function aTable() {
  const { db, as, published } = await aMarket()
  const view = async (who: Who, id: EnrolmentPlanId) =>
    (await as(who).enrolmentPlan.byId({ chainId, id })).plan
  const perform = (who: Who, { id, version }: { id: EnrolmentPlanId; version: number }, command: Command) =>
    as(who).enrolmentPlan.perform({ key: uuidv7(), chainId, id, version, command })

  /** A plan of enterprise 3 sent to college 1, for a demand of its own. */
  const sent = async (quota = 16, demand?: SkillDemand) => {
    const asked = allocation([share(1, [post(demand ?? (await published()), quota)])])
    const { ids } = await as('enterprise').enrolmentPlan.allocate(asked)
    return view('enterprise', firstOf(ids))
  }
  return { db, as, published, view, perform, sent }
}
