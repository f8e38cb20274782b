import { computed } from 'vue'

import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

type OwnCertificate = Awaited<ReturnType<Api['certificate']['mine']['query']>>['rows'][number]

/** What the reader holds or has held. */
export function useOwnCertificates() {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<OwnCertificate>({
    name: () => ['certificate', 'mine', acting.value?.organisationId],
    fetch: ({ limit, after }) => api.certificate.mine.query({ limit, ...(after && { after }) }),
  })
  const columns = computed((): Column[] => [
    { key: 'occupationName', label: t('certificate.field.occupation') },
    { key: 'grade', label: t('certificate.field.grade') },
    { key: 'number', label: t('certificate.field.number') },
    { key: 'bodyName', label: t('certificate.field.body') },
    { key: 'issuedOn', label: t('certificate.field.issuedOn'), kind: 'date' },
    { key: 'status', label: t('certificate.field.status') },
    ...(list.rows.value.some(({ dual }) => dual !== null)
      ? [{ key: 'dual', label: t('certificate.field.dual') }]
      : []),
    { key: 'note', label: t('certificate.field.note') },
    { key: 'verifyPath', label: t('certificate.own.papers') },
  ])
  const paperOf = ({ chainId, id }: OwnCertificate) => {
    const query = { chainId, ids: id, organisation: acting.value?.organisationId ?? '' }
    return `/api/download/certificates?${new URLSearchParams(query)}`
  }
  return { list, columns, paperOf }
}
