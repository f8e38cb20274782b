import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

/** The assessors that the body has in a chain. */
export function useAssessors(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  const reading = useQuery({
    queryKey: computed(() => ['assessor', acting.value?.organisationId, chainId()]),
    queryFn: () => api.assessor.list.query({ chainId: chainId() }),
  })
  return {
    assessors: computed(() => reading.data.value ?? []),
    pending: reading.isPending,
    error: reading.error,
    refetch: reading.refetch,
  }
}
