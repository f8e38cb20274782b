import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { anAgreement } from './apprentice-agreement.fixture.ts'
import { agreementPolicy, subjectOf } from './apprentice-agreement.policy.ts'

const everything = keysOf(agreementPolicy)
const may = (who: keyof typeof cast, agreement = anAgreement({ status: 'signing' })) =>
  everything.filter((action) => permits(agreementPolicy[action], cast[who], subjectOf(agreement)))
const theOrganisationsDo = everything.filter((action) => action !== 'readOwn')

test.each<[keyof typeof cast, string[]]>([
  ['enterprise', theOrganisationsDo],
  ['college', theOrganisationsDo],
  ['collegeManager', theOrganisationsDo],
  ['student', ['readOne', 'readOwn', 'readInFull', 'sign', 'refuse', 'signAmendment', 'refuseAmendment']],
  ['regulator', ['read', 'readOne', 'readFindings']],
  ['auditor', []],
  ['leader', []],
  ['otherCollege', []],
  ['collegeElsewhere', []],
  ['evaluator', []],
])('the %s may do just this with an agreement', (who, actions) => {
  expect(may(who)).toEqual(actions)
})

test('a draft is nothing to the person yet', () => {
  expect(may('student', anAgreement())).toEqual([])
})
