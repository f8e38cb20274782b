import { expect, test } from 'vitest'

import { OccupationCode } from '../standard/occupation.ts'
import { type ConditionChange, changeConditions } from './entry-condition.rules.ts'
import { seedEntryConditions, seedVersions } from './entry-rule-seed.ts'
import type { EntryCondition, EntryFact } from './entry-rule.ts'
import { conditionMet, conditionsOn, entryVerdicts } from './entry-rule.rules.ts'

const FITTER = OccupationCode.parse('6-22-02-01')
const change = (given: Partial<ConditionChange> = {}): ConditionChange => ({
  generation: '2018',
  founding: null,
  grade: 'level5',
  occupationCode: null,
  validFromOn: '2027-01-01',
  source: '某职业国家职业技能标准',
  confirmed: true,
  anyOf: [[{ kind: 'worked', years: 2 }], [{ kind: 'trained', hours: 120 }]],
  ...given,
})
const decided = (given: Partial<ConditionChange>, rows: readonly EntryCondition[] = seedEntryConditions) =>
  changeConditions(change(given), { today: '2026-11-28', versions: seedVersions, rows })
/** All rows once the change is made. */
function after(given: Partial<ConditionChange>, rows = seedEntryConditions): EntryCondition[] {
  const outcome = decided(given, rows)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const { added, ended } = outcome.value
  const over = (row: EntryCondition) =>
    ended.find((each) => each.id === row.id && each.validFromOn === row.validFromOn) ?? row
  return [...rows.map(over), ...added]
}
const ids = (rows: readonly EntryCondition[], day: string, occupationCode: string = FITTER) =>
  conditionsOn(rows, { generation: '2018', grade: 'level5', occupationCode, day }).map(
    ({ id, validFromOn }) => `${id} ${validFromOn}`,
  )
const trained = (hours: number): EntryFact => ({
  kind: 'trained',
  hours,
  sessions: 9,
  evidence: 'attendance',
})

test('the old conditions hold to the last day before, and the new ones from the day on', () => {
  const rows = after({})
  expect(ids(rows, '2026-12-31')).toEqual(['2018-level5-1 2018-03-07', '2018-level5-2 2018-03-07'])
  expect(ids(rows, '2027-01-01')).toEqual(['2018-level5-1 2027-01-01', '2018-level5-2 2027-01-01'])
})

test('an occupation’s own conditions take the place of the general ones, in that grade and for it alone', () => {
  const rows = after({ occupationCode: FITTER })
  expect(ids(rows, '2027-01-01')).toEqual([
    '2018-level5-6-22-02-01-1 2027-01-01',
    '2018-level5-6-22-02-01-2 2027-01-01',
  ])
  expect(ids(rows, '2027-01-01', '6-31-01-03')).toEqual([
    '2018-level5-1 2018-03-07',
    '2018-level5-2 2018-03-07',
  ])
  expect(ids(rows, '2026-12-31')).toHaveLength(2)
})

test('a generation is founded once, with conditions that its batches are judged by, beside the others', () => {
  const founding = { title: '2027 年规程编制的国家职业标准', source: '人社部发〔2027〕1号' }
  const rows = after({ generation: '2027', founding })
  const asked = { grade: 'level5', occupationCode: FITTER, day: '2027-06-01' } as const
  expect(conditionsOn(rows, { ...asked, generation: '2027' })).toHaveLength(2)
  expect(conditionsOn(rows, { ...asked, generation: '2023' })).toHaveLength(1)
  expect(decided({ generation: '2027' })).toMatchObject({
    problem: { code: 'evaluation.generation-unknown' },
  })
  expect(decided({ founding })).toMatchObject({ problem: { code: 'evaluation.generation-known' } })
})

test('no day gone by changes, and nothing announced is overtaken', () => {
  expect(decided({ validFromOn: '2026-11-28' })).toMatchObject({
    problem: { code: 'evaluation.conditions-past' },
  })
  expect(decided({}, after({ validFromOn: '2028-01-01' }))).toMatchObject({
    problem: { code: 'evaluation.conditions-overlapping' },
  })
})

test('trained hours are met by proven hours and by nothing else', () => {
  const rows = after({})
  const asked = { generation: '2018', grade: 'level5', occupationCode: FITTER, day: '2027-06-01' } as const
  const met = (...facts: EntryFact[]) => conditionMet(entryVerdicts(rows, asked, facts))?.id ?? null
  expect(met(trained(119.9))).toBeNull()
  expect(met(trained(120))).toBe('2018-level5-2')
  expect(met({ kind: 'apprenticeship', evidence: 'contract' })).toBeNull()
})
