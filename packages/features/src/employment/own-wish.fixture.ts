import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { type Component, computed } from 'vue'
import { createI18n } from 'vue-i18n'

import { aWish } from '@skillchain/domain/employment/upgrade-wish.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

import type { WishLine } from './use-upgrade-wishes.ts'

interface Given {
  readonly conditions: readonly object[]
  readonly wishes?: readonly Partial<WishLine>[]
  readonly found?: (input: unknown) => Promise<unknown>
  readonly perform?: (input: unknown) => Promise<unknown>
}

/** What a student reads and says of the grade above their certificate, in Chinese, with an API that answers as told. */
export async function openOwnWish(
  part: Component,
  { conditions, wishes = [], found = async () => ({}), perform = async () => ({}) }: Given,
) {
  const names = {
    bodyName: '湾区评价中心',
    batchName: null,
    examOn: null,
    registered: false,
    registrable: false,
    missed: false,
  }
  const api = {
    upgradeWish: {
      mine: { query: async () => wishes.map((given) => ({ ...aWish(), ...names, ...given })) },
      found: { mutate: found },
      perform: { mutate: perform },
    },
  }
  const { personId, organisationId, role } = cast.student
  const session = {
    account: computed(() => ({ id: personId, name: '欧阳小明' })),
    acting: computed(() => ({ organisationId, role, kind: 'person', suspended: false })),
  }
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const basis = { chainId: aChainId(1), certificateId: aWish().certificateId }
  const wrapper = mount(part, {
    attachTo: document.body,
    props: { basis, next: 'level3', generation: '2023', conditions },
    global: { plugins: [i18n, VueQueryPlugin], provide: { [apiKey]: api, [sessionKey]: session } },
  })
  await flushPromises()
  const press = async (label: string) => {
    await wrapper
      .findAll('button')
      .find((each) => each.text() === label)
      ?.trigger('click')
    await flushPromises()
  }
  return { wrapper, press }
}
