import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, computed, toValue } from 'vue'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { useApi } from '../api/use-api.ts'

const goesOn = (state: string | undefined) => state === 'waiting' || state === 'running'

/** How far a long job has come, told as it happens and asked for now and then in case nobody tells. */
export function useJob(ref: MaybeRefOrGetter<{ chainId: ChainId; id: string } | null>) {
  const api = useApi()
  const asking = useQuery({
    queryKey: computed(() => ['job', toValue(ref)?.chainId, toValue(ref)?.id]),
    queryFn: () => {
      const job = toValue(ref)
      return job ? api.job.get.query(job) : null
    },
    enabled: computed(() => toValue(ref) !== null),
    refetchInterval: ({ state: { data } }) => (goesOn(data?.state) ? 2_000 : false),
  })
  const running = computed(() => goesOn(asking.data.value?.state))
  return { job: asking.data, running, error: asking.error }
}
