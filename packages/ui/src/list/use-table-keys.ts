import { type Ref, ref } from 'vue'

import { isPlainKey } from './plain-key.ts'

/**
 * `j` and `k` walk the rows, `x` chooses the one under way, Enter opens it: the keys of whoever works through a
 * list all day. They rest while something is being typed, in any input method.
 */
export function useTableKeys(body: Readonly<Ref<HTMLElement | null>>, choose: (index: number) => void) {
  const current = ref(-1)

  const rows = () => [...(body.value?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]

  function go(step: number) {
    const all = rows()
    current.value = Math.min(Math.max(current.value + step, 0), all.length - 1)
    const row = all[current.value]
    const target = row?.querySelector<HTMLElement>('a[href]') ?? row
    target?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }

  const open = () => rows()[current.value]?.querySelector<HTMLElement>('a[href]')?.click()

  function actOf({ key, target }: KeyboardEvent): (() => void) | undefined {
    if (key === 'j') return () => go(1)
    if (key === 'k') return () => go(-1)
    if (current.value < 0) return undefined
    if (key === 'x') return () => choose(current.value)
    // On a link or a button Enter already does what it does.
    return key === 'Enter' && target instanceof HTMLTableRowElement ? open : undefined
  }

  function onKey(event: KeyboardEvent) {
    const act = isPlainKey(event) ? actOf(event) : undefined
    if (!act) return
    event.preventDefault()
    act()
  }

  const follow = (index: number) => (current.value = index)
  return { current, onKey, follow }
}
