import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import * as z from 'zod/mini'

import { useSystemTheme } from './system-theme.ts'

/** One key for all apps: what is set in one holds in the others. */
const storageKey = 'skillchain.preferences'

export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof Locale>

const Preferences = z.object({
  locale: Locale,
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'standard', 'roomy']),
  text: z.enum(['standard', 'large']),
  /** Shortcuts of one letter. */
  singleKeys: z.boolean(),
  /** The columns a reader keeps, by table. */
  columns: z.record(z.string(), z.array(z.string())),
  /** The chain last chosen, by the organisation acted for. */
  chains: z.record(z.string(), z.string()),
})
export type Preferences = z.infer<typeof Preferences>
const Stored = z.partial(Preferences)

const usual: Preferences = {
  locale: 'zh-CN',
  theme: 'system',
  density: 'compact',
  text: 'standard',
  singleKeys: true,
  columns: {},
  chains: {},
}

/** What was kept, as far as it still makes sense; what is not there is as usual. */
function stored(text: string | null): Preferences {
  try {
    const { data = {} } = Stored.safeParse(JSON.parse(text ?? '{}'))
    return Object.assign({}, usual, data)
  } catch {
    return { ...usual }
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
