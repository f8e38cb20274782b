import { VueQueryPlugin } from '@tanstack/vue-query'
import { TRPCClientError } from '@trpc/client'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'

import { problem } from '@skillchain/domain/kernel/problems'

import { createQueryClient } from '../api/query-client.ts'
import { useCommand } from './use-command.ts'

interface Publish {
  key: string
  id: string
}
const silence = () => new TRPCClientError('fetch failed')
const refusal = (...raised: Parameters<typeof problem>) =>
  new TRPCClientError('refused', {
    result: { error: { code: -32_009, message: '', data: { problem: problem(...raised) } } },
  })

function aCommand(send: (input: Publish) => Promise<string>) {
  const onConflict = vi.fn<() => void>()
  const onSignedOut = vi.fn<() => void>()
  const Page = defineComponent({ setup: () => useCommand(send, { onConflict }), template: '<p />' })
  const queryClient = createQueryClient(onSignedOut)
  const page = mount(Page, { global: { plugins: [[VueQueryPlugin, { queryClient }]] } })
  return { command: page.vm, onConflict, onSignedOut }
}

afterEach(() => vi.useRealTimers())

test('asks again under the same key when no answer came, and under another for the next press', async () => {
  vi.useFakeTimers()
  const send = vi
    .fn<(input: Publish) => Promise<string>>()
    .mockRejectedValueOnce(silence())
    .mockResolvedValue('done')
  const { command } = aCommand(send)

  command.perform({ id: 'd' })
  await vi.runAllTimersAsync()
  command.perform({ id: 'd' })
  await vi.runAllTimersAsync()

  const [first, again, next] = send.mock.calls.map(([{ key }]) => key)
  expect(again).toBe(first)
  expect(next).not.toBe(first)
})

test('a refusal is not asked for again, and says its code', async () => {
  const send = vi.fn<(input: Publish) => Promise<string>>().mockRejectedValue(refusal('access.denied'))
  const { command, onConflict } = aCommand(send)

  expect(await command.performed({ id: 'd' })).toBe(false)

  expect(command.problem?.code).toBe('access.denied')
  expect(send).toHaveBeenCalledOnce()
  expect(onConflict).not.toHaveBeenCalled()
})

test('whoever was second is told so, and may compare', async () => {
  const { command, onConflict } = aCommand(() => Promise.reject(refusal('record.stale', { version: 3 })))
  await command.performed({ id: 'd' })

  expect(command.conflict).toBe(true)
  expect(onConflict).toHaveBeenCalledOnce()
})

test('a session that has ended is told to the frame', async () => {
  const { command, onSignedOut } = aCommand(() => Promise.reject(refusal('access.signed-out')))
  await command.performed({ id: 'd' })
  await flushPromises()

  expect(onSignedOut).toHaveBeenCalledOnce()
})
