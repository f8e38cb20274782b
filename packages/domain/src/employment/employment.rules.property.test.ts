import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Command } from './employment-command.ts'
import { evolve } from './employment-evolve.ts'
import { anEmployment, someEmploymentFacts, someEmploymentTerms } from './employment.fixture.ts'
import { employmentPolicy } from './employment.policy.ts'
import { decide } from './employment.rules.ts'
import { type Employment, counts } from './employment.ts'
import { stateOf } from './stay.ts'

const months = fc.constantFrom(6, 12)
const day = fc.constantFrom('2027-02-01', '2027-03-01', '2027-08-20', '2027-09-01', '2028-04-01')
const reason = fc.constant('与事实不符')
const leaving = fc.record({ onDay: day, cause: fc.constant('resigned' as const), note: fc.constant('') })
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  // Oftener than the rest: a story in which nobody ever says yes shows nothing.
  { weight: 3, arbitrary: fc.record({ type: fc.constant('confirm' as const) }) },
  fc.record({ type: fc.constantFrom('dispute' as const, 'withdraw' as const), reason }),
  fc.record({
    type: fc.constant('correct' as const),
    terms: day.map((firstOn) => someEmploymentTerms({ firstOn })),
    leaving: fc.option(leaving),
  }),
  leaving.map((given) => ({ type: 'end' as const, ...given })),
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constantFrom('claimStay' as const, 'confirmStay' as const), months }),
  },
  fc.record({ type: fc.constant('retractStay' as const), months }),
  fc.record({ type: fc.constant('disputeStay' as const), months, reason }),
)
const anyDay = fc.constantFrom('2027-03-02', '2027-09-01', '2028-03-01', '2029-01-01')

interface Told {
  readonly state: Employment
  /** The last thing that the person said of the record as it stands; null since it was stated anew. */
  readonly said: 'confirm' | 'dispute' | null
  /** The last that the person said of the check after six months, as it was claimed. */
  readonly saidOfStay: 'confirmStay' | 'disputeStay' | null
}

function tell({ state, said, saidOfStay }: Told, [command, today]: readonly [Command, string]): Told {
  const decision = decide(state, command, someEmploymentFacts({ today }))
  if (!decision.ok) return { state, said, saidOfStay }
  const next = evolve(state, decision.value)
  const { type } = command
  const [before, after] = [state.stays[0], next.stays[0]]
  const anew = before?.claimedAt !== after?.claimedAt || before?.dueOn !== after?.dueOn
  const ofStay =
    (type === 'confirmStay' || type === 'disputeStay') && command.months === 6 ? type : saidOfStay
  return {
    state: next,
    said: type === 'confirm' || type === 'dispute' ? type : type === 'correct' ? null : said,
    saidOfStay: anew ? null : ofStay,
  }
}

test('no sequence of commands makes a placement or a check count without the person’s own word', () => {
  const steps = fc.array(fc.tuple(anyCommand, anyDay), { minLength: 1, maxLength: 10 })
  let [counted, stayed] = [0, 0]
  const property = fc.property(steps, (given) => {
    const first: Told = { state: anEmployment(), said: null, saidOfStay: null }
    const { state, said, saidOfStay } = given.reduce<Told>(tell, first)
    expect(counts(state)).toBe(said === 'confirm' && state.status !== 'withdrawn')
    expect(state.confirmedAt !== null).toBe(counts(state))
    counted += counts(state) ? 1 : 0
    const [stay] = state.stays
    if (!stay || stateOf(stay, { endedOn: state.endedOn, today: '2029-01-01' }) !== 'stayed') return
    stayed += 1
    expect(saidOfStay).toBe('confirmStay')
    expect(state.endedOn === null || state.endedOn >= stay.dueOn).toBe(true)
  })
  fc.assert(property, { numRuns: 3_000 })
  expect(counted).toBeGreaterThan(100)
  expect(stayed).toBeGreaterThan(10)
})

test('what the person says is the person’s alone to say', () => {
  for (const type of ['confirm', 'dispute', 'confirmStay', 'disputeStay'] as const)
    expect(Object.keys(employmentPolicy[type])).toEqual(['person'])
})
