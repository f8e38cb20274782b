import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { aBodyFiling } from './body-filing.fixture.ts'
import { bodyFilingPolicy, subjectOf } from './body-filing.policy.ts'

test.each<[keyof typeof cast, string[]]>([
  ['evaluator', ['found', 'revise', 'submit', 'withdraw']],
  ['regulator', ['file', 'return', 'suspend', 'resume']],
  ['auditor', []],
  ['leader', []],
  ['college', []],
  ['student', []],
])('the %s may change a filing by just these', (who, actions) => {
  const may = keysOf(bodyFilingPolicy).filter((action) =>
    permits(bodyFilingPolicy[action], cast[who], subjectOf(aBodyFiling())),
  )

  expect(may.filter((action) => action !== 'read')).toEqual(actions)
})
