import fc from 'fast-check'
import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { BodyCode, type BodyFiling, BodyFilingStatus, type ScopeRow } from './body-filing.ts'
import { aBodyFiling, aScopeRow, someFilingFacts, someFilingTerms } from './body-filing.fixture.ts'
import { type Command, decide, evolve, transitions } from './body-filing.rules.ts'

/** What is true of every filing, whatever has happened to it. */
const invariants: Record<string, (filing: BodyFiling) => boolean> = {
  'has a code and a number while it is filed or suspended': ({ status, bodyCode, filingNumber }) =>
    (status !== 'filed' && status !== 'suspended') || (bodyCode !== null && filingNumber !== null),
  'is filed with a scope': ({ status, scope }) =>
    !['submitted', 'filed', 'suspended'].includes(status) || scope.length > 0,
  'waits for an answer exactly while it is submitted': ({ status, dueOn }) =>
    (status === 'submitted') === (dueOn !== null),
  'says why it is suspended or withdrawn': ({ status, endedReason }) =>
    (status === 'suspended' || status === 'withdrawn') === (endedReason !== null),
}

const scope = fc.constantFrom<ScopeRow[]>([], [aScopeRow()], [aScopeRow({ validToOn: '2035-01-01' })])
const anyFiling = fc
  .record({ status: fc.constantFrom(...BodyFilingStatus.options), scope })
  .map(aBodyFiling)
  .filter((filing) => Object.values(invariants).every((holds) => holds(filing)))
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  scope.map((rows) => ({ type: 'revise' as const, terms: someFilingTerms({ scope: rows }) })),
  fc.constantFrom<Command>(
    { type: 'submit' },
    { type: 'resume' },
    { type: 'suspend', reason: '整改' },
    { type: 'withdraw', reason: '另行申请' },
    { type: 'return', reasons: [{ part: 'scope', note: '考点未核验' }] },
    { type: 'file', bodyCode: BodyCode.parse('S000044000123'), filingNumber: '粤评备1号' },
  ),
)

test.each(Object.entries(invariants))('a filing %s', (_, holds) => {
  const property = fc.property(anyFiling, anyCommand, (filing, command) => {
    const decision = decide(filing, command, someFilingFacts())
    fc.pre(decision.ok)
    return holds(evolve(filing, decision.value))
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('every status can be reached from a draft', () => {
  expect(unreachable(transitions, 'draft', BodyFilingStatus.options)).toEqual([])
})
