import { expect, test } from 'vitest'

import { messages as en } from './en.ts'
import { messages as zh } from './zh-CN.ts'

function* sentencesOf(tree: object, path = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') yield [here, value]
    else if (typeof value === 'object' && value !== null) yield* sentencesOf(value, here)
  }
}
const [chinese, english] = [zh, en].map((tree) => new Map(sentencesOf(tree)))

const keysOf = (sentences: Map<string, string> | undefined) =>
  [...(sentences?.keys() ?? [])].toSorted((a, b) => (a < b ? -1 : 1))
const placeholders = (sentence = '') =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted((a, b) => (a < b ? -1 : 1))

test('both languages say the same things', () => {
  expect(keysOf(english)).toEqual(keysOf(chinese))
})

test('no sentence is empty', () => {
  const empty = [chinese, english].flatMap((sentences) =>
    [...(sentences ?? [])].filter(([, sentence]) => sentence.trim() === ''),
  )
  expect(empty).toEqual([])
})

test('English has no Han characters', () => {
  expect([...(english ?? [])].filter(([, sentence]) => /\p{Script=Han}/u.test(sentence))).toEqual([])
})

test('what a sentence quotes is quoted in both languages', () => {
  const differing = [...(chinese ?? [])].filter(
    ([key, sentence]) => placeholders(sentence).join() !== placeholders(english?.get(key)).join(),
  )
  expect(differing).toEqual([])
})

test('no sentence holds a sign that the message format reads as its own', () => {
  const odd = [chinese, english].flatMap((sentences) =>
    [...(sentences ?? [])].filter(([, sentence]) => /[@|]|\{(?!\w+\})/.test(sentence)),
  )
  expect(odd).toEqual([])
})
