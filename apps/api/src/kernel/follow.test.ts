import { expect, test, vi } from 'vitest'

import { followForAMinute, restAfter } from './follow.ts'

test('a follower that has counted rests nine times as long as it took, and not for ever', () => {
  expect(restAfter(1, 500)).toBe(4_500)
  expect(restAfter(49, 500)).toBe(4_500)
  expect(restAfter(1, 60_000)).toBe(20_000)
})

test('a follower with a full batch behind it goes on at once: other chains wait', () => {
  expect(restAfter(50, 500)).toBe(0)
})

test('a follower that has found nothing looks again before long', () => {
  expect(restAfter(0, 3)).toBe(2_000)
})

test('a follower that is told to stop does not rest first', async () => {
  const stopping = new AbortController()
  const follow = vi.fn<() => Promise<number>>(async () => {
    stopping.abort()
    return 0
  })

  await followForAMinute(follow, stopping.signal)

  expect(follow).toHaveBeenCalledTimes(1)
})
