import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'

import type { Requirement } from '@skillchain/domain/evaluation/entry-rule'
import { messages as en } from '@skillchain/messages/en'
import { messages as zh } from '@skillchain/messages/zh-CN'

import { useEntryWords } from './use-entry-words.ts'

function said(requirement: Requirement, locale: 'zh-CN' | 'en') {
  let text = ''
  const reader = {
    setup() {
      text = useEntryWords().requirementText(requirement)
      return () => null
    },
  }
  const i18n = createI18n({ legacy: false, locale, messages: { 'zh-CN': zh, en } })
  mount(reader, { global: { plugins: [i18n] } })
  return text
}
const heldFor = (years: number): Requirement => ({ kind: 'certificate', grade: 'level3', years })

test.each([
  [heldFor(5), '持高级工（三级）证书满 5 年', 'certificate of Senior (level 3) for 5 years'],
  [heldFor(1), '持高级工（三级）证书满 1 年', 'certificate of Senior (level 3) for 1 year'],
  [heldFor(0), '持有高级工（三级）证书', 'certificate of Senior (level 3)'],
])('says of %o how long, where that matters', (requirement, chinese, english) => {
  expect([said(requirement, 'zh-CN'), said(requirement, 'en')]).toEqual([chinese, english])
})
