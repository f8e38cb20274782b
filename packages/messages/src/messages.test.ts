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
/** English says of one what it does not say of many: `{count} post | {count} posts`. Chinese has one form. */
const formsOf = (sentence: string) => (/\{(count|n)\}/.test(sentence) ? sentence.split(' | ') : [sentence])

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
  const differing = [...(chinese ?? [])].filter(([key, sentence]) =>
    formsOf(english?.get(key) ?? '').some(
      (form) => placeholders(form).join() !== placeholders(sentence).join(),
    ),
  )
  expect(differing).toEqual([])
})

test('whatever has words for what happened to it has a word for itself', () => {
  expect(Object.keys(zh.record)).toEqual(expect.arrayContaining(Object.keys(zh.event)))
})

test('no sentence holds a sign that the message format reads as its own', () => {
  const odd = [...(chinese ?? []), ...(english ?? [])].filter(([, sentence]) =>
    formsOf(sentence).some((form) => /[@|]|\{(?!\w+\})/.test(form)),
  )
  expect(odd).toEqual([])
})
