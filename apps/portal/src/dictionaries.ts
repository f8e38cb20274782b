import type { Dictionaries } from '@skillchain/shell/text/i18n'

/**
 * The front door speaks before any work begins, and is read on slow lines: of other contexts it brings the words of
 * verification, and no more.
 */
export const dictionaries: Dictionaries = {
  'zh-CN': async () => {
    const [kernel, { verify }, { grade }] = await Promise.all([
      import('@skillchain/messages/kernel/zh-CN'),
      import('@skillchain/messages/certificate/verify.zh-CN'),
      import('@skillchain/messages/standard/grade.zh-CN'),
    ])
    return { messages: { ...kernel, verify, standard: { grade } } }
  },
  en: async () => {
    const [kernel, { verify }, { grade }] = await Promise.all([
      import('@skillchain/messages/kernel/en'),
      import('@skillchain/messages/certificate/verify.en'),
      import('@skillchain/messages/standard/grade.en'),
    ])
    return { messages: { ...kernel, verify, standard: { grade } } }
  },
}
