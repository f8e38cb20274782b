import { expect, test } from 'vitest'

import { doubts } from './notices.ts'

const job = { type: 'job', id: 'j', chainId: 'c' } as const
const change = { type: 'changed', chainId: 'c', aggregate: 'skill-chain', id: 'd' } as const

test('a job’s news concern that job and nothing else', () => {
  expect(doubts(job, ['job', 'c', 'j'])).toBe(true)
  expect(doubts(job, ['job', 'c', 'other'])).toBe(false)
  expect(doubts(job, ['task', 'o'])).toBe(false)
})

test('a change makes doubtful whatever may tell of it, under any name', () => {
  expect(doubts(change, ['chain', 'o', 'c', 'get'])).toBe(true)
  expect(doubts(change, ['task', 'o'])).toBe(true)
})

test('who reads, and what the law lists, outlast it', () => {
  expect(doubts(change, ['session'])).toBe(false)
  expect(doubts(change, ['reference', 'parameters'])).toBe(false)
})
