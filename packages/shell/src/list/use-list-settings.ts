import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import type { Sort } from '@skillchain/ui/list/column'

import { type ListSettings, queryOf, settingsOf } from './list-url.ts'

/** What a list shows, read from the address and written to it. */
export function useListSettings(filters: readonly string[], usual: Sort | null) {
  const route = useRoute()
  const router = useRouter()

  const settings = computed(() => settingsOf(route.query, filters))
  const sort = computed(() => settings.value.sort ?? usual)
  const asked = computed((): ListSettings => ({ ...settings.value, sort: sort.value }))
  const filtered = computed(
    () => settings.value.search !== '' || Object.keys(settings.value.filter).length > 0,
  )

  const change = (next: Partial<ListSettings>) =>
    router.replace({ query: queryOf({ ...settings.value, ...next }, route.query, filters), hash: route.hash })

  const search = computed({
    get: () => settings.value.search,
    set: (next: string) => void change({ search: next }),
  })
  const filter = computed(() => settings.value.filter)
  const setFilter = (key: string, value: string) => change({ filter: { ...filter.value, [key]: value } })
  const setSort = (next: Sort | null) => change({ sort: next })
  const clear = () => change({ search: '', filter: {} })
  return { settings, asked, sort, search, filter, filtered, setFilter, setSort, clear }
}
