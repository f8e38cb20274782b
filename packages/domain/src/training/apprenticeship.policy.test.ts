import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { aStudentId, cast } from '../organisation/actor.fixture.ts'
import { aMentor, anApprenticeship } from './apprenticeship.fixture.ts'
import { apprenticeshipPolicy as policy, readsNames, subjectOf } from './apprenticeship.policy.ts'
import { mentorPolicy, subjectOf as mentorSubject } from './mentor.policy.ts'

const everything = keysOf(policy)
const enterprises = everything.filter((action) => action !== 'assignTutor' && action !== 'readOwn')

test.each<[keyof typeof cast, string[]]>([
  ['enterprise', enterprises],
  ['leader', []],
  ['college', ['read', 'assignTutor']],
  ['collegeManager', ['read', 'assignTutor']],
  ['otherCollege', []],
  ['collegeElsewhere', []],
  ['evaluator', []],
  ['regulator', ['read']],
  ['auditor', []],
  ['student', ['readOwn']],
])('the %s may do just this with a record', (who, actions) => {
  const subject = subjectOf(anApprenticeship({ personId: aStudentId }))
  expect(everything.filter((action) => permits(policy[action], cast[who], subject))).toEqual(actions)
})

test('a person finds nothing of somebody else’s record', () => {
  const another = subjectOf(anApprenticeship())
  expect(everything.filter((action) => permits(policy[action], cast.student, another))).toEqual([])
})

const reads = (who: keyof typeof cast, status: 'planning' | 'training') =>
  readsNames(cast[who], anApprenticeship({ status }))

test('the enterprise reads a name in full once the apprentice works there', () => {
  expect(reads('enterprise', 'planning')).toBe(false)
  expect(reads('enterprise', 'training')).toBe(true)
  expect(reads('college', 'planning')).toBe(true)
  expect(reads('leader', 'training')).toBe(false)
  expect(reads('regulator', 'training')).toBe(false)
})

test.each(keysOf(cast))('mentors are nobody’s but their enterprise’s: %s', (who) => {
  const may = keysOf(mentorPolicy).filter((action) =>
    permits(mentorPolicy[action], cast[who], mentorSubject(aMentor())),
  )
  expect(may).toEqual(who === 'enterprise' ? ['read', 'found', 'retire'] : [])
})
