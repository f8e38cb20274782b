import { afterEach, expect, test, vi } from 'vitest'

import { aPlanPost, somePlanTerms } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { problem } from '@skillchain/domain/kernel/problems'

import { refusalOf } from '../network/chain-page.fixture.ts'
import { openPlan } from './plan-page.fixture.ts'
import PlanEditPage from './PlanEditPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
  sessionStorage.clear()
})

const stale = () => Promise.reject(refusalOf(problem('record.stale')))

test('shows what changes before it is sent, value by value, and sends it with a word', async () => {
  const perform = vi.fn(async () => ({}))
  const { wrapper, settle, press } = await openPlan(PlanEditPage, { perform })
  await wrapper.find('#field-posts-0-quota').setValue('12')
  await wrapper.find('form').trigger('submit')
  await settle()
  expect(wrapper.find('tbody').text()).toMatch(/名额.*16.*12/)

  await wrapper.find('#plan-message').setValue('实训工位只够 12 人')
  await press('发送修改稿')

  await vi.waitFor(() => expect(perform).toHaveBeenCalledOnce())
  expect(perform.mock.calls[0]).toMatchObject([
    { command: { type: 'counter', message: '实训工位只够 12 人', terms: { posts: [{ quota: 12 }] } } },
  ])
})

test('when somebody was first, what both have changed is put side by side', async () => {
  const { wrapper, current, settle, press } = await openPlan(PlanEditPage, { perform: stale })
  await wrapper.find('#field-posts-0-quota').setValue('12')
  await wrapper.find('form').trigger('submit')
  await settle()
  current.plan = {
    ...current.plan,
    version: 1,
    terms: somePlanTerms({ posts: [aPlanPost({ quota: 14 })], payFloorFen: 320_000 }),
  }
  await press('发送修改稿')

  await vi.waitFor(() => expect(wrapper.text()).toContain('对方刚刚改了这份计划'))
  expect(wrapper.text()).toMatch(/16[\s\S]*14[\s\S]*12/)
})

test('is closed to the side that waits', async () => {
  const { wrapper } = await openPlan(PlanEditPage, { who: 'enterprise' })

  expect(wrapper.find('form').exists()).toBe(false)
  expect(wrapper.text()).toContain('现在轮到对方处理')
})
