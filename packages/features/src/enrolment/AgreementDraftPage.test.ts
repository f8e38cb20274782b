import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { problem } from '@skillchain/domain/enrolment/agreement-problems'
import { anAgreementId, someAgreementTerms } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

import { refusalOf } from '../network/chain-page.fixture.ts'
import AgreementDraftPage from './AgreementDraftPage.vue'

// The box to search in comes with style sheets, which a test does not read.
vi.mock('@skillchain/ui/form/MultiSelect.vue', () => ({
  default: { name: 'MultiSelect', render: () => null },
}))

afterEach(() => document.body.replaceChildren())

const { personId, organisationId, role } = cast.leader
const POST = anAgreementId(70)
const PEOPLE = [anAgreementId(81), anAgreementId(82)] as const
const terms = someAgreementTerms()
const fromPlan = {
  postName: terms.postName,
  occupationCode: terms.occupationCode,
  grade: terms.grade,
  divisionCode: terms.divisionCode,
  startsOn: terms.startsOn,
  payFloorFen: terms.payFen,
}

/** The form for a post for which two are admitted, with an API that refuses whoever is named. */
async function openDraft({ refused }: { refused?: string } = {}) {
  const drafted: string[] = []
  const found = vi.fn(async ({ draft }: { draft: { applicationId: string } }) => {
    if (draft.applicationId === refused) throw refusalOf(problem('agreement.guardian-unnamed'))
    drafted.push(draft.applicationId)
  })
  const left = () => PEOPLE.filter((id) => !drafted.includes(id))
  const api = {
    apprenticeAgreement: {
      posts: {
        query: async () => [
          { postId: POST, enterpriseName: '企业', collegeName: '院校', postName: '装调工', count: 2 },
        ],
      },
      candidates: {
        query: async () => ({
          rows: left().map((id) => ({ id, personName: `学徒${id.slice(-2)}`, minor: false, ...fromPlan })),
        }),
      },
      list: { query: async () => ({ rows: [{ id: anAgreementId(1) }] }) },
      byId: { query: async () => ({ agreement: { terms } }) },
      found: { mutate: found },
    },
  }
  const session = {
    account: computed(() => ({ id: personId, name: 'leader' })),
    acting: computed(() => ({ organisationId, role, kind: 'enterprise', suspended: false })),
  }
  const page = {
    path: '/o/:organisationId/agreements/:chainId/new',
    name: 'new',
    component: AgreementDraftPage,
  }
  const nowhere = { render: () => null }
  const list = { path: '/o/:organisationId/agreements', name: 'agreements', component: nowhere }
  const router = createRouter({ history: createMemoryHistory(), routes: [page, list] })
  await router.push(`/o/${organisationId}/agreements/${anAgreementId(9)}/new`)
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const wrapper = mount(AgreementDraftPage, {
    attachTo: document.body,
    global: { plugins: [router, i18n, VueQueryPlugin], provide: { [apiKey]: api, [sessionKey]: session } },
  })
  await flushPromises()
  await wrapper.find('#agreement-post').setValue(POST)
  await vi.waitFor(() => expect(wrapper.find('#field-names-mentor').exists()).toBe(true))
  wrapper.findComponent({ name: 'MultiSelect' }).vm.$emit('update:modelValue', [...PEOPLE])
  await wrapper.find('#field-names-mentor').setValue('卢志强')
  await wrapper.find('#field-names-teacher').setValue('区伟业')
  await wrapper.find('#field-terms-lodging').setValue('四人间，水电由企业承担。')
  await wrapper.find('form').trigger('submit')
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(2))
  await flushPromises()
  return { wrapper, router, drafted }
}

test('drafts for everybody chosen, and goes to the list', async () => {
  const { router, drafted } = await openDraft()

  expect(drafted).toEqual([...PEOPLE])
  await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('agreements'))
})

test('when one of them is refused, what was typed stays and whoever is left is still chosen', async () => {
  const { wrapper, router, drafted } = await openDraft({ refused: PEOPLE[1] })

  expect(drafted).toEqual([PEOPLE[0]])
  await vi.waitFor(() => expect(wrapper.text()).toContain('须写明监护人姓名'))
  expect(router.currentRoute.value.name).toBe('new')
  const lodging = wrapper.find<HTMLTextAreaElement>('#field-terms-lodging').element
  expect(lodging.value).toBe('四人间，水电由企业承担。')
  await vi.waitFor(() => expect(wrapper.text()).toContain('已选 1 人。'))
})
