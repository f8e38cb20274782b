import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

import type { Page } from '@skillchain/domain/kernel/page'
import type { ListState, Sort } from '@skillchain/ui/list/column'

import { problemOf } from '../api/problem-of.ts'
import { problemText } from '../problem/problem-text.ts'
import { useWords } from '../text/use-words.ts'
import type { ListSettings } from './list-url.ts'
import { useListSettings } from './use-list-settings.ts'

/** One page of a list, as it is asked for. */
export interface ListRequest extends ListSettings {
  readonly limit: number
  readonly after?: string
}

interface Given<Row> {
  /** Names the list in the cache, and says what it is about: `['demand', chainId]`. */
  readonly name: () => readonly unknown[]
  readonly fetch: (request: ListRequest) => Promise<Page<Row>>
  readonly count?: (settings: ListSettings) => Promise<number>
  /** The parameters of the address that filter it. */
  readonly filters?: readonly string[]
  /** The order before a reader chooses one. */
  readonly sort?: Sort
  readonly limit?: number
}

function useAnswers<Row>(given: Given<Row>, list: ReturnType<typeof useListSettings>) {
  const { name, fetch, count, limit = 50 } = given
  const pages = useInfiniteQuery({
    queryKey: computed(() => [...name(), 'list', list.asked.value]),
    queryFn: ({ pageParam }) => fetch({ ...list.asked.value, limit, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (page: Page<Row>) => page.next,
  })
  const counting = useQuery({
    queryKey: computed(() => [...name(), 'count', list.search.value, list.filter.value]),
    queryFn: () => (count ? count(list.settings.value) : null),
    enabled: Boolean(count),
  })
  const rows = computed(() => pages.data.value?.pages.flatMap((page) => page.rows) ?? [])
  const total = computed(() => counting.data.value ?? null)
  return { pages, rows, total }
}

/** A list whose search, filter and order are in the address: Back works, and a copied link shows the same. */
export function useListQuery<Row extends object>(given: Given<Row>) {
  const words = useWords()
  const list = useListSettings(given.filters ?? [], given.sort ?? null)
  const { pages, rows, total } = useAnswers(given, list)

  const refusal = computed(() => problemOf(pages.error.value))
  const state = computed((): ListState => {
    if (rows.value.length > 0) return pages.error.value ? 'stale' : 'ready'
    if (pages.error.value) return refusal.value?.kind === 'forbidden' ? 'denied' : 'error'
    if (pages.isPending.value) return 'loading'
    return list.filtered.value ? 'filtered-empty' : 'empty'
  })
  const problem = computed(() =>
    pages.error.value ? problemText(words, refusal.value, pages.error.value) : undefined,
  )

  /** Everything a DataTable needs of it: `v-bind="list.table.value"`. */
  const table = computed(() => ({
    rows: rows.value,
    state: state.value,
    sort: list.sort.value,
    hasMore: pages.hasNextPage.value,
    loadingMore: pages.isFetchingNextPage.value,
    total: total.value,
    problem: problem.value,
    'onUpdate:sort': (next: Sort | null) => void list.setSort(next),
    onMore: () => void pages.fetchNextPage(),
    onRetry: () => void pages.refetch(),
    onClearFilter: () => void list.clear(),
  }))
  const { asked, search, filter, setFilter, clear } = list
  return { rows, total, state, asked, search, filter, setFilter, clear, table, refetch: pages.refetch }
}
