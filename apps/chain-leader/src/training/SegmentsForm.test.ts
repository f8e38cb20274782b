import { afterEach, expect, test, vi } from 'vitest'

import { aSegment } from '@skillchain/domain/training/apprenticeship.fixture'
import { openApprentice } from '@skillchain/features/training/apprentice-page.fixture'

import EditSegmentsPage from './EditSegmentsPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

test('a conflict is told while it is typed, and goes when it is put right', async () => {
  const { wrapper, settle } = await openApprentice(EditSegmentsPage, { tab: '/edit' })
  const verdict = () => wrapper.findAll('form [role=status]').at(-1)?.text()
  const shift = wrapper.find('#field-segments-0-shift')
  expect(verdict()).toBe('没有冲突。')

  await shift.setValue('night')
  await settle()
  expect(verdict()).toContain('1 处冲突')
  expect(wrapper.find('[data-severity=block]').text()).toContain('第十七条')

  await shift.setValue('day')
  await settle()
  expect(wrapper.find('[data-severity]').exists()).toBe(false)
})

test('a segment is added, and what is saved is what was typed', async () => {
  const perform = vi.fn(async () => ({}))
  const { wrapper, press, settle } = await openApprentice(EditSegmentsPage, { tab: '/edit', perform })
  await press('增加一段')
  await wrapper.find('#field-segments-1-title').setValue('质检岗')
  await wrapper.find('form').trigger('submit')
  await settle()
  expect(perform).not.toHaveBeenCalled()

  const removals = wrapper.findAll('fieldset button')
  await removals.at(-1)?.trigger('click')
  await wrapper.find('form').trigger('submit')
  await vi.waitFor(() => expect(perform).toHaveBeenCalledOnce())
  expect(perform.mock.calls).toMatchObject([[{ command: { type: 'plan', segments: [aSegment(1)] } }]])
})
