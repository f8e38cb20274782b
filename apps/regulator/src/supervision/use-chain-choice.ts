import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { useApi } from '@skillchain/shell/api/use-api'

import { usualYear } from './scope.ts'

/** As many chains as a list to choose from can hold; the others are found by typing. */
const SHOWN = 20

/** The chain that the address names, chosen among those of the division by typing part of its name. */
export function useChainChoice() {
  const route = useRoute()
  const router = useRouter()
  const api = useApi()

  const typed = ref('')
  const chainId = computed(() => ChainId.safeParse(route.query['chain']).data)
  const found = useQuery({
    queryKey: computed(() => ['supervision', 'chain-names', typed.value]),
    queryFn: () =>
      api.supervision.chains.query({
        limit: SHOWN,
        sort: { by: 'name', direction: 'asc' },
        filter: { year: usualYear(), ...(typed.value && { search: typed.value }) },
      }),
    placeholderData: keepPreviousData,
  })
  const named = useQuery({
    queryKey: computed(() => ['chain-name', chainId.value]),
    queryFn: async () => (chainId.value ? api.chain.get.query({ chainId: chainId.value }) : null),
  })
  const options = computed(() => {
    const chains = (found.data.value?.rows ?? []).map((row) => ({ value: row.chainId, label: row.name }))
    const chain = named.data.value?.chain
    const listed = !chain || chains.some(({ value }) => value === chain.chainId)
    return listed ? chains : [{ value: chain.chainId, label: chain.name }, ...chains]
  })
  const chosen = computed<string>({
    get: () => chainId.value ?? '',
    set: (chain) => void router.replace({ query: { ...route.query, chain: chain || undefined } }),
  })
  return {
    chainId,
    chosen,
    options,
    loading: found.isFetching,
    error: computed(() => found.error.value ?? named.error.value),
    search: (text: string) => (typed.value = text),
  }
}
