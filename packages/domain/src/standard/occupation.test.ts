import fc from 'fast-check'
import { expect, test } from 'vitest'

import { seedOccupations } from './occupation-seed.ts'
import { OccupationCode, type OccupationRow, diffDictionaries, occupationOf } from './occupation.ts'

const aRow = (code: string, name: string, ...markers: OccupationRow['markers']): OccupationRow => ({
  code: OccupationCode.parse(code),
  name,
  markers,
})

test.each(['6-31-01-3', '9-01-01-01', '6310103', '６-31-01-03'])('%s is no code', (code) => {
  expect(OccupationCode.safeParse(code).error?.issues[0]?.message).toBe('standard.occupation-code-malformed')
})

test('the occupations to start with have codes of their own', () => {
  expect(new Set(seedOccupations.map(({ code }) => code)).size).toBe(seedOccupations.length)
  expect(seedOccupations.length).toBeGreaterThan(70)
})

test('a code counts only together with its name', () => {
  expect(occupationOf(seedOccupations, { code: '6-31-01-03', name: '电工' })?.name).toBe('电工')
  expect(occupationOf(seedOccupations, { code: '6-31-01-03', name: '机械设备检修工' })).toBeNull()
})

test('a newer dictionary adds, renames, marks and removes', () => {
  const present = [
    aRow('6-18-01-01', '车工'),
    aRow('6-18-01-02', '铣工'),
    aRow('6-31-01-03', '电工'),
    aRow('6-24-04-00', '电池工'),
  ]
  const incoming = [
    aRow('6-18-01-01', '车工'),
    aRow('6-31-01-03', '电工', 'S', 'L'),
    aRow('6-24-04-00', '电池制造工'),
    aRow('6-31-07-01', '机器人运维员', 'S'),
  ]

  expect(diffDictionaries(present, incoming)).toEqual({
    added: [incoming[3]],
    renamed: [{ code: '6-24-04-00', from: '电池工', to: '电池制造工' }],
    remarked: [{ code: '6-31-01-03', name: '电工', from: '', to: 'L/S' }],
    removed: [present[1]],
    unchanged: 1,
  })
})

test('every code of either dictionary falls into one part', () => {
  const anyDictionary = fc.uniqueArray(
    fc.record({
      code: fc.integer({ min: 10, max: 40 }).map((n) => OccupationCode.parse(`6-18-01-${n}`)),
      name: fc.constantFrom('车工', '铣工'),
      markers: fc.subarray<'S' | 'L'>(['S', 'L']),
    }),
    { selector: ({ code }) => code },
  )
  fc.assert(
    fc.property(anyDictionary, anyDictionary, (present, incoming) => {
      const { added, renamed, remarked, removed, unchanged } = diffDictionaries(present, incoming)
      expect(added.length + renamed.length + remarked.length + unchanged).toBe(incoming.length)
      expect(removed.length + renamed.length + remarked.length + unchanged).toBe(present.length)
    }),
  )
})
