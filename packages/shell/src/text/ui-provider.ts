import { storeToRefs } from 'pinia'
import { computed } from 'vue'

import type { UiContext } from '@skillchain/ui/text/ui-context'

import { usePreferences } from '../preferences/preferences.ts'
import type { Texts } from './i18n.ts'

/** Gives the components, which know no language and no storage, the reader's. */
export function uiContextOf(texts: Texts): UiContext {
  const { settings, theme } = storeToRefs(usePreferences())
  return {
    text: (key, params = {}) => texts.global.t(`ui.${key}`, params),
    locale: computed(() => settings.value.locale),
    theme,
    columns: computed(() => settings.value.columns),
    saveColumns: (tableId, keys) => (settings.value.columns[tableId] = [...keys]),
  }
}
