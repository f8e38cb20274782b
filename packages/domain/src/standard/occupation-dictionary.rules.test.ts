import { expect, test } from 'vitest'

import { comparedWith, decideImport } from './occupation-dictionary.rules.ts'
import { OccupationCode, type OccupationDictionary, type OccupationRow } from './occupation.ts'

const anEdition = (version: string, given: Partial<OccupationDictionary> = {}): OccupationDictionary => ({
  version,
  title: `职业分类大典（${version}年版）`,
  source: '测试',
  inForceFromOn: `${version}-09-28`,
  ...given,
})
const aRow = (code: string, name: string): OccupationRow => ({
  code: OccupationCode.parse(code),
  name,
  markers: [],
})

const turner = aRow('6-18-01-01', '车工')
const electrician = aRow('6-31-01-03', '电工')
const miller = aRow('6-18-01-02', '铣工')
const facts = { editions: [anEdition('2022')], present: [turner, electrician] }

test('a later year is an edition of its own, whole', () => {
  const incoming = { edition: anEdition('2028'), rows: [turner, miller] }

  expect(decideImport(incoming, facts)).toMatchObject({
    value: {
      mode: 'edition',
      rows: [turner, miller],
      diff: { added: [miller], removed: [electrician], unchanged: 1 },
    },
  })
})

test('the same year supplements its edition, and takes nothing away', () => {
  const edition = anEdition('2022', { title: '职业分类大典（2022年版）全本', inForceFromOn: '2023-01-01' })
  const renamed = aRow('6-18-01-01', '车削工')

  expect(decideImport({ edition, rows: [renamed, miller] }, facts)).toMatchObject({
    value: {
      mode: 'supplement',
      edition: { title: edition.title, inForceFromOn: '2022-09-28' },
      rows: [renamed, miller],
    },
  })
})

test('the same rows again change nothing', () => {
  expect(decideImport({ edition: anEdition('2022'), rows: facts.present }, facts)).toMatchObject({
    value: { rows: [], diff: { unchanged: 2 } },
  })
})

test.each([
  ['without a row', { edition: anEdition('2028'), rows: [] }, 'standard.dictionary-empty'],
  [
    'with a code twice',
    { edition: anEdition('2028'), rows: [turner, turner] },
    'standard.occupation-repeated',
  ],
  ['of an earlier year', { edition: anEdition('2015'), rows: [turner] }, 'standard.dictionary-too-early'],
  [
    'in force no later than the one before',
    { edition: anEdition('2028', { inForceFromOn: '2022-09-28' }), rows: [turner] },
    'standard.dictionary-too-early',
  ],
])('a dictionary %s is refused', (_, incoming, code) => {
  expect(decideImport(incoming, facts)).toMatchObject({ problem: { code } })
})

test('an incoming dictionary is compared with its own edition, or the latest', () => {
  const editions = [anEdition('2015'), anEdition('2022')]

  expect(comparedWith(editions, '2015')?.version).toBe('2015')
  expect(comparedWith(editions, '2028')?.version).toBe('2022')
  expect(comparedWith([], '2028')).toBeNull()
})
