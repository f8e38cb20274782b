import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { type Component, computed } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'

import { aCandidate } from '@skillchain/domain/evaluation/candidate.fixture'
import { aBatch } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { messages } from '@skillchain/messages/zh-CN'
import type { Api } from '@skillchain/shell/api/api-client'
import { apiKey } from '@skillchain/shell/api/use-api'
import { sessionKey } from '@skillchain/shell/session/session'

export type OwnExam = Awaited<ReturnType<Api['candidate']['own']['query']>>

const batch = aBatch()
const record = aCandidate({ status: 'accepted', seat: 7, attendance: 'present' })
const results = [
  { part: 'theory', points: 58, passed: false },
  { part: 'practical', points: 90, passed: true },
] as const

/** One whose results are on show, with two days left to appeal. */
export const exam = {
  ...record,
  batchName: '汽车装调工高级工第一批',
  batchStatus: 'publicity',
  occupationCode: batch.occupationCode,
  occupationName: '汽车装调工',
  grade: 'level3',
  examOn: '2026-12-01',
  siteName: '广州考点',
  publicityEndsOn: '2026-12-12',
  bodyName: '华南评价',
  collegeName: '珠江汽车技师学院',
  chainName: '新能源汽车链',
  passed: false,
  appealsUntil: '2026-12-12',
  planned: batch.planned,
  passMark: 60,
  secondCertificate: null,
  secondPassMark: null,
  ground: null,
  results: [...results],
  appeals: [],
  today: '2026-12-10',
} satisfies OwnExam

/** Presses a button, wherever the page puts it. */
async function press(label: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === label)
  button?.click()
  await flushPromises()
}

/** The page of one's own exam, in Chinese, with an API that answers as it is told. */
export async function openOwnExam(
  page: Component,
  { given = {}, found }: { given?: Partial<OwnExam>; found?: (input: unknown) => Promise<unknown> } = {},
) {
  const api = {
    candidate: { own: { query: async () => ({ ...exam, ...given }) } },
    certificate: { mine: { query: async () => ({ rows: [], next: null }) } },
    appeal: { found: { mutate: found ?? (async () => ({})) } },
  }
  const { personId, organisationId, role } = cast.student
  const session = {
    account: computed(() => ({ id: personId, name: '欧阳小明' })),
    acting: computed(() => ({ organisationId, role, kind: 'person', suspended: false })),
  }
  const nowhere = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/o/:organisationId/exams', name: 'exams', component: nowhere },
      { path: '/o/:organisationId/certificates', name: 'certificates', component: nowhere },
      { path: '/o/:organisationId/exams/:chainId/:candidateId', name: 'exam', component: page },
    ],
  })
  await router.push(`/o/${organisationId}/exams/${exam.chainId}/${exam.id}`)
  const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': messages } })
  const wrapper = mount(page, {
    attachTo: document.body,
    global: { plugins: [router, i18n, VueQueryPlugin], provide: { [apiKey]: api, [sessionKey]: session } },
  })
  await flushPromises()
  return { wrapper, press }
}
