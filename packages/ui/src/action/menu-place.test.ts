import { expect, test } from 'vitest'

import { placeFor } from './menu-place.ts'

const box = ([left, top]: readonly [number, number], [width, height]: readonly [number, number]) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
})
const phone = { width: 360, height: 740 }

test('a panel stays where it is wanted while it is whole there', () => {
  const boxes = { button: box([260, 100], [80, 36]), panel: box([148, 140], [192, 200]) }

  expect(placeFor(boxes, phone, 'end')).toEqual({ align: 'end', above: false })
})

test('a button at the left edge of a telephone shows its panel to the right', () => {
  const boxes = { button: box([12, 100], [75, 36]), panel: box([-105, 140], [192, 60]) }

  expect(placeFor(boxes, phone, 'end')).toEqual({ align: 'start', above: false })
})

test('a button at the foot of the window shows its panel above itself, unless there is no room', () => {
  const button = box([150, 690], [80, 36])

  expect(placeFor({ button, panel: box([38, 730], [192, 60]) }, phone, 'end').above).toBe(true)
  expect(placeFor({ button, panel: box([38, 730], [192, 700]) }, phone, 'end').above).toBe(false)
})
