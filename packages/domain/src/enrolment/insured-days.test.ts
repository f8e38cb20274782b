import fc from 'fast-check'
import { expect, test } from 'vitest'

import { uncovered } from './insured-days.ts'
import { dayOfSerial } from './roster-day.ts'

const year = { fromOn: '2027-03-01', toOn: '2028-02-29' }

test('two policies that meet cover all of it', () => {
  const policies = [
    { fromOn: '2027-09-01', toOn: '2028-03-31' },
    { fromOn: '2027-01-01', toOn: '2027-08-31' },
  ]
  expect(uncovered(policies, year)).toBeNull()
})

test('the first days without cover are named', () => {
  expect(uncovered([], year)).toEqual(year)
  expect(uncovered([{ fromOn: '2027-03-02', toOn: '2028-02-29' }], year)).toEqual({
    fromOn: '2027-03-01',
    toOn: '2027-03-01',
  })
  const gap = [
    { fromOn: '2027-03-01', toOn: '2027-08-31' },
    { fromOn: '2027-09-03', toOn: '2028-02-29' },
  ]
  expect(uncovered(gap, year)).toEqual({ fromOn: '2027-09-01', toOn: '2027-09-02' })
})

/** The first is 2027-11-17: the days run over a new year and a leap day. */
const dayAt = (n: number) => dayOfSerial(46_708 + n)
const anyDays = fc
  .tuple(fc.nat(80), fc.nat(30))
  .map(([n, more]) => ({ fromOn: dayAt(n), toOn: dayAt(n + more) }))

test('every day is covered just when nothing is found uncovered', () => {
  fc.assert(
    fc.property(fc.array(anyDays, { maxLength: 5 }), anyDays, (policies, period) => {
      const days = Array.from({ length: 120 }, (_, n) => dayAt(n))
      const bare = days.filter(
        (day) =>
          day >= period.fromOn &&
          day <= period.toOn &&
          !policies.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn),
      )
      expect(uncovered(policies, period)?.fromOn).toBe(bare[0])
    }),
  )
})
