import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

const filterOf = (filter: Readonly<Record<string, string>>) => {
  const { success, data } = Day.safeParse(filter['since'])
  return success ? { sinceOn: data } : {}
}

/** Who has looked into a chain, and at what. */
export function useLooks(given: () => string) {
  const { t } = useI18n()
  const { te } = useWords()
  const api = useApi()

  const chainId = () => ChainId.safeParse(given()).data
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
