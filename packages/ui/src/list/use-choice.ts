import { computed } from 'vue'

/**
 * Rows that are ticked, by key: kept while pages come and filters change, so that a choice can be gathered from
 * several of them.
 */
export function useChoice(
  given: () => { keys: readonly string[]; chosen: readonly string[] },
  save: (keys: string[]) => void,
) {
  const chosen = computed(() => new Set(given().chosen))
  const onScreen = computed(() => given().keys.filter((key) => chosen.value.has(key)).length)
  const extent = computed(() => {
    if (onScreen.value === 0) return 'none' as const
    return onScreen.value === given().keys.length ? ('all' as const) : ('some' as const)
  })

  function toggle(key: string) {
    const next = new Set(chosen.value)
    if (!next.delete(key)) next.add(key)
    save([...next])
  }
  function toggleAll() {
    const keys = new Set(given().keys)
    if (extent.value === 'all') save(given().chosen.filter((key) => !keys.has(key)))
    else save([...new Set([...given().chosen, ...keys])])
  }
  return { chosen, extent, toggle, toggleAll }
}
