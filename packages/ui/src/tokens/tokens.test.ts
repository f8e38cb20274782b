import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { contrast } from './contrast.ts'
import { type Theme, categorical, chartInk, sequential } from './palette.ts'

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')
const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
const tokens = new Map([...pairs].map(([, name, light, dark]) => [name, { light, dark }]))
const colour = (name: string, theme: Theme) => tokens.get(name)?.[theme] ?? ''

const texts = ['text-1', 'text-2', 'text-3', 'primary', 'success', 'warn', 'danger']
const onGround = texts.flatMap((ink) =>
  ['surface', 'canvas', 'sunken'].map((ground) => [ink, ground] as const),
)
const onTint = [
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['primary', 'info-tint'],
  ['primary-hover', 'surface'],
  ['success', 'success-tint'],
  ['warn', 'warn-tint'],
  ['danger', 'danger-tint'],
  ['neutral', 'neutral-tint'],
  ['text-1', 'info-tint'],
  ['text-1', 'warn-tint'],
  ['text-1', 'danger-tint'],
] as const
const themes = ['light', 'dark'] as const

test.each(themes)('text can be read on every ground (%s)', (theme) => {
  const weak = [...onGround, ...onTint].filter(
    ([ink, ground]) => !(contrast(colour(ink, theme), colour(ground, theme)) >= 4.5),
  )
  expect(weak).toEqual([])
})

test.each(themes)('edges of inputs and the focus ring are seen on every ground (%s)', (theme) => {
  const weak = ['line-strong', 'focus'].flatMap((edge) =>
    ['surface', 'canvas'].filter((ground) => !(contrast(colour(edge, theme), colour(ground, theme)) >= 3)),
  )
  expect(weak).toEqual([])
})

test.each(themes)('what CSS draws of a chart has the colours of the palette (%s)', (theme) => {
  const drawn = [colour('chart-1', theme), colour('chart-2', theme)]
  expect(drawn).toEqual(categorical[theme].slice(0, 2).map((hex) => hex.toLowerCase()))
})

test('white can be read on every role stripe', () => {
  const stripes = [...css.matchAll(/--stripe: (#\w{6})/g)].map(([, hex = '']) => hex)
  expect(stripes).toHaveLength(6)
  expect(stripes.filter((hex) => contrast(hex, '#ffffff') < 4.5)).toEqual([])
})

test.each(themes)('chart series stand out from the surface (%s)', (theme) => {
  const { surface, text } = chartInk[theme]
  expect(categorical[theme].filter((hex) => contrast(hex, surface) < 3)).toEqual([])
  expect(contrast(text, surface)).toBeGreaterThan(4.5)
})

test('the number printed on a step of the scale can be read', () => {
  expect(sequential.filter(({ ground, ink }) => contrast(ground, ink) < 5.2)).toEqual([])
})
