import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { aStudentId, cast } from '../organisation/actor.fixture.ts'
import { aConfirmed, anEmployment } from './employment.fixture.ts'
import { employmentPolicy as policy, readsNames, readsPay, subjectOf } from './employment.policy.ts'

const everything = keysOf(policy)
const enterprises = ['read', 'count', 'found', 'correct', 'withdraw', 'end', 'claimStay', 'retractStay']

test.each<[keyof typeof cast, string[]]>([
  ['enterprise', enterprises],
  ['leader', []],
  ['college', ['read', 'count']],
  ['collegeManager', ['read', 'count']],
  ['otherCollege', []],
  ['collegeElsewhere', []],
  ['evaluator', []],
  ['regulator', ['read', 'count']],
  ['auditor', ['count']],
  ['student', ['readOwn', 'confirm', 'dispute', 'confirmStay', 'disputeStay']],
])('the %s may do just this with a placement', (who, actions) => {
  const subject = subjectOf(anEmployment({ personId: aStudentId }))
  expect(everything.filter((action) => permits(policy[action], cast[who], subject))).toEqual(actions)
})

test('a person has no word on somebody else’s placement', () => {
  const another = subjectOf(anEmployment())
  expect(everything.filter((action) => permits(policy[action], cast.student, another))).toEqual([])
})

test('nobody learns a name by saying that they have hired its bearer', () => {
  expect(readsNames(cast.enterprise, anEmployment())).toBe(false)
  expect(readsNames(cast.enterprise, aConfirmed())).toBe(true)
  expect(readsNames(cast.college, anEmployment())).toBe(true)
  expect(readsNames(cast.leader, aConfirmed())).toBe(false)
  expect(readsNames(cast.regulator, aConfirmed())).toBe(false)
})

test.each<[keyof typeof cast, boolean]>([
  ['enterprise', true],
  ['student', true],
  ['regulator', true],
  ['leader', false],
  ['college', false],
])('pay is read by whom it concerns: the %s', (who, reads) => {
  expect(readsPay(cast[who], anEmployment({ personId: aStudentId }))).toBe(reads)
})
