import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

import type { SessionRef } from './use-training-session.ts'

const PAGE = 50

/** Whom the host may still put on a roster, page by page, and which of them have been chosen. */
export function useCandidates(session: () => SessionRef) {
  const api = useApi()
  const { acting } = useSession()
  const search = ref('')
  const chosen = ref<readonly string[]>([])
  const pages = useInfiniteQuery({
    queryKey: computed(() => [
      'training-session',
      acting.value?.organisationId,
      session().chainId,
      session().sessionId,
      'candidates',
      search.value,
    ]),
    queryFn: ({ pageParam }) =>
      api.trainingSession.candidates.query({
        chainId: session().chainId,
        id: session().sessionId,
        limit: PAGE,
        ...(search.value && { search: search.value }),
        ...(pageParam && { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const rows = computed(() => pages.data.value?.pages.flatMap((page) => page.rows) ?? [])
  function choose(personId: string, isChosen: boolean) {
    const others = chosen.value.filter((each) => each !== personId)
    chosen.value = isChosen ? [...others, personId] : others
  }
  const { isPending: pending, error, refetch, hasNextPage: hasMore, fetchNextPage: more } = pages
  return { rows, search, chosen, choose, pending, error, refetch, hasMore, more }
}
