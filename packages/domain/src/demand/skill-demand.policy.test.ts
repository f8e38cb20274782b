import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { aSkillDemand } from './skill-demand.fixture.ts'
import { skillDemandPolicy, subjectOf } from './skill-demand.policy.ts'

const all = ['found', 'revise', 'publish', 'amend', 'close', 'withdraw']

test.each<[keyof typeof cast, string[]]>([
  ['enterprise', all],
  ['leader', []],
  ['college', []],
  ['regulator', []],
  ['leaderElsewhere', []],
  ['student', []],
])('the %s may change it by just these', (who, actions) => {
  const subject = subjectOf(aSkillDemand())
  const may = keysOf(skillDemandPolicy).filter((action) =>
    permits(skillDemandPolicy[action], cast[who], subject),
  )

  expect(may.filter((action) => action !== 'read')).toEqual(actions)
})
