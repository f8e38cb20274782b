import { afterEach, expect, test, vi } from 'vitest'

import { FieldGroup, type EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { problem } from '@skillchain/domain/enrolment/problems'

import { refusalOf } from '../network/chain-page.fixture.ts'
import { type Reader, openPlan } from './plan-page.fixture.ts'
import PlanPage from './PlanPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
  sessionStorage.clear()
})

const steps = [
  '发送给院校',
  '提出修改',
  '修改草稿',
  '全部确认，计划生效',
  '只留言，退回对方',
  '延长答复期限',
  '谢绝合作',
  '撤回计划',
]

test.each<[Reader, Partial<EnrolmentPlan>, string[]]>([
  ['enterprise', { status: 'draft' }, ['发送给院校', '修改草稿', '撤回计划']],
  ['college', {}, ['提出修改', '全部确认，计划生效', '只留言，退回对方', '谢绝合作']],
  ['enterprise', {}, ['延长答复期限', '撤回计划']],
  ['leader', {}, []],
  ['regulator', {}, []],
  ['college', { status: 'inForce' }, []],
])('offers the %s of a plan %o only what its turn allows', async (who, plan, offered) => {
  const { named, press } = await openPlan(PlanPage, { who, plan })
  await press('更多')

  expect(steps.filter((step) => named(step))).toEqual(offered)
})

test('once the day to answer is past, only the side that waits can go on', async () => {
  const late = { today: '2026-12-05' }

  const { wrapper, named } = await openPlan(PlanPage, late)

  expect(wrapper.text()).toContain('已过答复期限')
  expect(named('提出修改')).toBeUndefined()
})

const sentence = async (who: Reader) =>
  (await openPlan(PlanPage, { who })).wrapper.find('[role=status]').text()

test('says whose turn it is, to both and to who looks on', async () => {
  expect(await sentence('college')).toContain('轮到你单位处理第 1 稿')
  expect(await sentence('enterprise')).toContain('等待院校「珠江汽车技师学院」答复第 1 稿')
  expect(await sentence('regulator')).toContain('轮到院校「珠江汽车技师学院」处理第 1 稿')
})

test('puts the plan in force only when every group is ticked', async () => {
  const perform = vi.fn(async () => ({}))
  const { wrapper, named, press } = await openPlan(PlanPage, { perform })
  expect(named('全部确认')?.attributes('disabled')).toBeDefined()

  const ticks = wrapper.findAll<HTMLInputElement>('input[type=checkbox]')
  expect(ticks).toHaveLength(FieldGroup.options.length)
  for (const tick of ticks) await tick.setValue(true)
  await press('全部确认')
  await wrapper
    .findAll('dialog button')
    .find((each) => each.text().startsWith('全部确认'))
    ?.trigger('click')

  await vi.waitFor(() => expect(perform).toHaveBeenCalledOnce())
  expect(perform.mock.calls[0]).toMatchObject([
    { version: 0, command: { type: 'agree', groups: FieldGroup.options } },
  ])
})

const refused = () => Promise.reject(refusalOf(problem('enrolment.not-waiting', { turn: 'enterprise' })))

test('a refusal says the rule, and the question stays open', async () => {
  const { wrapper, press } = await openPlan(PlanPage, { who: 'enterprise', perform: refused })
  await press('更多')
  await press('延长答复期限')
  await wrapper
    .findAll('dialog button')
    .find((each) => each.text() === '延长答复期限')
    ?.trigger('click')

  await vi.waitFor(() =>
    expect(wrapper.find('dialog [role=alert]').text()).toBe('现在轮到你单位处理，不用延期。'),
  )
})
