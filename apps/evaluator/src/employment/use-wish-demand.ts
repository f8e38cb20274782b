import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

/** How many wait for the reader's body to plan them, by occupation and grade. */
export function useWishDemand(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  return useQuery({
    queryKey: computed(() => ['upgrade-wish', acting.value?.organisationId, chainId(), 'demand']),
    queryFn: () => api.upgradeWish.byGrade.query({ chainId: chainId() }),
  })
}
