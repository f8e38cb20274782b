import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { StandardGeneration } from '@skillchain/domain/evaluation/entry-rule'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

export type Ladder = Awaited<ReturnType<Api['employment']['nextGrade']['query']>>['ladders'][number]
export type Condition = Ladder['generations'][number]['conditions'][number]

/** What the reader's next grade asks for, by the generation of standards that the address names. */
export function useGrowth() {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { acting } = useSession()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: computed(() => ['employment', acting.value?.organisationId, 'next-grade']),
    queryFn: () => api.employment.nextGrade.query(),
  })
  const generation = computed<string>({
    get: () => StandardGeneration.safeParse(route.query['standard']).data ?? '2023',
    set: (standard) => void router.replace({ query: { ...route.query, standard } }),
  })
  const ladders = computed(() => data.value?.ladders)
  const conditionsOf = ({ generations }: Ladder): Condition[] =>
    generations.find((each) => each.generation === generation.value)?.conditions ?? []
  return { ladders, conditionsOf, generation, pending: isPending, error, refetch }
}
