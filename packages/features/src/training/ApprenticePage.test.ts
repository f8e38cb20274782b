import { afterEach, expect, test, vi } from 'vitest'

import type { Apprenticeship } from '@skillchain/domain/training/apprenticeship'
import { problem } from '@skillchain/domain/training/apprenticeship-problems'
import { aMentorId, aSegment } from '@skillchain/domain/training/apprenticeship.fixture'

import { refusalOf } from '../network/chain-page.fixture.ts'
import { type Reader, openApprentice } from './apprentice-page.fixture.ts'
import ApprenticePage from './ApprenticePage.vue'
import BoardChart from './BoardChart.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

const acts = [
  '安排师傅',
  '指定院校导师',
  '登记保险',
  '编排计划',
  '开始培养',
  '调岗',
  '暂停',
  '恢复',
  '结业',
  '中止培养',
]
const edits = ['安排师傅', '登记保险', '编排计划']

test.each<[Reader, Partial<Apprenticeship>, string[]]>([
  ['enterprise', {}, [...edits, '开始培养', '中止培养']],
  ['enterprise', { status: 'training' }, [...edits, '调岗', '暂停', '结业', '中止培养']],
  ['enterprise', { status: 'paused', pausedFromOn: '2027-03-09' }, [...edits, '恢复', '中止培养']],
  ['enterprise', { status: 'completed', endedOn: '2027-03-09' }, []],
  ['college', {}, ['指定院校导师']],
  ['college', { status: 'brokenOff', endedOn: '2027-03-09' }, []],
  ['leader', {}, []],
  ['regulator', {}, []],
])('offers the %s of a record %o only what it may do now', async (who, record, offered) => {
  const { named, press } = await openApprentice(ApprenticePage, { who, record })
  await press('更多')

  expect(acts.filter((act) => named(act))).toEqual(offered)
})

test('says of each matter what it lacks', async () => {
  const { wrapper } = await openApprentice(ApprenticePage, {
    record: { status: 'training', tutored: true, covers: [], safetyTrainedOn: null },
  })
  const gaps = wrapper.findAll('.gap').map((gap) => gap.text())

  expect(gaps).toEqual(['没有培训模块', '没有保险', '没有安全培训记录'])
})

test('a step says what follows, asks for its day and reason, and a refusal stays in sight', async () => {
  const refused = problem('apprenticeship.day-past', { day: '2027-03-01', today: '2027-03-10' })
  const perform = vi.fn(() => Promise.reject(refusalOf(refused)))
  const { wrapper, press, settle } = await openApprentice(ApprenticePage, {
    record: { status: 'training' },
    perform,
  })
  await press('更多')
  await press('暂停')
  expect(wrapper.find('dialog').text()).toContain('恢复前不得上岗')

  await wrapper.find('dialog form').trigger('submit')
  await settle()
  expect(perform).not.toHaveBeenCalled()

  await wrapper.find('dialog input[type=date]').setValue('2027-03-01')
  await wrapper.find('dialog textarea').setValue('病假')
  await wrapper.find('dialog form').trigger('submit')
  await vi.waitFor(() => expect(wrapper.find('dialog [data-state=refused]').text()).toContain('已经过去'))
  expect(perform.mock.calls).toMatchObject([
    [{ command: { type: 'pause', fromOn: '2027-03-01', reason: '病假' } }],
  ])
})

test('a mentor is chosen among those at work, with how many they teach', async () => {
  const perform = vi.fn(async () => ({}))
  const { wrapper, press } = await openApprentice(ApprenticePage, { perform })
  await press('安排师傅')
  expect(wrapper.find('dialog select').text()).toContain('卢志强（技师（二级）），带教 4 / 5 人')

  await wrapper.find('dialog select').setValue(aMentorId(1))
  await wrapper.find('dialog form').trigger('submit')
  await vi.waitFor(() => expect(perform).toHaveBeenCalledOnce())
  expect(perform.mock.calls).toMatchObject([[{ command: { type: 'assignMentor', mentorId: aMentorId(1) } }]])
})

test('an insurance is entered beside those that are there', async () => {
  const perform = vi.fn(async () => ({}))
  const { wrapper, state, press } = await openApprentice(ApprenticePage, { perform })
  await press('登记保险')
  await press('增加一份')
  await wrapper.find('dialog #field-covers-1-policyNumber').setValue('YW-0002')
  await wrapper.find('dialog #field-covers-1-fromOn').setValue('2027-09-01')
  await wrapper.find('dialog #field-covers-1-toOn').setValue('2027-12-31')
  await wrapper.find('dialog form').trigger('submit')

  await vi.waitFor(() => expect(perform).toHaveBeenCalledOnce())
  const covers = [...state.covers, { kind: 'workInjury', policyNumber: 'YW-0002' }]
  expect(perform.mock.calls).toMatchObject([[{ command: { type: 'protect', protection: { covers } } }]])
})

test('the chart opens the plan of the segment that is chosen, and tells a conflict in words', async () => {
  const { wrapper, router, state, settle } = await openApprentice(BoardChart, { record: { covers: [] } })
  const bar = wrapper.find('[data-bar]')

  expect(bar.attributes('aria-label')).toContain('提醒 欧阳小明：总装线装配')
  await bar.trigger('click')
  await settle()
  expect(router.currentRoute.value.params).toMatchObject({ apprenticeshipId: state.id, tab: 'plan' })
})

test('the history of a transfer names where it led, from when and why; other steps say what they have', async () => {
  const told = { at: '2027-03-01T01:00:00.000Z', organisationName: '岭南新能源汽车' }
  const next = aSegment(2, { title: '电池装配', place: '二车间', fromOn: '2027-03-08', toOn: '2027-06-30' })
  const segments = [aSegment(1, { title: '电机装调', fromOn: '2027-03-01', toOn: '2027-03-07' }), next]
  const { wrapper } = await openApprentice(ApprenticePage, {
    tab: '/history',
    history: [
      { ...told, id: 'a', type: 'planned', payload: { type: 'planned', segments } },
      {
        ...told,
        id: 'b',
        type: 'transferred',
        payload: { type: 'transferred', fromOn: '2027-03-08', segments, reason: '产线调整' },
      },
    ],
  })
  const [transfer, plan] = wrapper.findAll('.event-timeline li').map((item) => item.text())

  for (const part of ['2027-03-08', '电池装配', '二车间', '产线调整']) expect(transfer).toContain(part)
  expect(transfer).not.toContain('电机装调')
  expect(plan).not.toContain('电池装配')
})
