import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { RosterImport, RowOutcome } from '@skillchain/domain/enrolment/roster-import'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useSession } from '@skillchain/shell/session/use-session'

export type ShownRow = Awaited<ReturnType<Api['rosterImport']['rows']['query']>>['rows'][number]
export type ShownFault = ShownRow['faults'][number]

/** Rows of a roster by kind, page by page. A change to the roster is a new list of rows. */
export function useRosterList(roster: () => RosterImport, outcomes: readonly RowOutcome[]) {
  const api = useApi()
  const { acting } = useSession()
  const pages = useInfiniteQuery({
    queryKey: computed(() => [
      'roster',
      acting.value?.organisationId,
      roster().chainId,
      roster().id,
      'rows',
      outcomes,
      roster().version,
    ]),
    queryFn: ({ pageParam }) =>
      api.rosterImport.rows.query({
        chainId: roster().chainId,
        id: roster().id,
        outcomes: [...outcomes],
        notable: true,
        after: pageParam,
        limit: 50,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })
  const rows = computed(() => pages.data.value?.pages.flatMap((page) => page.rows) ?? [])
  return {
    rows,
    pending: pages.isPending,
    error: pages.error,
    hasMore: pages.hasNextPage,
    more: () => pages.fetchNextPage(),
  }
}
