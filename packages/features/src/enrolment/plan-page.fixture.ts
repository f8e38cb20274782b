import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { type Component, computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { aSkillDemand } from '@skillchain/domain/demand/skill-demand.fixture'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { anEnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

export type Reader = 'enterprise' | 'college' | 'leader' | 'regulator'

const kindOf = {
  enterprise: 'enterprise',
  leader: 'enterprise',
  college: 'college',
  regulator: 'regulator',
} as const

interface Given {
  readonly who?: Reader
  readonly plan?: Partial<EnrolmentPlan>
  readonly today?: string
  readonly perform?: (input: unknown) => Promise<unknown>
}

const nowhere = { render: () => null }
const at = (path: string, name: string, component: Component = nowhere) => ({
  path: `/o/:organisationId/${path}`,
  name,
  component,
})

/** A page about a plan of enterprise 3 and college 1 as `who` sees it, in Chinese, with an API that answers as it is told. */
export async function openPlan(
  page: Component,
  { who = 'college', plan = {}, today = '2026-11-23', perform }: Given = {},
) {
  const current = { plan: anEnrolmentPlan({ status: 'negotiating', ...plan }) }
  const { postName, occupationCode, grade, divisionCode, headCount, agreedPlaces } = aSkillDemand()
  const line = {
    postName,
    occupationCode,
    grade,
    divisionCode,
    headCount,
    agreedPlaces,
    occupationName: '汽车装调工',
    admitted: 0,
  }
  const view = () => ({
    plan: current.plan,
    enterpriseName: '岭南新能源汽车',
    collegeName: '珠江汽车技师学院',
    lines: current.plan.terms.posts.map(({ id }) => ({ ...line, postId: id })),
    today,
    workingDaysLeft: 9,
  })
  const api = {
    enrolmentPlan: {
      byId: { query: async () => view() },
      rounds: { query: async () => [] },
      perform: { mutate: perform ?? (async () => current.plan) },
    },
  }
  const { personId, organisationId, role } = cast[who]
  const session = {
    account: computed(() => ({ id: personId, name: who })),
    acting: computed(() => ({ organisationId, role, kind: kindOf[who], suspended: false })),
  }
  const routes = [
    at('plans', 'plans'),
    at('demands/:chainId/:demandId', 'demand'),
    at('plans/:chainId/:planId/edit', 'edit-plan', page),
    at('plans/:chainId/:planId/:tab?', 'plan', page),
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  await router.push(`/o/${organisationId}/plans/${current.plan.chainId}/${current.plan.id}`)
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
  return { wrapper, router, current, named, press, settle: flushPromises }
}
