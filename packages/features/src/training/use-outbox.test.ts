import { TRPCClientError } from '@trpc/client'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { z } from 'zod'

import { problem } from '@skillchain/domain/training/session-problems'

import { type Entry, useOutbox } from './use-outbox.ts'

const Tapped = z.object({ code: z.string() })
type Send = (entry: Entry<z.infer<typeof Tapped>>) => Promise<{ at: string }>

const silence = () => new TRPCClientError('fetch failed')
const refusal = (...raised: Parameters<typeof problem>) =>
  new TRPCClientError('refused', {
    result: { error: { code: -32_009, message: '', data: { problem: problem(...raised) } } },
  })
const taken = { at: '2026-12-01T01:00:05.000Z' }

const scopes: ReturnType<typeof effectScope>[] = []
/** A page that is opened, on the same phone as those before it. */
function aPage(send: Send, name = 'check-in.a') {
  const scope = effectScope()
  scopes.push(scope)
  const outbox = scope.run(() => useOutbox({ name, schema: Tapped, send }))
  if (!outbox) throw new Error('the scope is running')
  return { ...outbox, close: () => scope.stop() }
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.stop()
  vi.useRealTimers()
})

test('what is tapped is confirmed by the server’s clock, and keeps the moment of tapping', async () => {
  vi.setSystemTime('2026-12-01T01:00:00.000Z')
  const page = aPage(async () => taken)
  page.put({ code: '123456' })
  expect(page.entries.value).toMatchObject([{ state: 'saved' }])
  await flushPromises()

  expect(page.entries.value).toMatchObject([
    { state: 'confirmed', savedAt: '2026-12-01T01:00:00.000Z', confirmedAt: taken.at },
  ])
})

test('without an answer it is kept and sent again under the same key, through a page that is closed and opened', async () => {
  const send = vi
    .fn<Send>()
    .mockRejectedValueOnce(silence())
    .mockRejectedValueOnce(silence())
    .mockResolvedValue(taken)
  const first = aPage(send)
  first.put({ code: '123456' })
  await flushPromises()
  expect([first.waiting.value, first.online.value]).toEqual([1, false])
  first.close()

  const second = aPage(send)
  await flushPromises()
  await vi.advanceTimersByTimeAsync(10_000)

  expect(second.entries.value).toMatchObject([{ state: 'confirmed' }])
  expect(new Set(send.mock.calls.map(([{ key }]) => key)).size).toBe(1)
  expect(send).toHaveBeenCalledTimes(3)
})

test('what is refused says why and is not sent again, and what was tapped after it still is', async () => {
  const send = vi.fn<Send>().mockRejectedValueOnce(refusal('session.code-wrong')).mockResolvedValue(taken)
  const page = aPage(send)
  page.put({ code: '000000' })
  page.put({ code: '123456' })
  await flushPromises()
  await vi.advanceTimersByTimeAsync(30_000)

  expect(page.entries.value).toMatchObject([
    { state: 'refused', problem: { code: 'session.code-wrong' } },
    { state: 'confirmed' },
  ])
  expect(send).toHaveBeenCalledTimes(2)
})

test('nobody else on the same phone sends it', async () => {
  const other = vi.fn<Send>()
  const first = aPage(() => Promise.reject(silence()))
  first.put({ code: '123456' })
  await flushPromises()
  first.close()
  const page = aPage(other, 'check-in.b')
  await flushPromises()

  expect(page.entries.value).toEqual([])
  expect(other).not.toHaveBeenCalled()
})
