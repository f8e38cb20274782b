import { afterEach, expect, test, vi } from 'vitest'

import type { Employment } from '@skillchain/domain/employment/employment'
import { aConfirmed } from '@skillchain/domain/employment/employment.fixture'
import { openEmployment } from '@skillchain/features/employment/employment-page.fixture'

import OwnEmploymentPage from './OwnEmploymentPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

const acts = ['确认属实', '确认仍在职', '提出异议']
const [first, later] = aConfirmed().stays
const stays = first && later ? [{ ...first, claimedAt: '2027-09-02T02:00:00.000Z' }, later] : []

test.each<[Partial<Employment>, string[]]>([
  [{}, ['确认属实', '提出异议']],
  [{ status: 'disputed', dispute: '岗位不符' }, ['确认属实']],
  [{ status: 'confirmed' }, ['提出异议']],
  [{ status: 'confirmed', stays }, ['确认仍在职', '提出异议']],
])('offers the person of a placement %o what they may say of it now', async (record, offered) => {
  const { named } = await openEmployment(OwnEmploymentPage, { who: 'student', record })

  expect(acts.filter((act) => named(act))).toEqual(offered)
})

test('the person confirms with one press', async () => {
  const perform = vi.fn(async () => ({}))
  const { press } = await openEmployment(OwnEmploymentPage, { who: 'student', perform })
  await press('确认属实')

  expect(perform).toHaveBeenCalledWith(expect.objectContaining({ version: 0, command: { type: 'confirm' } }))
})

test('a dispute is asked for in words', async () => {
  const perform = vi.fn(async () => ({}))
  const { wrapper, press, settle } = await openEmployment(OwnEmploymentPage, { who: 'student', perform })
  await press('提出异议')
  await wrapper.find('#confirm-reason').setValue('合同上写的是质检')
  const [, send] = wrapper.findAll('button').filter((each) => each.text() === '提出异议')
  await send?.trigger('click')
  await settle()

  expect(perform).toHaveBeenCalledWith(
    expect.objectContaining({ command: { type: 'dispute', reason: '合同上写的是质检' } }),
  )
})
