import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'

/** Occupations of the dictionary in force, found by name or code as somebody types. */
export function useOccupations(chosen: () => { code: string; name: string | null }) {
  const api = useApi()
  const search = ref('')
  const dictionaries = useQuery({
    queryKey: ['occupation', 'dictionaries'],
    queryFn: () => api.occupation.dictionaries.query(),
  })
  const version = computed(() => dictionaries.data.value?.inForce ?? undefined)
  const found = useQuery({
    queryKey: computed(() => ['occupation', version.value, search.value]),
    queryFn: () =>
      api.occupation.list.query({
        limit: 30,
        filter: { version: version.value ?? '', ...(search.value && { search: search.value }) },
      }),
    enabled: computed(() => version.value !== undefined),
  })
  const options = computed(() => {
    const rows = found.data.value?.rows ?? []
    const listed = rows.map(({ code, name }) => ({ value: String(code), label: `${code} ${name}` }))
    const { code, name } = chosen()
    // The one already chosen is named even while others are being looked for.
    if (!code || listed.some(({ value }) => value === code)) return listed
    return [{ value: code, label: name ? `${code} ${name}` : code }, ...listed]
  })
  const error = computed(() => dictionaries.error.value ?? found.error.value)
  return { options, version, search, loading: found.isFetching, error }
}
