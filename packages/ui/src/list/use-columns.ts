import { computed } from 'vue'

import { useUi } from '../text/ui-context.ts'
import type { Column } from './column.ts'

/** The columns a reader keeps, remembered by table; the first one names the row and always stays. */
export function useColumns(table: () => { tableId: string; columns: readonly Column[] }) {
  const ui = useUi()
  const all = computed(() => table().columns)
  const first = computed(() => all.value[0]?.key)
  const kept = computed(() => {
    const saved = ui.columns.value[table().tableId]
    return new Set(saved ?? all.value.filter(({ hidden }) => !hidden).map(({ key }) => key))
  })
  const isShown = (key: string) => key === first.value || kept.value.has(key)
  const shown = computed(() => all.value.filter(({ key }) => isShown(key)))

  function toggle(key: string) {
    const next = all.value.filter((column) => (column.key === key ? !isShown(key) : isShown(column.key)))
    ui.saveColumns(
      table().tableId,
      next.map((column) => column.key),
    )
  }
  const restore = () =>
    ui.saveColumns(
      table().tableId,
      all.value.filter(({ hidden }) => !hidden).map(({ key }) => key),
    )
  return { first, shown, isShown, toggle, restore }
}
