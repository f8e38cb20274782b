import fc from 'fast-check'
import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { cast } from '../organisation/actor.fixture.ts'
import type { Command } from './enrolment-plan-command.ts'
import {
  aDemandFact,
  aPlanPost,
  anEnrolmentPlan,
  somePlanFacts,
  somePlanTerms,
} from './enrolment-plan.fixture.ts'
import { decide, evolve, transitions } from './enrolment-plan.rules.ts'
import { EnrolmentPlan, FieldGroup, PlanStatus, totalQuota } from './enrolment-plan.ts'

const all = () => [...FieldGroup.options]
const ALL = all()

/** What is true of every plan, whatever has happened to it. */
const invariants: Record<string, (plan: EnrolmentPlan) => boolean> = {
  'is in force only when both stand by all of it': ({ status, confirmed }) =>
    status !== 'inForce' ||
    (confirmed.enterprise.length === ALL.length && confirmed.college.length === ALL.length),
  'has someone standing by every text under negotiation': ({ status, turn, confirmed }) =>
    status !== 'negotiating' ||
    confirmed[turn === 'college' ? 'enterprise' : 'college'].length === ALL.length ||
    confirmed[turn].length === ALL.length,
  'has a day to answer by just while it is negotiated': ({ status, replyDueOn }) =>
    (status === 'negotiating') === (replyDueOn !== null),
  'was sent before anybody negotiates': ({ status, sentAt }) =>
    sentAt !== null || status === 'draft' || status === 'withdrawn',
  'keeps the shape of its schema': (plan) => EnrolmentPlan.safeParse(plan).success,
}

const anyTerms = fc
  .record({
    payFloorFen: fc.constantFrom(300_000, 320_000),
    posts: fc.integer({ min: 1, max: 30 }).map((quota) => [aPlanPost({ quota })]),
  })
  .map(somePlanTerms)

const anyGroups: fc.Arbitrary<FieldGroup[]> = fc.oneof(
  fc.constant(0).map(all),
  fc.uniqueArray(fc.constantFrom(...ALL)),
)

const anyPlan = fc
  .record({
    status: fc.constantFrom(...PlanStatus.options),
    turn: fc.constantFrom('enterprise', 'college'),
    terms: anyTerms,
    confirmed: fc.record({ enterprise: anyGroups, college: anyGroups }),
  })
  .map(anEnrolmentPlan)
  .filter((plan) => Object.values(invariants).every((holds) => holds(plan)))

const message = fc.constant('请核对')
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constantFrom('revise'), terms: anyTerms }),
  fc.record({ type: fc.constantFrom('counter'), terms: anyTerms, message }),
  fc.record({ type: fc.constantFrom('propose', 'sendBack'), message }),
  fc.record({
    type: fc.constantFrom('confirm', 'agree'),
    groups: anyGroups,
  }),
  fc.record({ type: fc.constantFrom('extend') }),
  fc.record({ type: fc.constantFrom('decline', 'withdraw'), reason: fc.constant('今年不再合作') }),
)
const anyFacts = fc
  .record({
    actor: fc.constantFrom(cast.college, cast.enterprise),
    demands: fc.integer({ min: 0, max: 24 }).map((agreedPlaces) => [aDemandFact({ agreedPlaces })]),
  })
  .map(somePlanFacts)

test.each(Object.entries(invariants))('a plan %s', (_, holds) => {
  const property = fc.property(anyPlan, anyCommand, anyFacts, (plan, command, facts) => {
    const decision = decide(plan, command, facts)
    fc.pre(decision.ok)
    return holds(evolve(plan, decision.value))
  })
  fc.assert(property, { numRuns: 500 })
})

/** Plans that only places or the turn can keep from coming into force. */
const allButSettled = fc
  .record({ turn: fc.constantFrom('enterprise', 'college'), terms: anyTerms })
  .map((given) =>
    anEnrolmentPlan({ ...given, status: 'negotiating', confirmed: { enterprise: all(), college: all() } }),
  )

test('no plan comes into force beyond the demand without a reason, or in the other’s turn', () => {
  const property = fc.property(allButSettled, anyFacts, (plan, facts) => {
    const decision = decide(plan, { type: 'agree', groups: ALL }, facts)
    const fits = facts.demands.every(
      ({ headCount, agreedPlaces }) => totalQuota(plan.terms) + agreedPlaces <= headCount,
    )
    const hasTurn =
      facts.actor.organisationId === (plan.turn === 'college' ? plan.collegeId : plan.enterpriseId)
    return decision.ok === (fits && hasTurn)
  })
  fc.assert(property, { numRuns: 300 })
})

test('every status can be reached from a draft', () => {
  expect(unreachable(transitions, 'draft', PlanStatus.options)).toEqual([])
})
