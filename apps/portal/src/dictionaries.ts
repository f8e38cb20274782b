import type { Dictionaries } from '@skillchain/shell/text/i18n'

/** The front door speaks before any work begins, and is read on slow lines: it brings no other context's words. */
export const dictionaries: Dictionaries = {
  'zh-CN': async () => ({ messages: { ...(await import('@skillchain/messages/kernel/zh-CN')) } }),
  en: async () => ({ messages: { ...(await import('@skillchain/messages/kernel/en')) } }),
}
