import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { type Component, computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { cast } from '@skillchain/domain/organisation/actor.fixture'
import type { Apprenticeship } from '@skillchain/domain/training/apprenticeship'
import { aMentor, anApprenticeship, someLimits } from '@skillchain/domain/training/apprenticeship.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

export type Reader = 'enterprise' | 'college' | 'leader' | 'regulator'

interface Given {
  readonly who?: Reader
  readonly record?: Partial<Apprenticeship>
  readonly today?: string
  /** What has happened to the record, the earliest first. */
  readonly history?: readonly object[]
  readonly perform?: (input: unknown) => Promise<unknown>
  /** The part of the page's address after the record. */
  readonly tab?: string
}

const kindOf = { enterprise: 'enterprise', leader: 'enterprise', college: 'college', regulator: 'regulator' }
const nowhere = { render: () => null }
const at = (path: string, name: string, component: Component = nowhere) => ({
  path: `/o/:organisationId/${path}`,
  name,
  component,
})

/** A page about an apprentice of enterprise 3 and college 1 as `who` sees it, in Chinese, with an API that answers as it is told. */
export async function openApprentice(
  page: Component,
  { who = 'enterprise', record = {}, today = '2027-03-10', history = [], perform, tab = '' }: Given = {},
) {
  const state = anApprenticeship(record)
  const line = {
    ...state,
    name: '欧阳小明',
    mentorName: state.mentorId && '卢志强',
    tutorName: state.tutored ? '区伟业' : null,
    mentorLoad: state.mentorId && 1,
    enterpriseName: '岭南新能源汽车',
    collegeName: '珠江汽车技师学院',
  }
  const api = {
    apprenticeship: {
      byId: { query: async () => line },
      judged: { query: async () => ({ today, limits: someLimits }) },
      history: { query: async () => history },
      list: { query: async () => ({ rows: [line], next: null }) },
      count: { query: async () => [{ status: state.status, count: 1 }] },
      perform: { mutate: perform ?? (async () => state) },
    },
    mentor: { list: { query: async () => ({ rows: [{ ...aMentor(), load: 4 }], next: null }) } },
  }
  const { personId, organisationId, role } = cast[who]
  const session = {
    account: computed(() => ({ id: personId, name: who })),
    acting: computed(() => ({ organisationId, role, kind: kindOf[who], suspended: false })),
  }
  const routes = [
    at('apprentices', 'apprentices'),
    at('mentors', 'mentors'),
    at('apprentices/:chainId/:apprenticeshipId/edit', 'edit-segments', page),
    at('apprentices/:chainId/:apprenticeshipId/:tab?', 'apprentice', page),
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/o/${organisationId}/apprentices/${state.chainId}/${state.id}${tab}`)
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const wrapper = mount(page, {
    attachTo: document.body,
    props: { chainId: state.chainId },
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
