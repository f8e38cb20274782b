import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

/** The reader's own placements, the latest first. */
export function useOwnEmployments() {
  const api = useApi()
  const { acting } = useSession()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: computed(() => ['employment', acting.value?.organisationId, 'mine']),
    queryFn: () => api.employment.mine.query(),
  })
  const employments = computed(() => data.value?.rows)
  return { employments, pending: isPending, error, refetch }
}
