import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

/** As many mentors as a choice shows at once. */
const MOST = 200

/** The mentors of the reader's enterprise who are at work. */
export function useMentors(chainId: () => string) {
  const api = useApi()
  const { acting } = useSession()
  const { data, error } = useQuery({
    queryKey: computed(() => ['mentor', acting.value?.organisationId, chainId(), 'choice']),
    queryFn: () => api.mentor.list.query({ chainId: chainId(), limit: MOST }),
  })
  const serving = computed(() => (data.value?.rows ?? []).filter(({ status }) => status === 'serving'))
  return { serving, error }
}
