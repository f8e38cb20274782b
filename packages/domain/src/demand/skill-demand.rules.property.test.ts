import fc from 'fast-check'
import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aSkillDemand, someDemandFacts, someDemandTerms } from './skill-demand.fixture.ts'
import { type Command, decide, evolve, transitions } from './skill-demand.rules.ts'
import { type SkillDemand, SkillDemandStatus } from './skill-demand.ts'

/** What is true of every demand, whatever has happened to it. */
const invariants: Record<string, (demand: SkillDemand) => boolean> = {
  'asks for no fewer people than it lets go': ({ agreedPlaces, status }) =>
    status !== 'withdrawn' || agreedPlaces === 0,
  'has an edition once published': ({ edition, status }) =>
    (status !== 'published' && status !== 'closed') || edition > 0,
  'says why it ended': ({ endedReason, status }) =>
    (status === 'closed' || status === 'withdrawn') === (endedReason !== null),
}

const anyDemand = fc
  .record({
    status: fc.constantFrom(...SkillDemandStatus.options),
    headCount: fc.integer({ min: 1, max: 6 }),
    agreedPlaces: fc.integer({ min: 0, max: 6 }),
    edition: fc.integer({ min: 0, max: 3 }),
    endedReason: fc.constantFrom('产线推迟', null),
  })
  .map(aSkillDemand)
  .filter((demand) => Object.values(invariants).every((holds) => holds(demand)))

const terms = fc
  .record({ headCount: fc.integer({ min: 1, max: 8 }), grade: fc.constantFrom('level3', 'level4') })
  .map(someDemandTerms)
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constantFrom('revise', 'amend'), terms }),
  fc.record({ type: fc.constantFrom('publish') }),
  fc.record({ type: fc.constantFrom('close', 'withdraw'), reason: fc.constant('产线推迟') }),
)
const facts = someDemandFacts()

test.each(Object.entries(invariants))('a demand %s', (_, holds) => {
  const property = fc.property(anyDemand, anyCommand, (demand, command) => {
    const decision = decide(demand, command, facts)
    fc.pre(decision.ok)
    return holds(evolve(demand, decision.value))
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('no accepted command takes places from under a plan in force', () => {
  const property = fc.property(anyDemand, anyCommand, (demand, command) => {
    const decision = decide(demand, command, facts)
    fc.pre(decision.ok)
    const { headCount, agreedPlaces } = evolve(demand, decision.value)
    return headCount >= Math.min(agreedPlaces, demand.headCount)
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('every status can be reached from a draft', () => {
  expect(unreachable(transitions, 'draft', SkillDemandStatus.options)).toEqual([])
})
