import { describe, expect, test } from 'vitest'

import type { Grade } from '../standard/grade.ts'
import { seedEntryConditions } from './entry-rule-seed.ts'
import type { DeclaredFact, EntryFact, StandardGeneration } from './entry-rule.ts'
import { conditionMet, entryVerdicts } from './entry-rule.rules.ts'

const judged = (generation: StandardGeneration, grade: Grade, facts: EntryFact[]) =>
  entryVerdicts(
    seedEntryConditions,
    { generation, grade, occupationCode: '6-22-02-01', day: '2026-11-28' },
    facts,
  )
const metOf = (...asked: Parameters<typeof judged>) => conditionMet(judged(...asked))?.id ?? null

const worked = (years: number, evidence: DeclaredFact['evidence'] = 'insurance'): EntryFact => ({
  kind: 'worked',
  years,
  evidence,
})
const holds = (grade: 'level5' | 'level4' | 'level3', years: number): EntryFact => ({
  kind: 'certificate',
  grade,
  years,
  evidence: 'certificate',
})
const student = (
  school: 'higherVocational' | 'technicalSchool' | 'seniorTechnical',
  given: Partial<Extract<EntryFact, { kind: 'schooling' }>> = {},
): EntryFact => ({
  kind: 'schooling',
  school,
  years: 0,
  enrolled: true,
  assessed: false,
  evidence: 'enrolment',
  ...given,
})

describe('the standards of 2023', () => {
  test.each<[string, [Grade, EntryFact[]], string | null]>([
    [
      '16 years of age for level 5',
      ['level5', [{ kind: 'aged', years: 16, evidence: 'identity' }]],
      '2023-level5-1',
    ],
    ['15 are too few', ['level5', [{ kind: 'aged', years: 15, evidence: 'identity' }]], null],
    ['five years of work for level 4', ['level4', [worked(5)]], '2023-level4-1'],
    ['four are too few', ['level4', [worked(4)]], null],
    ['a technical school’s last year for level 4', ['level4', [student('technicalSchool')]], '2023-level4-3'],
    ['but not for level 3', ['level3', [student('technicalSchool')]], null],
    ['a senior class for level 3', ['level3', [student('seniorTechnical')]], '2023-level3-4'],
    [
      'college with level 4 for level 3',
      ['level3', [student('higherVocational'), holds('level4', 0)]],
      '2023-level3-5',
    ],
    ['college alone does not do', ['level3', [student('higherVocational')]], null],
    [
      'unless it was assessed',
      ['level3', [student('higherVocational', { assessed: true })]],
      '2023-level3-6',
    ],
    ['level 3 for five years for level 2', ['level2', [holds('level3', 5)]], '2023-level2-1'],
    ['a higher certificate does for a lower one', ['level4', [holds('level3', 3)]], '2023-level4-2'],
  ])('%s', (_, [grade, facts], condition) => {
    expect(metOf('2023', grade, facts)).toBe(condition)
  })
})

test('the standards of 2018 ask for more, of the same people', () => {
  expect(metOf('2023', 'level3', [holds('level4', 4)])).toBe('2023-level3-2')
  expect(metOf('2018', 'level3', [holds('level4', 4)])).toBeNull()
  expect(metOf('2018', 'level3', [holds('level4', 5)])).toBe('2018-level3-1')
  expect(metOf('2018', 'level5', [{ kind: 'apprenticeship', evidence: 'contract' }])).toBe('2018-level5-2')
  expect(metOf('2018', 'level5', [{ kind: 'aged', years: 40, evidence: 'identity' }])).toBeNull()
})

test('a condition says by which fact it is met, and what is missing', () => {
  const verdicts = judged('2023', 'level3', [student('higherVocational')])
  const both = verdicts.find(({ id }) => id === '2023-level3-5')

  expect(both).toMatchObject({ met: false, requirements: [{ metBy: null }, { metBy: 0 }] })
})

test('what rests on a promise alone is weak, and gives way to what does not', () => {
  expect(conditionMet(judged('2023', 'level4', [worked(6, 'promise')]))).toMatchObject({ weak: true })
  const mixed = judged('2023', 'level4', [worked(6, 'promise'), holds('level5', 3)])
  expect(conditionMet(mixed)).toMatchObject({ id: '2023-level4-2', weak: false })
  expect(judged('2023', 'level4', [worked(6, 'promise'), worked(5)])[0]).toMatchObject({
    weak: false,
    requirements: [{ metBy: 1 }],
  })
})

test('each grade that both generations examine has conditions in both', () => {
  for (const generation of ['2018', '2023'] as const)
    for (const grade of ['level5', 'level4', 'level3', 'level2', 'level1'] as const)
      expect(judged(generation, grade, []).length).toBeGreaterThan(0)
})
