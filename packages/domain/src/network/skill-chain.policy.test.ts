import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { aSkillChain } from './skill-chain.fixture.ts'
import { skillChainPolicy, subjectOf } from './skill-chain.policy.ts'

const commands = keysOf(skillChainPolicy).filter((action) => action !== 'read' && action !== 'found')

test.each<[keyof typeof cast, string[]]>([
  ['leader', ['revise', 'amendCharter', 'submit', 'activate', 'suspend', 'resume', 'dissolve']],
  ['regulator', ['return', 'approve', 'suspend', 'resume', 'dissolve']],
  ['auditor', []],
  ['enterprise', []],
  ['college', []],
  ['collegeManager', []],
  ['leaderElsewhere', []],
  ['student', []],
])('the %s may do just this', (who, actions) => {
  const subject = subjectOf(aSkillChain())
  const may = commands.filter((action) => permits(skillChainPolicy[action], cast[who], subject))

  expect(may).toEqual(actions)
})
