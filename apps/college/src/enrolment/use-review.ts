import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

import { ApplicationId, ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { WAITING } from '@skillchain/domain/enrolment/application.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

const sum = (of: readonly { readonly count: number }[]) => of.reduce((total, { count }) => total + count, 0)

/** How many of a plan's applications, or of all, have been reviewed. */
function useProgress(chainId: () => ChainId, planId: () => string | undefined) {
  const api = useApi()
  const { acting } = useSession()
  const { data } = useQuery({
    queryKey: computed(() => ['application', acting.value?.organisationId, chainId(), 'progress', planId()]),
    queryFn: () => api.application.count.query({ chainId: chainId(), filter: { planId: planId() } }),
  })
  return computed(() => {
    const all = data.value ?? []
    const waiting = all.filter(({ status }) => status === 'submitted' || status === 'resubmitted')
    return { done: sum(all) - sum(waiting), total: sum(all) }
  })
}

/** The queue of applications to review, and which of them is open; both are in the address. */
export function useReview(chainId: () => ChainId) {
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const { acting } = useSession()

  const filter = computed(() => ({
    status: route.query['status'] === 'all' ? [...ApplicationStatus.options] : [...WAITING],
    planId: route.query['plan'] ? String(route.query['plan']) : undefined,
  }))
  const pages = useInfiniteQuery({
    queryKey: computed(() => ['application', acting.value?.organisationId, chainId(), 'queue', filter.value]),
    queryFn: ({ pageParam }) =>
      api.application.list.query({
        chainId: chainId(),
        filter: filter.value,
        sort: { by: 'submittedAt', direction: 'asc' },
        limit: 50,
        ...(pageParam && { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const progress = useProgress(chainId, () => filter.value.planId)

  const lines = computed(() => pages.data.value?.pages.flatMap(({ rows }) => rows) ?? [])
  const current = computed(
    () => ApplicationId.safeParse(route.query['application']).data ?? lines.value[0]?.id ?? null,
  )
  const open = (id: string) => router.replace({ query: { ...route.query, application: id } })
  /** The one so many places further on; at either end it stays. */
  function move(by: 1 | -1) {
    const at = lines.value.findIndex(({ id }) => id === current.value)
    const next = lines.value[at + by]
    return next ? open(next.id) : undefined
  }
  return {
    lines,
    current,
    progress,
    open,
    move,
    pending: pages.isPending,
    error: pages.error,
    hasMore: pages.hasNextPage,
    more: () => pages.fetchNextPage(),
  }
}
