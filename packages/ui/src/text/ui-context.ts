import { type InjectionKey, type Ref, inject, ref } from 'vue'

import type { Theme } from '../tokens/palette.ts'
import type { UiTextKey } from './ui-text-key.ts'

/** What the components need of whoever shows them; they know no language and no storage themselves. */
export interface UiContext {
  readonly text: (key: UiTextKey, params?: Readonly<Record<string, string | number>>) => string
  /** A BCP 47 tag, for numbers and dates. */
  readonly locale: Readonly<Ref<string>>
  readonly theme: Readonly<Ref<Theme>>
  /** The columns that a reader keeps in a table, by table id; undefined until one is chosen. */
  readonly columns: Readonly<Ref<Readonly<Record<string, readonly string[]>>>>
  readonly saveColumns: (tableId: string, keys: readonly string[]) => void
}

export const uiContextKey: InjectionKey<UiContext> = Symbol('ui')

/** Without a provider the components speak in keys: enough for their own tests, and plain to see elsewhere. */
function bare(): UiContext {
  const columns = ref<Record<string, readonly string[]>>({})
  return {
    text: (key, params) => [key, ...Object.values(params ?? {})].join(' '),
    locale: ref('zh-CN'),
    theme: ref('light'),
    columns,
    saveColumns: (tableId, keys) => (columns.value = { ...columns.value, [tableId]: keys }),
  }
}

export const useUi = (): UiContext => inject(uiContextKey, bare, true)
