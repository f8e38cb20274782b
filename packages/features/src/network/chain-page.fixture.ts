import { VueQueryPlugin } from '@tanstack/vue-query'
import { TRPCClientError } from '@trpc/client'
import { flushPromises, mount } from '@vue/test-utils'
import { type Component, computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { aChainMember } from '@skillchain/domain/network/chain-member.fixture'
import { aSkillChain, chainFacts } from '@skillchain/domain/network/skill-chain.fixture'
import type { SkillChain } from '@skillchain/domain/network/skill-chain'
import type { Problem } from '@skillchain/domain/kernel/problem'
import { checklist } from '@skillchain/domain/network/submission-checklist'
import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

export type Reader = 'leader' | 'collegeManager' | 'regulator'

const kindOf = { leader: 'enterprise', collegeManager: 'college', regulator: 'regulator' } as const
const placeOf = {
  leader: aChainMember({
    kind: 'leader',
    leads: true,
    status: 'accepted',
    organisationId: cast.leader.organisationId,
  }),
  collegeManager: aChainMember(),
  regulator: null,
}

interface Given {
  readonly who?: Reader
  readonly chain?: Partial<SkillChain>
  /** Pages besides the chain's own, by the names of their routes. */
  readonly pages?: Record<string, Component>
  readonly perform?: (input: unknown) => Promise<unknown>
}

const nowhere = { render: () => null }
const routes = (page: Component, pages: Record<string, Component>) => [
  { path: '/o/:organisationId/chains', name: 'chains', component: nowhere },
  { path: '/o/:organisationId/chains/:chainId/edit', name: 'edit-chain', component: nowhere },
  { path: '/o/:organisationId/chains/:chainId/charter', name: 'charter', component: nowhere },
  { path: '/o/:organisationId/chains/:chainId/:tab?', name: 'chain', component: page },
  ...Object.entries(pages).map(([name, component]) => ({
    path: `/o/:organisationId/at/:chainId/${name}`,
    name,
    component,
  })),
]

/** A call that the API refuses. */
export function refusalOf(problem: Problem) {
  const data = { problem, fields: null }
  return new TRPCClientError('refused', { result: { error: { code: -32_000, message: '', data } } })
}

/** A page about chain 1 as `who` sees it, in Chinese, with an API that answers as it is told. */
export async function openChain(
  page: Component,
  { who = 'leader', chain = {}, pages = {}, perform }: Given = {},
) {
  const current = { chain: aSkillChain(chain) }
  const api = {
    chain: {
      get: { query: async () => ({ chain: current.chain, leaderName: '岭南新能源汽车', own: placeOf[who] }) },
      checklist: { query: async () => checklist(current.chain, chainFacts()) },
      perform: { mutate: perform ?? (async () => current.chain) },
    },
  }
  const { personId, organisationId, role } = cast[who]
  const session = {
    account: computed(() => ({ id: personId, name: who })),
    acting: computed(() => ({ organisationId, role, kind: kindOf[who], suspended: false })),
  }
  const router = createRouter({ history: createMemoryHistory(), routes: routes(page, pages) })
  await router.push(`/o/${organisationId}/chains/${current.chain.id}`)
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const wrapper = mount(page, {
    attachTo: document.body,
    global: { plugins: [router, i18n, VueQueryPlugin], provide: { [apiKey]: api, [sessionKey]: session } },
  })
  await flushPromises()
  const button = (label: string) => wrapper.findAll('button').find((each) => each.text().startsWith(label))
  const press = async (label: string) => {
    await button(label)?.trigger('click')
    await flushPromises()
  }
  return { wrapper, router, current, button, press, settle: flushPromises }
}
