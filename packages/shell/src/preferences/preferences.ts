import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import * as z from 'zod/mini'

import { useSystemTheme } from './system-theme.ts'

/** One key for all apps: what is set in one holds in the others. */
const storageKey = 'skillchain.preferences'

export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof Locale>

const Preferences = z.object({
  locale: z.catch(Locale, 'zh-CN'),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  density: z.catch(z.enum(['compact', 'standard', 'roomy']), 'compact'),
  text: z.catch(z.enum(['standard', 'large']), 'standard'),
  singleKeys: z.catch(z.boolean(), true),
  /** The columns a reader keeps, by table. */
  columns: z.catch(z.record(z.string(), z.array(z.string())), {}),
})
export type Preferences = z.infer<typeof Preferences>

function stored(text: string | null): Preferences {
  try {
    return Preferences.parse(JSON.parse(text ?? '{}'))
  } catch {
    return Preferences.parse({})
  }
}

/** How a reader likes to see things, kept in the browser and followed by every tab. */
export const usePreferences = defineStore('preferences', () => {
  const settings = ref(stored(localStorage.getItem(storageKey)))
  const systemTheme = useSystemTheme()
  const theme = computed(() => (settings.value.theme === 'system' ? systemTheme.value : settings.value.theme))

  watch(settings, (next) => localStorage.setItem(storageKey, JSON.stringify(next)), { deep: true })
  addEventListener('storage', (event) => {
    if (event.key === storageKey) settings.value = stored(event.newValue)
  })
  watch(
    [settings, theme],
    () => {
      const root = document.documentElement
      root.lang = settings.value.locale
      root.dataset.theme = theme.value
      root.dataset.density = settings.value.density
      root.dataset.text = settings.value.text
    },
    { deep: true, immediate: true },
  )

  return { settings, theme }
})
