import { type I18n, createI18n } from 'vue-i18n'

import type { Locale } from '../preferences/preferences.ts'

/** Where an app's sentences come from: each language is a file of its own, fetched when somebody reads it. */
export type Dictionaries = Readonly<Record<Locale, () => Promise<{ messages: object }>>>

/** The sentences of every context. */
export const everything: Dictionaries = {
  'zh-CN': () => import('@skillchain/messages/zh-CN'),
  en: () => import('@skillchain/messages/en'),
}

export type Texts = I18n<Record<string, never>, Record<string, never>, Record<string, never>, string, false>

export function createTexts(): Texts {
  return createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: 'zh-CN', messages: {} })
}

/** Fetches a language, if need be, and speaks it from then on. */
export async function speak(texts: Texts, locale: Locale, dictionaries: Dictionaries): Promise<void> {
  if (!texts.global.availableLocales.includes(locale)) {
    const { messages } = await dictionaries[locale]()
    texts.global.setLocaleMessage(locale, { ...messages })
  }
  texts.global.locale.value = locale
}
