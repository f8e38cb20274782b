import { find as findApplication } from '@skillchain/db/enrolment/application.store'
import * as store from '@skillchain/db/evaluation/candidate.store'
import { conditionsIn } from '@skillchain/db/evaluation/entry-condition.store'
import { look } from '@skillchain/db/evaluation/evaluation-batch.store'
import { Candidate, type CandidateId } from '@skillchain/domain/evaluation/candidate'
import { candidatePolicy as policy, subjectOf } from '@skillchain/domain/evaluation/candidate.policy'
import {
  type CandidateEvent,
  type Command,
  type Facts as CandidateFacts,
  type Registration,
  type RegistrationFacts,
  decide,
  evolve,
  register,
  seatsTaken,
  yearOf,
} from '@skillchain/domain/evaluation/candidate.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { trainedIn } from './trained.ts'

type More = Omit<CandidateFacts, keyof Facts>
const { accept, reject, withdraw, attend } = policy
export const decisions = { accept, reject, withdraw, attend }

/** A registration as college and body drive it. */
export function candidateAggregate(): Aggregate<Candidate, Command, CandidateEvent, More> {
  let seats: -1 | 0 | 1 = 0
  return {
    name: 'candidate',
    schema: Candidate,
    policy: decisions,
    subjectOf,
    find: store.find,
    decide: (state, command, facts) => {
      const outcome = decide(state, command, facts)
      if (outcome.ok) seats = seatsTaken(state, outcome.value)
      return outcome
    },
    evolve,
    facts: async (tx, { chainId, batchId }) => ({ batch: unwrap(await look(tx, { chainId, id: batchId })) }),
    save: (tx, next, event) => store.save(tx, next, { event, seats }),
  }
}

/** How a college registers one of its people; the year is claimed here, and given back with everything else if refused. */
export const candidateFounder = (
  chainId: ChainId,
  id: CandidateId,
): Founder<Candidate, Registration, CandidateEvent, Omit<RegistrationFacts, keyof Facts>> => ({
  name: 'candidate',
  schema: Candidate,
  policy: { found: policy.found },
  subjectOf,
  facts: async (tx, { batchId, applicationId }, { today: day }) => {
    const batch = unwrap(await look(tx, { chainId, id: batchId }))
    const application = unwrap(await findApplication(tx, { chainId, id: applicationId }))
    const { personId, collegeId } = application
    const claim = { personId, year: yearOf(batch), collegeId, bodyId: batch.bodyId, candidateId: id }
    const conditions = await conditionsIn(tx)
    const trained = (await trainedIn(tx, batch, { personIds: [personId], day })).get(personId) ?? null
    return { batch, application, conditions, trained, yearFree: await store.claimYear(tx, claim) }
  },
  found: ({ draft }, facts) => register({ chainId, id }, draft, facts),
  insert: store.insert,
})
