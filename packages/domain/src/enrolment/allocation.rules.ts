import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { type Facts, Message, type PlanEvent } from './enrolment-plan-command.ts'
import { overDemand } from './enrolment-plan-quota.ts'
import { decide, evolve } from './enrolment-plan.rules.ts'
import {
  CommonTerms,
  type EnrolmentPlan,
  EnrolmentPlanId,
  type PlanPost,
  PlanPosts,
} from './enrolment-plan.ts'
import { problem } from './problems.ts'

/**
 * One enterprise's posts shared out among colleges (名额分配): a plan for each college, all with the same conditions.
 * Source: our own decision; see `EnrolmentPlan`.
 */
export const Allocation = z.strictObject({
  common: CommonTerms,
  shares: z
    .array(z.strictObject({ planId: EnrolmentPlanId, collegeId: OrganisationId, posts: PlanPosts }))
    .min(1)
    .max(50),
  /** Whether the plans go to their colleges at once or stay drafts. */
  send: z.boolean(),
  message: Message,
})
export type Allocation = z.infer<typeof Allocation>

/** What an allocation must know besides what a plan must. */
export interface AllocationFacts extends Facts {
  /** Colleges that take part in the chain today. */
  readonly colleges: readonly OrganisationId[]
}

/** A plan just founded and all that has happened to it, in order; a state of its own goes with each event. */
export type Founded = readonly { readonly state: EnrolmentPlan; readonly event: PlanEvent }[]

/** Founds one plan per college, or none: the sum of all shares is held against each demand. */
export function allocate(
  chainId: ChainId,
  { common, shares, send, message }: Allocation,
  facts: AllocationFacts,
): Outcome<Founded[]> {
  const enterpriseId = facts.actor.organisationId
  if (new Set(shares.map(({ collegeId }) => collegeId)).size < shares.length) {
    return refuse(problem('enrolment.college-twice'))
  }
  const stranger = shares.find(({ collegeId }) => !facts.colleges.includes(collegeId))
  if (stranger) return refuse(problem('enrolment.college-not-a-member', { collegeId: stranger.collegeId }))
  const allPosts: PlanPost[] = shares.flatMap(({ posts }) => posts)
  const over = overDemand(allPosts, facts.demands, enterpriseId)
  if (over) return refuse(over)

  const founded: Founded[] = []
  for (const { planId: id, collegeId, posts } of shares) {
    const draft = aDraft({ chainId, id, enterpriseId, collegeId, terms: { ...common, posts } })
    const sent = send ? decide(draft.state, { type: 'propose', message }, facts) : null
    if (sent && !sent.ok) return sent
    founded.push(sent ? [draft, { state: evolve(draft.state, sent.value), event: sent.value }] : [draft])
  }
  return ok(founded)
}

const aDraft = (
  given: Pick<EnrolmentPlan, 'chainId' | 'id' | 'enterpriseId' | 'collegeId' | 'terms'>,
): { state: EnrolmentPlan; event: PlanEvent } => ({
  state: {
    ...given,
    status: 'draft',
    turn: 'enterprise',
    edition: 1,
    confirmed: { enterprise: [], college: [] },
    replyDueOn: null,
    sentAt: null,
    inForceAt: null,
    endedReason: null,
    version: 0,
  },
  event: { type: 'drafted', terms: given.terms },
})
