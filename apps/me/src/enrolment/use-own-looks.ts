import { computed } from 'vue'

import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

/** Who has seen the reader's full number, in words. */
export function useOwnLooks() {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery({
    name: () => ['application', 'looks-at-me', acting.value?.organisationId],
    fetch: ({ limit, after }) => api.application.looksAtMe.query({ limit, ...(after && { after }) }),
  })
  const rows = computed(() =>
    list.rows.value.map(({ id, at, organisationName, purpose, chainName }) => ({
      id,
      at,
      organisationName,
      purpose: t(`roster.application.purpose.${purpose}`),
      chainName,
    })),
  )
  const columns = computed((): Column[] => [
    { key: 'at', label: t('roster.own.looks.at'), kind: 'instant' },
    { key: 'organisationName', label: t('roster.own.looks.who') },
    { key: 'purpose', label: t('roster.application.purpose.label') },
    { key: 'chainName', label: t('network.field.name') },
  ])
  return { list, rows, columns }
}
