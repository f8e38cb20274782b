import { afterEach, expect, test, vi } from 'vitest'

import type { Employment } from '@skillchain/domain/employment/employment'
import { aConfirmed } from '@skillchain/domain/employment/employment.fixture'
import { problem } from '@skillchain/domain/employment/problems'
import { type Reader, openEmployment } from '@skillchain/features/employment/employment-page.fixture'
import { refusalOf } from '@skillchain/features/network/chain-page.fixture'

import LeadEmploymentPage from './LeadEmploymentPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

const acts = ['撤回记录', '登记离职', '更正', '登记仍在职', '收回这次核对']
const [first, later] = aConfirmed().stays
const claimed = first && later ? [{ ...first, claimedAt: '2027-09-02T02:00:00.000Z' }, later] : []

test.each<[Reader, Partial<Employment>, string[]]>([
  ['enterprise', {}, ['撤回记录', '登记离职', '更正']],
  ['enterprise', { status: 'confirmed' }, ['登记离职', '更正', '登记仍在职']],
  ['enterprise', { status: 'confirmed', stays: claimed }, ['登记离职', '更正', '收回这次核对']],
  ['enterprise', { status: 'disputed', dispute: '岗位不符' }, ['撤回记录', '更正']],
  ['enterprise', { status: 'withdrawn', withdrawnReason: '误报' }, []],
  ['enterprise', { status: 'confirmed', endedOn: '2027-08-01', endCause: 'resigned' }, ['更正']],
  ['leader', { status: 'confirmed' }, []],
])('offers the %s of a placement %o only what it may do now', async (who, record, offered) => {
  const { named } = await openEmployment(LeadEmploymentPage, { who, record })

  expect(acts.filter((act) => named(act))).toEqual(offered)
})

test('shows what the person says is wrong, and how it fits the training', async () => {
  const record = { status: 'disputed', dispute: '合同上写的是质检' } as const
  const { wrapper } = await openEmployment(LeadEmploymentPage, { record })

  expect(wrapper.text()).toContain('本人说：合同上写的是质检')
  expect(wrapper.text()).toContain('同职业')
})

test('a check says what follows, and a refusal stays in sight', async () => {
  const refused = problem('employment.not-due', { dueOn: '2027-09-01', months: 6 })
  const perform = vi.fn(() => Promise.reject(refusalOf(refused)))
  const { wrapper, press, settle } = await openEmployment(LeadEmploymentPage, {
    record: { status: 'confirmed' },
    perform,
  })
  await press('登记仍在职')
  expect(document.body.textContent).toContain('等本人确认后计入留任')
  const [, confirm] = wrapper.findAll('button').filter((each) => each.text() === '登记仍在职')
  await confirm?.trigger('click')
  await settle()

  expect(perform).toHaveBeenCalledWith(
    expect.objectContaining({ version: 0, command: { type: 'claimStay', months: 6 } }),
  )
  expect(document.body.textContent).toContain('满 6 个月的核对日是 2027-09-01')
})
