import { insert, save } from '@skillchain/db/enrolment/enrolment-plan.store'
import { collegesOf } from '@skillchain/db/enrolment/allocation.query'
import { type Allocation, type Founded, allocate } from '@skillchain/domain/enrolment/allocation.rules'
import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import { enrolmentPlanPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/enrolment-plan.policy'
import { problem } from '@skillchain/domain/enrolment/problems'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { authorise } from '@skillchain/domain/organisation/access'

import type { Facts } from '../kernel/aggregate.ts'
import type { Acting, Deed } from '../kernel/perform.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { planFacts } from './plan-facts.ts'

/** Founds a plan for each college and, where asked, sends it; all of them or none. */
export async function carryOut(
  { tx, actor }: Acting,
  { chainId, allocation }: { chainId: ChainId; allocation: Allocation },
  given: Facts,
): Promise<Deed<{ ids: EnrolmentPlanId[] }>> {
  const posts = allocation.shares.flatMap((share) => share.posts)
  const facts = {
    ...given,
    ...(await planFacts(tx, { chainId, posts }, given.today)),
    colleges: (await collegesOf(tx, chainId)).map(({ id }) => id),
  }
  const founded = unwrap(allocate(chainId, allocation, facts))
  for (const steps of founded) {
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await keep({ tx, actor }, steps)
  }
  const happened = founded.flat().map(({ state, event }) => ({
    aggregate: 'enrolment-plan',
    aggregateId: state.id,
    version: state.version,
    event,
    parties: subjectOf(state).parties,
  }))
  const last = happened.pop()
  if (!last) throw new ProblemError(problem('enrolment.plan-unchanged'))
  return { ...last, also: happened, answer: { ids: allocation.shares.map(({ planId }) => planId) } }
}

async function keep({ tx, actor }: Acting, [draft, sent]: Founded): Promise<void> {
  if (!draft) return
  unwrap(authorise(policy.allocate, actor, subjectOf(draft.state)))
  await insert(tx, draft.state)
  if (sent) unwrap(await save(tx, sent.state, sent.event))
}
