import { describe, expect, test } from 'vitest'

import { anIdentityNumber } from '../organisation/identity-document.fixture.ts'
import { aPlanPostId } from './enrolment-plan.fixture.ts'
import type { CellFlag, Fault } from './roster-cell.ts'
import type { RosterColumn } from './roster-column.ts'
import { readRow } from './roster-row.ts'
import { someCells, someRowFacts } from './roster-row.fixture.ts'
import { usualLength } from './roster-reading.ts'

const found = (faults: readonly Fault[]) =>
  faults.map(({ column, code, severity }) => `${column} ${code} ${severity}`)

test('a sound row is an applicant for the post it names', () => {
  const { applicant, postId, faults } = readRow(someCells(), someRowFacts())

  expect(faults).toEqual([])
  expect(postId).toBe(aPlanPostId(1))
  expect(applicant).toMatchObject({
    name: '欧阳小明',
    gender: 'male',
    mobile: '+8613800000001',
    ethnicity: '汉',
  })
})

test.each<[string, Partial<Record<RosterColumn, string>>, string]>([
  [
    'a wrong check digit',
    { documentNumber: '440300200703150018' },
    'documentNumber organisation.identity-number-check-failed',
  ],
  ['no number', { documentNumber: '' }, 'documentNumber roster.cell-empty'],
  [
    'a number of 1999 and before',
    { documentNumber: '440300700315001' },
    'documentNumber organisation.identity-number-historical',
  ],
  ['an unknown kind of document', { documentKind: '学生证' }, 'documentKind roster.choice-unknown'],
  ['the day as a bare number', { bornOn: '39156' }, 'bornOn roster.date-serial'],
  ['a day that can be read two ways', { bornOn: '03/04/07' }, 'bornOn roster.date-unclear'],
  ['a day that never was', { bornOn: '2007-02-30' }, 'bornOn roster.date-malformed'],
  ['another birth than the number tells', { bornOn: '2007-03-16' }, 'bornOn roster.birth-differs'],
  ['another sex than the number tells', { gender: '女' }, 'gender roster.gender-differs'],
  ['a division that does not exist', { origin: '449900' }, 'origin standard.division-unknown'],
  ['a county of Dongguan', { origin: '441901' }, 'origin standard.division-without-counties'],
  ['a mobile number too short', { mobile: '1380000' }, 'mobile organisation.mobile-malformed'],
  ['a major that is not offered', { majorCode: '510101' }, 'majorCode roster.major-not-offered'],
  ['a post that is not offered', { postName: '厨师' }, 'postName roster.post-not-offered'],
  ['an emoji in the name', { name: '小明😀' }, 'name organisation.name-characters'],
])('%s is found in its cell', (_, texts, expected) => {
  const { applicant, faults } = readRow(someCells(texts), someRowFacts())

  expect(applicant).toBeNull()
  expect(found(faults)).toEqual([`${expected} error`])
})

test.each<[string, CellFlag, string]>([
  ['a formula where an identity stands', 'formula', 'documentNumber roster.cell-formula error'],
  ['a formula elsewhere', 'formula', 'school roster.cell-from-formula notice'],
  ['digits that were rounded off', 'precision-lost', 'documentNumber roster.digits-lost error'],
  ['part of a merged area', 'merged', 'school roster.cell-merged error'],
  ['spaces around the text', 'untrimmed', 'school roster.cell-untrimmed notice'],
])('%s is told by what the sheet says of the cell', (_, flag, expected) => {
  const [column = ''] = expected.split(' ')

  expect(found(readRow(someCells({}, { [column]: [flag] }), someRowFacts()).faults)).toEqual([expected])
})

test('full-width characters are put right, and said to have been', () => {
  const { applicant, faults } = readRow(someCells({ mobile: '１３８００００００01' }), someRowFacts())

  expect(applicant?.mobile).toBe('+8613800000001')
  expect(found(faults)).toEqual(['mobile roster.cell-full-width notice'])
})

test('a student number shorter than the others has lost its first zero', () => {
  const { faults } = readRow(
    someCells({ studentNumber: '26000001' }),
    someRowFacts({ studentNumberLength: 10 }),
  )

  expect(found(faults)).toEqual(['studentNumber roster.zero-lost error'])
  expect(usualLength([...Array(19).fill('2026000001'), '1'])).toBe(10)
  expect(usualLength(['1', '22', '333'])).toBeNull()
})

const bornOn = (day: string) => ({ bornOn: day, documentNumber: anIdentityNumber({ bornOn: day }) })

describe('age on the first day of training', () => {
  test('below sixteen nobody is enrolled, and on the birthday somebody is', () => {
    const guardian = { guardianName: '欧阳大明', guardianMobile: '13900000001' }

    expect(readRow(someCells({ ...bornOn('2011-03-02'), ...guardian }), someRowFacts()).applicant).toBeNull()
    expect(readRow(someCells({ ...bornOn('2011-03-01'), ...guardian }), someRowFacts()).faults).toEqual([])
  })

  test('below eighteen a guardian is named', () => {
    expect(found(readRow(someCells(bornOn('2009-03-02')), someRowFacts()).faults)).toEqual([
      'guardianName roster.guardian-missing error',
      'guardianMobile roster.guardian-missing error',
    ])
  })
})

test('a passport, which tells neither birth nor sex, needs both stated', () => {
  const passport = { documentKind: '护照', documentNumber: 'E12345678' }

  expect(readRow(someCells(passport), someRowFacts()).applicant).toMatchObject({ bornOn: '2007-03-15' })
  expect(found(readRow(someCells({ ...passport, bornOn: '', gender: '' }), someRowFacts()).faults)).toEqual([
    'bornOn roster.birth-missing error',
    'gender roster.cell-empty error',
  ])
})

test('of two posts taught in one major, the row has to name its own', () => {
  const posts = ['甲', '乙'].map((postName, n) => ({
    postId: aPlanPostId(n + 1),
    majorCode: '460701',
    postName,
  }))

  expect(found(readRow(someCells({ postName: '' }), someRowFacts({ posts })).faults)).toEqual([
    'postName roster.post-unclear error',
  ])
  expect(readRow(someCells({ postName: '乙' }), someRowFacts({ posts })).postId).toBe(aPlanPostId(2))
})
