import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { auditRules, isOn, precisionOf } from './audit-rule.ts'
import { aClue } from './clue.fixture.ts'
import { cluePolicy, subjectOf } from './clue.policy.ts'

test.each<[keyof typeof cast, string[]]>([
  ['regulator', ['read', 'accept', 'merge', 'dismiss', 'setRule']],
  ['auditor', ['read']],
  ['leader', []],
  ['enterprise', []],
  ['college', []],
  ['student', []],
])('the %s may do just this to a clue', (who, actions) => {
  const may = keysOf(cluePolicy).filter((action) =>
    permits(cluePolicy[action], cast[who], subjectOf(aClue())),
  )

  expect(may).toEqual(actions)
})

test('a rule is on until the nearest division says otherwise', () => {
  const off = { code: 'R-26', division: '44', on: false, reason: '试运行' } as const
  const on = { ...off, division: '4401', on: true }

  expect(isOn([], { code: 'R-26', division: '440100' })).toBe(true)
  expect(isOn([off], { code: 'R-26', division: '440100' })).toBe(false)
  expect(isOn([off, on], { code: 'R-26', division: '440100' })).toBe(true)
  expect(isOn([off, on], { code: 'R-26', division: '440300' })).toBe(false)
  expect(isOn([off], { code: 'R-40', division: '440100' })).toBe(true)
})

test('a rule is as precise as its clues were no false alarms', () => {
  expect(precisionOf({ found: 9, open: 9, upheld: 0, falseAlarms: 0 })).toBeNull()
  expect(precisionOf({ found: 9, open: 5, upheld: 3, falseAlarms: 1 })).toBe(75)
})

test('every rule says where it comes from', () => {
  for (const { source } of Object.values(auditRules)) expect(source).not.toBe('')
})
