import { afterEach, expect, test, vi } from 'vitest'

import { problem } from '@skillchain/domain/network/problems'
import type { SkillChain } from '@skillchain/domain/network/skill-chain'

import { type Reader, openChain, refusalOf } from './chain-page.fixture.ts'
import ChainPage from './ChainPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

const steps = ['提交备案', '启动运行', '接受邀请', '暂停产业链', '解散产业链', '恢复运行']

test.each<[Reader, Partial<SkillChain>, string[]]>([
  ['leader', { status: 'draft' }, ['提交备案', '解散产业链']],
  ['leader', { status: 'submitted' }, []],
  ['leader', { status: 'approved' }, ['启动运行', '解散产业链']],
  ['regulator', { status: 'active' }, ['暂停产业链', '解散产业链']],
  ['regulator', { status: 'suspended', suspendedBy: 'leader' }, ['解散产业链', '恢复运行']],
  ['collegeManager', { status: 'draft' }, ['接受邀请']],
])('offers the %s of a chain %o only what both allow', async (who, chain, offered) => {
  const { button, press } = await openChain(ChainPage, { who, chain })
  await press('更多')

  expect(steps.filter((step) => button(step))).toEqual(offered)
})

test('the leader is led to each thing that a submission lacks', async () => {
  const { wrapper } = await openChain(ChainPage, { chain: { charter: null, insuredStaff: 299 } })
  const links = wrapper.findAll('.task-list a').map((link) => [link.text(), link.attributes('href')])

  expect(wrapper.text()).toContain('提交备案前还缺 2 项')
  expect(links).toEqual([
    ['章程', expect.stringMatching(/\/charter$/)],
    ['链主参保职工达到人数', expect.stringMatching(/\/edit#field-insuredStaff$/)],
  ])
  expect(wrapper.text()).toContain('申报参保职工 299 人，至少需要 300 人。')
})

test('a submission that is refused says the rule, and the question stays open', async () => {
  const refusal = refusalOf(problem('network.submission-incomplete', { missing: 2 }))
  const perform = vi.fn(() => Promise.reject(refusal))
  const { wrapper, press } = await openChain(ChainPage, { perform })
  await press('提交备案')
  await wrapper
    .findAll('dialog button')
    .find((each) => each.text() === '提交备案')
    ?.trigger('click')
  await vi.waitFor(() => expect(wrapper.find('dialog [role=alert]').text()).toBe('备案材料还缺 2 项。'))

  expect(perform).toHaveBeenCalledOnce()
})
