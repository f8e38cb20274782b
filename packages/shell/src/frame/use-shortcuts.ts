import { onBeforeUnmount, onMounted } from 'vue'

import { isPlainKey } from '@skillchain/ui/list/plain-key'

interface Acts {
  readonly palette: () => void
  readonly help: () => void
  /** By the letter that follows `g`. */
  readonly go: (letter: string) => void
  /** Single letters can be switched off. **Source:** WCAG 2.2, 2.1.4. */
  readonly singleKeys: () => boolean
}

const focusSearch = () => document.querySelector<HTMLElement>('[data-focus=search]')?.focus()

/** The keys that work on every page; they rest while something is being typed. */
export function useShortcuts({ palette, help, go, singleKeys }: Acts) {
  let goes = false

  function onChord(event: KeyboardEvent): boolean {
    if (!event.ctrlKey && !event.metaKey) return false
    if (event.key.toLowerCase() === 'k') palette()
    else if (event.key === 'Enter' && event.target instanceof Element)
      event.target.closest('form')?.requestSubmit()
    else return false
    return true
  }
  function onSingle(event: KeyboardEvent): boolean {
    if (!singleKeys() || !isPlainKey(event) || document.querySelector('dialog[open]')) return false
    const after = goes
    goes = event.key === 'g'
    if (after) go(event.key)
    else if (event.key === '/') focusSearch()
    else if (event.key === '?') help()
    else return false
    return true
  }
  const onKey = (event: KeyboardEvent) => {
    if (!event.isComposing && (onChord(event) || onSingle(event))) event.preventDefault()
  }

  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
