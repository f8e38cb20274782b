import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { type Component, computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import type { Employment } from '@skillchain/domain/employment/employment'
import { aConfirmed, anEmployment } from '@skillchain/domain/employment/employment.fixture'
import { matchOf } from '@skillchain/domain/employment/occupation-match'
import { stateOf } from '@skillchain/domain/employment/stay'
import { aStudentId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

export type Reader = 'enterprise' | 'leader' | 'college' | 'regulator' | 'student'

interface Given {
  readonly who?: Reader
  readonly record?: Partial<Employment>
  readonly today?: string
  readonly perform?: (input: unknown) => Promise<unknown>
  /** The part of the page's address after the record. */
  readonly query?: string
}

const kindOf = {
  enterprise: 'enterprise',
  leader: 'enterprise',
  college: 'college',
  regulator: 'regulator',
  student: 'person',
}
const nowhere = { render: () => null }
const at = (path: string, name: string, component: Component = nowhere) => ({
  path: `/o/:organisationId/${path}`,
  name,
  component,
})

/** A page about a placement of enterprise 3 as `who` sees it, in Chinese, with an API that answers as it is told. */
export async function openEmployment(
  page: Component,
  { who = 'enterprise', record = {}, today = '2027-09-15', perform, query = '' }: Given = {},
) {
  const found = record.status === 'confirmed' ? aConfirmed(record) : anEmployment(record)
  const state = { ...found, personId: aStudentId }
  const line = {
    ...state,
    name: '欧阳小明',
    enterpriseName: '岭南新能源汽车',
    collegeName: '珠江汽车技师学院',
    chainName: '新能源汽车链',
    occupationName: '汽车装调工',
    trainedName: '汽车装调工',
    certifiedName: '汽车装调工',
    match: matchOf(state),
    stays: state.stays.map((stay) => ({ ...stay, state: stateOf(stay, { endedOn: state.endedOn, today }) })),
  }
  const api = {
    employment: {
      byId: { query: async () => line },
      history: { query: async () => [] },
      mine: { query: async () => ({ today, rows: [line] }) },
      perform: { mutate: perform ?? (async () => state) },
    },
  }
  const { personId, organisationId, role } = cast[who]
  const session = {
    account: computed(() => ({ id: personId, name: who })),
    acting: computed(() => ({ organisationId, role, kind: kindOf[who], suspended: false })),
  }
  const routes = [
    at('employments', 'employments'),
    at('growth', 'growth'),
    at('employments/:chainId/:employmentId', 'employment', page),
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/o/${organisationId}/employments/${state.chainId}/${state.id}${query}`)
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const wrapper = mount(page, {
    attachTo: document.body,
    global: { plugins: [router, i18n, VueQueryPlugin], provide: { [apiKey]: api, [sessionKey]: session } },
  })
  await flushPromises()
  const actions = () => wrapper.findAll('button, a.action-button')
  const named = (label: string) => actions().find((each) => each.text().startsWith(label))
  const press = async (label: string) => {
    await named(label)?.trigger('click')
    await flushPromises()
  }
  return { wrapper, router, state, named, press, settle: flushPromises }
}
