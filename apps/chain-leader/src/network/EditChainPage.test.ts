import { afterEach, expect, test, vi } from 'vitest'

import { problem } from '@skillchain/domain/kernel/problems'
import { openChain, refusalOf } from '@skillchain/features/network/chain-page.fixture'

import EditChainPage from './EditChainPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

const stale = () => refusalOf(problem('record.stale', { version: 1 }))

test('only the parts that were sent back can be changed', async () => {
  const reasons = [{ field: 'purpose', reason: 'unclear', note: '' } as const]
  const { wrapper } = await openChain(EditChainPage, { chain: { status: 'returned', reasons } })

  expect(wrapper.find('#field-purpose').attributes('disabled')).toBeUndefined()
  expect(wrapper.find('#field-name').attributes('disabled')).toBeDefined()
})

test('what two changed at once is chosen, and what only one changed is kept', async () => {
  const perform = vi.fn<(input: unknown) => Promise<unknown>>().mockRejectedValueOnce(stale())
  const { wrapper, current, settle } = await openChain(EditChainPage, { perform })
  await wrapper.find('#field-name').setValue('我的名称')
  await wrapper.find('#field-postsOffered').setValue('500')
  current.chain = { ...current.chain, name: '对方的名称', insuredStaff: 900, version: 1 }
  await wrapper.find('form').trigger('submit')
  await settle()

  await vi.waitFor(() => expect(wrapper.text()).toContain('别人刚刚也修改了 1 处'))
  expect(wrapper.text()).toContain('对方的名称')
  await wrapper.find('input[type=radio][value=theirs]').setValue(true)
  await wrapper
    .findAll('button')
    .find((each) => each.text() === 'useChosen')
    ?.trigger('click')
  await wrapper.find('form').trigger('submit')
  await settle()

  expect(perform).toHaveBeenLastCalledWith(
    expect.objectContaining({ version: 1, command: { type: 'revise', changes: { postsOffered: 500 } } }),
  )
})
