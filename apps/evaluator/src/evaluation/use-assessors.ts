import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

export type AssessorRow = Awaited<ReturnType<Api['assessor']['list']['query']>>[number]

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
