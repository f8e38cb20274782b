import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { useApi } from '@skillchain/shell/api/use-api'
import { usePreferences } from '@skillchain/shell/preferences/preferences'
import { useSession } from '@skillchain/shell/session/use-session'

/**
 * Which chain a list is about: the one its address names, else the one the reader chose last, on whatever page, else the
 * first that the organisation belongs to.
 */
export function useCurrentChain() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { acting } = useSession()
  const preferences = usePreferences()
  const { data, isPending, error } = useQuery({
    queryKey: computed(() => ['chains', acting.value?.organisationId, 'mine']),
    queryFn: () => api.chain.mine.query(),
    enabled: computed(() => acting.value !== null),
    // Two parts of a page ask this: one that appears when the other has failed must not set it going again, for ever.
    retryOnMount: false,
  })
  const chains = computed(() => (data.value ?? []).filter(({ standing }) => standing === 'active'))
  const named = computed(() => ChainId.safeParse(route.query['chain']).data)
  const own = (id: string | undefined) => chains.value.find(({ chainId: each }) => each === id)
  const chosen = computed(() => own(preferences.settings.chains[acting.value?.organisationId ?? '']))
  const chainId = computed(() => named.value ?? (chosen.value ?? chains.value[0])?.chainId ?? null)
  const chain = computed(() => own(chainId.value ?? undefined))
  const choose = (id: string) => {
    if (acting.value) preferences.settings.chains[acting.value.organisationId] = id
    return router.push({ query: { chain: id } })
  }
  return { chains, chain, chainId, choose, pending: isPending, error }
}
