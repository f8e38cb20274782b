import fc from 'fast-check'
import { expect, test } from 'vitest'

import { quarterOf, yearsLater } from './arrival.ts'
import { copiedTerms } from './copy.ts'
import { gapsOf } from './gap.ts'
import { aSkillDemand } from './skill-demand.fixture.ts'

test('adds up by occupation and by the quarter in which people must have arrived', () => {
  const gaps = gapsOf([
    aSkillDemand({ arriveToOn: '2027-03-31', headCount: 24, agreedPlaces: 16 }),
    aSkillDemand({ arriveToOn: '2027-01-01', headCount: 6, agreedPlaces: 0 }),
    aSkillDemand({ arriveToOn: '2027-04-01', headCount: 5, agreedPlaces: 5 }),
  ])

  expect(gaps).toMatchObject([
    { quarter: '2027Q1', demanded: 30, agreed: 16, missing: 14 },
    { quarter: '2027Q2', demanded: 5, agreed: 5, missing: 0 },
  ])
})

test('places beyond one demand do not make up for another', () => {
  const [gap] = gapsOf([
    aSkillDemand({ headCount: 10, agreedPlaces: 14 }),
    aSkillDemand({ headCount: 10, agreedPlaces: 0 }),
  ])

  expect(gap).toMatchObject({ demanded: 20, agreed: 14, missing: 10 })
})

test('loses nobody', () => {
  const rows = fc.array(
    fc
      .record({
        headCount: fc.nat(50),
        agreedPlaces: fc.nat(60),
        arriveToOn: fc.constantFrom('2027-01-31', '2027-06-30'),
      })
      .map(aSkillDemand),
  )
  fc.assert(
    fc.property(rows, (demands) => {
      const asked = demands.reduce((sum, { headCount }) => sum + headCount, 0)
      expect(gapsOf(demands).reduce((sum, { demanded }) => sum + demanded, 0)).toBe(asked)
    }),
  )
})

test.each([
  ['2027-01-01', '2027Q1'],
  ['2027-03-31', '2027Q1'],
  ['2027-04-01', '2027Q2'],
  ['2027-12-31', '2027Q4'],
])('%s lies in %s', (day, quarter) => {
  expect(quarterOf(day)).toBe(quarter)
})

test.each([
  ['2027-02-28', '2028-02-28'],
  ['2028-02-29', '2029-02-28'],
  ['2026-12-31', '2027-12-31'],
])('a year after %s is %s', (day, next) => {
  expect(yearsLater(day, 1)).toBe(next)
})

test('a copy of last year’s demand asks for the same a year later', () => {
  const demand = aSkillDemand({ status: 'closed', agreedPlaces: 9 })

  expect(copiedTerms(demand)).toMatchObject({
    headCount: 24,
    arriveFromOn: '2028-03-01',
    arriveToOn: '2028-03-31',
  })
})
