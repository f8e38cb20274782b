import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { aPersonId, cast } from '../organisation/actor.fixture.ts'
import { aWish } from './upgrade-wish.fixture.ts'
import { subjectOf, upgradeWishPolicy as policy } from './upgrade-wish.policy.ts'

const everything = keysOf(policy)

test.each<[keyof typeof cast, string[]]>([
  ['evaluator', ['read', 'plan', 'decline']],
  ['college', ['read']],
  ['collegeManager', ['read']],
  ['otherCollege', []],
  ['enterprise', []],
  ['leader', []],
  ['regulator', []],
  ['auditor', []],
  ['student', ['readOwn', 'found', 'withdraw']],
])('the %s may do just this with a wish', (who, actions) => {
  const subject = subjectOf(aWish())
  expect(everything.filter((action) => permits(policy[action], cast[who], subject))).toEqual(actions)
})

test('nobody wishes for somebody else', () => {
  const another = subjectOf(aWish({ personId: aPersonId(90) }))
  expect(everything.filter((action) => permits(policy[action], cast.student, another))).toEqual([])
})
