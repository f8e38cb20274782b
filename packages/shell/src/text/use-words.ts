import { useI18n } from 'vue-i18n'

/** How code outside a template says something: by key, with what the sentence quotes. */
export interface Words {
  readonly t: (key: string, params?: Readonly<Record<string, unknown>>) => string
  /** Whether there is such a sentence. */
  readonly te: (key: string) => boolean
}

export function useWords(): Words {
  const i18n = useI18n()
  return { t: (key, params = {}) => i18n.t(key, params), te: (key) => i18n.te(key) }
}
