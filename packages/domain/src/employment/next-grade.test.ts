import { describe, expect, test } from 'vitest'

import { seedEntryConditions } from '../evaluation/entry-rule-seed.ts'
import {
  type Held,
  type OnRecord,
  aboutOccupation,
  conditionStandings,
  gradeAbove,
  highestOf,
} from './next-grade.ts'
import { isRelated } from '../standard/related-occupation.ts'
import { matchOf } from './occupation-match.ts'
import { daysWorked, yearsWorked } from './work-years.ts'

const FITTER = '6-22-02-01'
const spell = (fromOn: string, toOn: string | null = null, occupationCode = FITTER) => ({
  occupationCode,
  fromOn,
  toOn,
})
const holds = (grade: Held['grade'], heldSinceOn: string, occupationCode = FITTER): Held => ({
  number: `S000044010001265${grade}`,
  occupationCode,
  grade,
  heldSinceOn,
})
const lesson = (heldOn: string, validMinutes: number, occupationCode = FITTER) => ({
  occupationCode,
  heldOn,
  validMinutes,
})
const judged = (
  grade: Held['grade'],
  record: Partial<OnRecord>,
  { today = '2027-09-15', generation = '2023' as const } = {},
) =>
  conditionStandings(
    seedEntryConditions,
    { generation, grade, occupationCode: FITTER, today },
    { held: [], spells: [], apprenticeOn: null, lessons: [], studyHour: 45, ...record },
  )
const standingOf = (id: string, ...asked: Parameters<typeof judged>) =>
  judged(...asked).find((condition) => condition.id === id)

describe('the next grade', () => {
  test.each<[string, Held['grade'], Partial<OnRecord>, string, string, string | null]>([
    [
      'met since a certificate was held for its years',
      'level3',
      { held: [holds('level4', '2023-09-15')] },
      '2023-level3-2',
      'met',
      '2027-09-15',
    ],
    [
      'a day before, met from the next on',
      'level3',
      { held: [holds('level4', '2023-09-16')] },
      '2023-level3-2',
      'ahead',
      '2027-09-16',
    ],
    [
      'of a leap day, met at the end of February',
      'level2',
      { held: [holds('level3', '2024-02-29')] },
      '2023-level2-1',
      'ahead',
      '2029-02-28',
    ],
    [
      'years of work that go on',
      'level4',
      { spells: [spell('2027-03-01')] },
      '2023-level4-1',
      'ahead',
      '2032-02-29',
    ],
    [
      'years of work that were left too early',
      'level4',
      { spells: [spell('2024-03-01', '2026-03-01')] },
      '2023-level4-1',
      'missing',
      null,
    ],
    [
      'a higher certificate for a lower one',
      'level4',
      { held: [holds('level3', '2020-01-01')] },
      '2023-level4-2',
      'met',
      '2023-01-01',
    ],
    [
      'a title, of which nothing is on record',
      'level2',
      { held: [holds('level3', '2020-01-01')] },
      '2023-level2-3',
      'unrecorded',
      null,
    ],
    ['nothing at all', 'level3', {}, '2023-level3-2', 'missing', null],
  ])('%s', (...[, grade, record, id, standing, on]) => {
    expect(standingOf(id, grade, record)).toMatchObject({ standing, on })
  })

  test('a condition of several says how each stands, and is met when the last of them is', () => {
    expect(standingOf('2023-level2-2', 'level2', { held: [holds('level3', '2027-03-01')] })).toMatchObject({
      standing: 'unrecorded',
      on: null,
      requirements: [{ standing: 'unrecorded' }, { standing: 'ahead', on: '2028-03-01' }],
    })
  })

  test('names the certificate that speaks for it', () => {
    const held = [holds('level5', '2015-01-01'), holds('level4', '2018-01-01')]
    expect(standingOf('2023-level3-2', 'level3', { held })?.requirements).toMatchObject([
      { standing: 'met', on: '2022-01-01', certificate: held[1]?.number },
    ])
  })

  test('the older generation takes a completed apprenticeship', () => {
    const old = conditionStandings(
      seedEntryConditions,
      { generation: '2018', grade: 'level5', occupationCode: FITTER, today: '2027-09-15' },
      { held: [], spells: [], apprenticeOn: '2027-08-31', lessons: [], studyHour: 45 },
    )
    expect(old.find(({ id }) => id === '2018-level5-2')).toMatchObject({ standing: 'met', on: '2027-08-31' })
  })

  test('is one above the highest held, up to the highest there is', () => {
    expect(highestOf([holds('level4', '2020-01-01'), holds('level3', '2024-01-01')])).toBe('level3')
    expect(highestOf([])).toBeNull()
    expect(gradeAbove('level3')).toBe('level2')
    expect(gradeAbove('chiefTechnician')).toBeNull()
  })

  test('counts what is of the occupation or a related one', () => {
    const record = {
      held: [holds('level4', '2020-01-01'), holds('level3', '2020-01-01', '4-04-05-01')],
      spells: [spell('2020-01-01', null, '6-22-02-03'), spell('2020-01-01', null, '6-31-01-03')],
      apprenticeOn: null,
      lessons: [lesson('2027-03-01', 45, '6-22-02-03'), lesson('2027-03-01', 45, '6-31-01-03')],
      studyHour: 45,
    }
    expect(aboutOccupation(record, FITTER)).toMatchObject({
      held: [{ grade: 'level4' }],
      spells: [{ occupationCode: '6-22-02-03' }],
      lessons: [{ occupationCode: '6-22-02-03' }],
    })
  })

  test('asks for hours of training that settled sessions prove, met since the last of them', () => {
    const asks = seedEntryConditions.map((each) =>
      each.id === '2018-level5-2' ? { ...each, allOf: [{ kind: 'trained' as const, hours: 4 }] } : each,
    )
    const standing = (...lessons: OnRecord['lessons']) =>
      conditionStandings(
        asks,
        { generation: '2018', grade: 'level5', occupationCode: FITTER, today: '2027-09-15' },
        { held: [], spells: [], apprenticeOn: null, lessons, studyHour: 45 },
      ).find(({ id }) => id === '2018-level5-2')
    expect(standing()).toMatchObject({ standing: 'missing', on: null })
    expect(standing(lesson('2027-03-01', 90), lesson('2027-04-01', 89))).toMatchObject({
      standing: 'missing',
    })
    expect(standing(lesson('2027-03-01', 90), lesson('2027-04-01', 90))).toMatchObject({
      standing: 'met',
      on: '2027-04-01',
    })
  })
})

test('days of work are counted once, whoever they were worked for, and up to a day', () => {
  const two = [spell('2027-01-01', '2027-01-31'), spell('2027-01-15', '2027-02-10'), spell('2027-05-01')]
  expect(daysWorked(two, '2027-02-28')).toBe(41)
  expect(daysWorked(two, '2027-05-01')).toBe(42)
  expect(daysWorked([spell('2027-01-01'), spell('2027-01-10', '2027-01-12')], '2027-01-31')).toBe(31)
  expect(daysWorked(two, '2026-12-31')).toBe(0)
  expect(yearsWorked([spell('2022-03-01')], '2027-02-28')).toBe(4)
  expect(yearsWorked([spell('2022-03-01')], '2027-03-01')).toBe(5)
})

test('a post fits what was learnt in the same occupation, in a related one, or does not', () => {
  const learnt = { trainedIn: '6-22-02-01', certifiedIn: null }
  expect(matchOf({ ...learnt, occupationCode: '6-22-02-01' })).toBe('same')
  expect(matchOf({ ...learnt, occupationCode: '6-22-02-03' })).toBe('related')
  expect(matchOf({ ...learnt, occupationCode: '4-04-05-01' })).toBe('other')
  expect(matchOf({ ...learnt, certifiedIn: '4-04-05-01', occupationCode: '4-04-05-01' })).toBe('same')
  expect(isRelated('6-22-02-01', '6-22-03-01')).toBe(false)
})
