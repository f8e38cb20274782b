import { expect, test } from 'vitest'

import { type Said, collusions } from './collusion.rules.ts'

const bounds = { rounds: 2, points: 1 }
/** What one says of another, so many times. */
const says = ([raterId, ratedId]: readonly [string, string], mean: number, times = 2): Said[] =>
  Array.from({ length: times }, () => ({ raterId, ratedId, mean }))

const friends = [...says(['a', 'b'], 500), ...says(['b', 'a'], 500)]
const others = [...says(['x', 'a'], 400), ...says(['y', 'b'], 400)]

test('two who praise each other a point above what others say are a pair', () => {
  expect(collusions([...friends, ...others], bounds)).toEqual([
    { one: 'a', other: 'b', rounds: 2, beside: 4 },
  ])
})

test('a little less on either side is none', () => {
  expect(collusions([...says(['a', 'b'], 499), ...says(['b', 'a'], 500), ...others], bounds)).toEqual([])
  expect(collusions([...says(['a', 'b'], 500), ...says(['b', 'a'], 499), ...others], bounds)).toEqual([])
})

test('one review is not two', () => {
  const once = [...says(['a', 'b'], 500, 1), ...says(['b', 'a'], 500)]
  expect(collusions([...once, ...others], bounds)).toEqual([])
})

test('whom nobody else has reviewed is compared with nothing', () => {
  expect(collusions([...friends, ...says(['x', 'a'], 400)], bounds)).toEqual([])
})

test('three who praise each other are three pairs', () => {
  const all = ['a', 'b', 'c']
  const triangle = all.flatMap((one) =>
    all.flatMap((other) => (one === other ? [] : says([one, other], 500))),
  )
  const outside = all.flatMap((rated) => says(['x', rated], 200, 4))
  expect(collusions([...triangle, ...outside], bounds).map(({ one, other }) => one + other)).toEqual([
    'ab',
    'ac',
    'bc',
  ])
})
