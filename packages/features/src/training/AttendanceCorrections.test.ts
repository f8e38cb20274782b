import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { aPersonId, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'
import type { CorrectionStatus } from '@skillchain/domain/training/attendance-correction'
import { aTrainingSession } from '@skillchain/domain/training/session.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

import AttendanceCorrections from './AttendanceCorrections.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

const session = aTrainingSession({ status: 'settled', enlisted: 1 })
const id = '01980000-0000-7000-8000-0000000ac001'

/** What college 1 has asked for: an hour and a half in the place of none. */
const line = (status: CorrectionStatus) => ({
  chainId: session.chainId,
  id,
  minutesBefore: 0,
  minutesAfter: 90,
  reason: '门禁停电，有纸质签到',
  proposedFor: anOrganisationId(1),
  name: '欧阳小明',
  status,
  rejectedReason: status === 'rejected' ? '签到表没有本人签名' : null,
  version: 0,
})

interface Given {
  readonly who?: 'college' | 'base' | 'regulator'
  readonly status?: CorrectionStatus
}

/** The corrections of a settled session as somebody sees them, in Chinese, with an API that notes what it is told. */
async function opened({ who = 'college', status = 'proposed' }: Given = {}) {
  const [found, perform] = [vi.fn(async () => ({})), vi.fn(async () => ({}))]
  const roster = [{ personId: aPersonId(31), name: '欧阳小明' }]
  const api = {
    trainingSession: {
      byId: { query: async () => session },
      history: { query: async () => [] },
      roster: { query: async () => roster },
    },
    attendanceCorrection: {
      list: { query: async () => [line(status)] },
      found: { mutate: found },
      perform: { mutate: perform },
    },
  }
  const { organisationId, role } = cast[who]
  const acting = computed(() => ({ organisationId, role, kind: who, suspended: false }))
  const home = { path: '/', component: { render: () => null } }
  const router = createRouter({ history: createMemoryHistory(), routes: [home] })
  await router.push('/')
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const wrapper = mount(AttendanceCorrections, {
    attachTo: document.body,
    props: { chainId: session.chainId, sessionId: session.id },
    global: {
      plugins: [router, i18n, VueQueryPlugin],
      provide: { [apiKey]: api, [sessionKey]: { account: computed(() => null), acting } },
    },
  })
  await flushPromises()
  const named = (label: string) => wrapper.findAll('button').find((each) => each.text() === label)
  const press = async (label: string) => {
    await named(label)?.trigger('click')
    await flushPromises()
  }
  return { wrapper, named, press, found, perform }
}

test('says what was settled, what it becomes and why', async () => {
  const { wrapper } = await opened()

  expect(wrapper.text()).toContain('0 分钟改为 90 分钟')
  expect(wrapper.text()).toContain('门禁停电，有纸质签到')
})

test.each<[Given, string[]]>([
  [{ who: 'college' }, ['提出更正']],
  [{ who: 'base' }, ['提出更正', '核准', '不核准']],
  [{ who: 'base', status: 'applied' }, ['提出更正']],
])('offers %o only what is theirs to do', async (given, offered) => {
  const { named } = await opened(given)

  expect(['提出更正', '核准', '不核准'].filter((label) => named(label))).toEqual(offered)
})

test('a regulator reads and does nothing', async () => {
  const { wrapper, named } = await opened({ who: 'regulator', status: 'rejected' })

  expect(wrapper.text()).toContain('未核准：签到表没有本人签名')
  expect(['提出更正', '核准', '不核准'].filter((label) => named(label))).toEqual([])
})

test('the other side approves with one step', async () => {
  const { press, perform } = await opened({ who: 'base' })
  await press('核准')

  expect(perform.mock.calls).toMatchObject([[{ id, version: 0, command: { type: 'approve' } }]])
})

test('a correction is asked for with a person, minutes and a reason', async () => {
  const { wrapper, press, found } = await opened({ status: 'applied' })
  await press('提出更正')
  await wrapper.find('form.propose').trigger('submit')
  await flushPromises()
  expect(found).not.toHaveBeenCalled()

  await wrapper.find('dialog select').setValue(aPersonId(31))
  await wrapper.find('dialog #field-minutesAfter').setValue('120')
  await wrapper.find('dialog textarea').setValue('门禁停电，有纸质签到')
  await wrapper.find('form.propose').trigger('submit')
  await vi.waitFor(() => expect(found).toHaveBeenCalledOnce())
  expect(found.mock.calls).toMatchObject([
    [{ draft: { sessionId: session.id, personId: aPersonId(31), minutesAfter: 120 } }],
  ])
})
