import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { aPersonId, cast } from '../organisation/actor.fixture.ts'
import { aBatch } from './evaluation-batch.fixture.ts'
import { evaluationBatchPolicy, subjectOf } from './evaluation-batch.policy.ts'
import { candidatePolicy, subjectOf as candidateSubject } from './candidate.policy.ts'
import { aCandidate } from './candidate.fixture.ts'

test.each<[keyof typeof cast, boolean]>([
  ['evaluator', true],
  ['leader', false],
  ['college', false],
  ['regulator', false],
  ['student', false],
])('the %s may give a batch every command, or none', (who, may) => {
  const { read: _, ...commands } = evaluationBatchPolicy
  for (const action of keysOf(commands))
    expect([action, permits(commands[action], cast[who], subjectOf(aBatch()))]).toEqual([action, may])
})

test.each<[keyof typeof cast, string[]]>([
  ['evaluator', ['read', 'readNames', 'accept', 'reject', 'attend']],
  ['college', ['read', 'readNames', 'found', 'withdraw']],
  ['otherCollege', []],
  ['leader', ['read']],
  ['regulator', ['read']],
  ['student', ['readOwn']],
])('the %s may do just these with a candidate', (who, actions) => {
  const subject = candidateSubject(aCandidate())
  expect(
    keysOf(candidatePolicy).filter((action) => permits(candidatePolicy[action], cast[who], subject)),
  ).toEqual(actions)
})

test('nobody reads another’s as their own', () => {
  const subject = candidateSubject(aCandidate({ personId: aPersonId(77) }))
  expect(permits(candidatePolicy.readOwn, cast.student, subject)).toBe(false)
})
