import { expect, test } from 'vitest'

import { BodyCode, BodyFilingStatus, coveringRow } from './body-filing.ts'
import {
  aBodyFiling,
  aScopeRow,
  aScopeRowId,
  someFilingFacts,
  someFilingTerms,
} from './body-filing.fixture.ts'
import { type Command, decide, draftFiling, evolve, transitions } from './body-filing.rules.ts'
import { keysOf } from '../kernel/transitions.ts'

const facts = someFilingFacts()
const code = BodyCode.parse('S000044000123')
const commands: Record<Command['type'], Command> = {
  revise: { type: 'revise', terms: someFilingTerms() },
  submit: { type: 'submit' },
  file: { type: 'file', bodyCode: code, filingNumber: '粤评备〔2026〕1号' },
  return: { type: 'return', reasons: [{ part: 'scope', note: '考点未核验' }] },
  suspend: { type: 'suspend', reason: '整改' },
  resume: { type: 'resume' },
  withdraw: { type: 'withdraw', reason: '另行申请' },
}

test.each(keysOf(transitions))('%s is taken from just the statuses of its line', (type) => {
  const from = BodyFilingStatus.options.filter(
    (status) => decide(aBodyFiling({ status }), commands[type], facts).ok,
  )

  expect(new Set(from)).toEqual(new Set(transitions[type].from))
})

test('a filing without a scope is not submitted', () => {
  expect(decide(aBodyFiling({ status: 'draft', scope: [] }), { type: 'submit' }, facts)).toMatchObject({
    problem: { code: 'evaluation.scope-empty' },
  })
})

/** A filing whose one row is valid from March 2026 to a day. */
const until = (validToOn: string) => {
  const scope = [aScopeRow({ validFromOn: '2026-03-01', validToOn })]
  return draftFiling(aBodyFiling(), someFilingTerms({ scope }), facts)
}

test('a row may be valid for so many years and not a day longer', () => {
  expect(until('2029-02-28')).toMatchObject({ ok: true })
  expect(until('2029-03-01')).toMatchObject({ problem: { code: 'evaluation.validity-too-long' } })
})

test('one occupation and grade stands once for a site', () => {
  const scope = [aScopeRow(), aScopeRow({ id: aScopeRowId(2) })]
  expect(draftFiling(aBodyFiling(), someFilingTerms({ scope }), facts)).toMatchObject({
    problem: { code: 'evaluation.scope-repeated' },
  })
})

test('a code the dictionary does not list is refused', () => {
  const unknown = someFilingFacts({ unknownOccupations: ['9-99-99-99'] })
  expect(draftFiling(aBodyFiling(), someFilingTerms(), unknown)).toMatchObject({
    problem: { code: 'evaluation.occupation-unknown' },
  })
})

test('a code has the letter of the body’s type, and is nobody else’s', () => {
  const filing = aBodyFiling({ status: 'submitted' })
  const wrong = { ...commands.file, bodyCode: BodyCode.parse('Y000044000123') }
  expect(decide(filing, wrong, facts)).toMatchObject({ problem: { code: 'evaluation.body-code-letter' } })
  expect(decide(aBodyFiling({ status: 'submitted', bodyType: 'school' }), wrong, facts)).toMatchObject({
    ok: true,
  })
  expect(decide(filing, commands.file, someFilingFacts({ codeTaken: true }))).toMatchObject({
    problem: { code: 'evaluation.body-code-taken' },
  })
})

test('what is filed covers the days of its row while it is in force', () => {
  const filed = aBodyFiling()
  expect(coveringRow(filed, aScopeRowId(1), '2026-03-01')).toEqual(aScopeRow())
  expect(coveringRow(filed, aScopeRowId(1), '2029-02-28')).not.toBeNull()
  expect(coveringRow(filed, aScopeRowId(1), '2029-03-01')).toBeNull()
  expect(coveringRow(filed, aScopeRowId(1), '2026-02-28')).toBeNull()
  expect(coveringRow(filed, aScopeRowId(2), '2026-06-01')).toBeNull()
  expect(coveringRow(aBodyFiling({ status: 'suspended' }), aScopeRowId(1), '2026-06-01')).toBeNull()
})

test('what was returned says why until it is sent again', () => {
  const submitted = aBodyFiling({ status: 'submitted' })
  const returned = decide(submitted, commands.return, facts)
  if (!returned.ok) throw new Error('it was not returned')
  const state = evolve(submitted, returned.value)

  expect(state).toMatchObject({ status: 'returned', dueOn: null, reasons: [{ part: 'scope' }] })
})
