import type { SkillDemand } from '@skillchain/domain/demand/skill-demand'
import type { Command, PlanEvent } from '@skillchain/domain/enrolment/enrolment-plan-command'
import { quotaByDemand } from '@skillchain/domain/enrolment/enrolment-plan-quota'
import {
  type EnrolmentPlan,
  EnrolmentPlanId,
  PlanPostId,
  type PlanTerms,
} from '@skillchain/domain/enrolment/enrolment-plan'
import * as rules from '@skillchain/domain/enrolment/enrolment-plan.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { ok } from '@skillchain/domain/kernel/outcome'

import { plusWorkingDays } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { type DemoOrganisation, organisationId } from './organisations.ts'
import type { Username } from './sign-ins.ts'

export const planId = (n: number): EnrolmentPlanId => EnrolmentPlanId.parse(demoId('plan', n))
export const postId = (plan: number, line: number): PlanPostId =>
  PlanPostId.parse(demoId('post', plan * 100 + line))

export interface PlanStep {
  readonly by: Username
  readonly daysAgo: number
  readonly command: Command
}

interface Given {
  readonly n: number
  readonly by: Username
  readonly college: DemoOrganisation
  readonly daysAgo: number
  readonly terms: PlanTerms
  readonly steps?: readonly PlanStep[]
}

/**
 * Lets an enterprise and a college come to terms, or not. Answers the plan, and the demands with the places it has
 * taken up if it came into force.
 */
export function negotiate(
  { live }: Chronicle,
  { chainId, demands }: { chainId: ChainId; demands: readonly SkillDemand[] },
  { n, by, college, daysAgo, terms, steps = [] }: Given,
): { plan: EnrolmentPlan; demands: SkillDemand[] } {
  const plan = live<
    EnrolmentPlan,
    Command,
    PlanEvent,
    Omit<Parameters<typeof rules.decide>[2], 'actor' | 'now' | 'today'>
  >(chainId, {
    by,
    daysAgo,
    steps,
    found: ({ actor }) => {
      const state: EnrolmentPlan = {
        chainId,
        id: planId(n),
        enterpriseId: actor.organisationId,
        collegeId: organisationId(college),
        terms,
        status: 'draft',
        turn: 'enterprise',
        edition: 1,
        confirmed: { enterprise: [], college: [] },
        replyDueOn: null,
        sentAt: null,
        inForceAt: null,
        endedReason: null,
        version: 0,
      }
      return ok({ state, event: { type: 'drafted', terms } })
    },
    rules: {
      aggregate: 'enrolment-plan',
      decide: rules.decide,
      evolve: rules.evolve,
      partiesOf: ({ enterpriseId, collegeId, sentAt }) =>
        sentAt === null ? [enterpriseId] : [enterpriseId, collegeId],
      facts: (_, { today }) => ({ demands, minimumWageFen: null, replyDueOn: plusWorkingDays(today, 10) }),
    },
  })
  if (plan.status !== 'inForce') return { plan, demands: [...demands] }
  const taken = quotaByDemand(plan.terms.posts)
  return {
    plan,
    demands: demands.map((demand) => ({
      ...demand,
      agreedPlaces: demand.agreedPlaces + (taken.get(demand.id) ?? 0),
    })),
  }
}
