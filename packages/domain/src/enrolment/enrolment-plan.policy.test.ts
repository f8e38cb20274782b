import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { anEnrolmentPlan } from './enrolment-plan.fixture.ts'
import { enrolmentPlanPolicy, subjectOf } from './enrolment-plan.policy.ts'

const may = (who: keyof typeof cast, plan = anEnrolmentPlan({ status: 'negotiating' })) =>
  keysOf(enrolmentPlanPolicy).filter((action) =>
    permits(enrolmentPlanPolicy[action], cast[who], subjectOf(plan)),
  )
const both = ['counter', 'sendBack', 'confirm', 'agree', 'extend']

test.each<[keyof typeof cast, string[]]>([
  ['enterprise', ['read', 'allocate', 'revise', 'propose', ...both, 'withdraw']],
  ['college', ['read', ...both, 'decline']],
  ['collegeManager', ['read', ...both, 'decline']],
  ['leader', []],
  ['regulator', ['read']],
  ['auditor', ['read']],
  ['otherCollege', []],
  ['collegeElsewhere', []],
  ['leaderElsewhere', []],
  ['student', []],
])('the %s may do just this', (who, actions) => {
  expect(may(who)).toEqual(actions)
})

test('the college is no party to what has never been sent to it', () => {
  expect(may('college', anEnrolmentPlan())).toEqual([])
  expect(may('college', anEnrolmentPlan({ status: 'withdrawn', sentAt: null }))).toEqual([])
})
