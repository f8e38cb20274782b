import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

import { usualYear } from './scope.ts'

/** As many chains as a list to choose from can hold; the others are found by typing. */
const SHOWN = 20

/** The chain that the address names, chosen among those of the division by typing part of its name. */
export function useChainChoice() {
  const route = useRoute()
  const router = useRouter()
  const api = useApi()

  const typed = ref('')
  const chainId = computed(() => ChainId.safeParse(route.query['chain']).data)
  const found = useQuery({
    queryKey: computed(() => ['supervision', 'chain-names', typed.value]),
    queryFn: () =>
      api.supervision.chains.query({
        limit: SHOWN,
        sort: { by: 'name', direction: 'asc' },
        filter: { year: usualYear(), ...(typed.value && { search: typed.value }) },
      }),
    placeholderData: keepPreviousData,
  })
  const named = useQuery({
    queryKey: computed(() => ['chain-name', chainId.value]),
    queryFn: async () => (chainId.value ? api.chain.get.query({ chainId: chainId.value }) : null),
  })
  const options = computed(() => {
    const chains = (found.data.value?.rows ?? []).map((row) => ({ value: row.chainId, label: row.name }))
    const chain = named.data.value?.chain
    const listed = !chain || chains.some(({ value }) => value === chain.chainId)
    return listed ? chains : [{ value: chain.chainId, label: chain.name }, ...chains]
  })
  const chosen = computed<string>({
    get: () => chainId.value ?? '',
    set: (chain) => void router.replace({ query: { ...route.query, chain: chain || undefined } }),
  })
  return {
    chainId,
    chosen,
    options,
    loading: found.isFetching,
    search: (text: string) => (typed.value = text),
  }
}

const filterOf = (filter: Readonly<Record<string, string>>) => {
  const { success, data } = Day.safeParse(filter['since'])
  return success ? { sinceOn: data } : {}
}

/** Who has looked into a chain, and at what. */
export function useLooks(chainId: () => ChainId | undefined) {
  const { t } = useI18n()
  const { te } = useWords()
  const api = useApi()

  const list = useListQuery({
    name: () => ['look', chainId()],
    fetch: async ({ limit, after, filter }) => {
      const chain = chainId()
      const page = { limit, ...(after && { after }), filter: filterOf(filter) }
      return chain ? api.look.list.query({ chainId: chain, ...page }) : { rows: [], next: null }
    },
    count: async ({ filter }) => {
      const chain = chainId()
      return chain ? api.look.count.query({ chainId: chain, filter: filterOf(filter) }) : 0
    },
    filters: ['since'],
  })
  const whatOf = (procedure: string) => {
    const key = `supervision.looks.what.${procedure.split('.')[0] ?? ''}`
    return te(key) ? t(key) : t('supervision.looks.what.other')
  }
  const rows = computed(() =>
    list.rows.value.map(({ id, at, organisationName, procedure, own }) => ({
      id,
      at,
      organisationName,
      who: t(own ? 'supervision.looks.me' : 'supervision.looks.other'),
      what: whatOf(procedure),
    })),
  )
  const columns = computed((): Column[] => [
    { key: 'at', label: t('supervision.looks.columns.at'), kind: 'instant' },
    { key: 'organisationName', label: t('supervision.looks.columns.organisationName') },
    { key: 'who', label: t('supervision.looks.columns.who') },
    { key: 'what', label: t('supervision.looks.columns.what') },
  ])
  return { list, rows, columns }
}
