import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

/** Which chain a list is about: the one its address names, or the first that the organisation belongs to. */
export function useCurrentChain() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { acting } = useSession()
  const { data, isPending, error } = useQuery({
    queryKey: computed(() => ['chains', acting.value?.organisationId, 'mine']),
    queryFn: () => api.chain.mine.query(),
    enabled: computed(() => acting.value !== null),
    // Two parts of a page ask this: one that appears when the other has failed must not set it going again, for ever.
    retryOnMount: false,
  })
  const chains = computed(() => (data.value ?? []).filter(({ standing }) => standing === 'active'))
  const named = computed(() => ChainId.safeParse(route.query['chain']).data)
  const chainId = computed(() => named.value ?? chains.value[0]?.chainId ?? null)
  const chain = computed(() => chains.value.find((one) => one.chainId === chainId.value))
  const choose = (chosen: string) => router.push({ query: { chain: chosen } })
  return { chains, chain, chainId, choose, pending: isPending, error }
}
