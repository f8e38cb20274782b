import { onBeforeUnmount, onMounted } from 'vue'

import { usePreferences } from '@skillchain/shell/preferences/preferences'
import { isPlainKey } from '@skillchain/ui/list/plain-key'

/** Single letters of the review; they rest while something is typed or a dialogue is open, and can be switched off. */
export function useReviewKeys(acts: Readonly<Record<string, () => unknown>>): void {
  const preferences = usePreferences()
  const onKey = (event: KeyboardEvent) => {
    if (!preferences.settings.singleKeys || event.isComposing || !isPlainKey(event)) return
    if (document.querySelector('dialog[open]')) return
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
