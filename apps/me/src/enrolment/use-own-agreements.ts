import { computed } from 'vue'

import { agreementTone } from '@skillchain/features/enrolment/agreement-status'
import { useAgreementWords } from '@skillchain/features/enrolment/use-agreement-words'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

type Row = Awaited<ReturnType<Api['apprenticeAgreement']['mine']['query']>>['rows'][number]

/** The reader's own agreements, and whose signature each waits for. */
export function useOwnAgreements() {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const { waitsFor } = useAgreementWords()
  const list = useListQuery<Row>({
    name: () => ['agreement', acting.value?.organisationId, 'mine'],
    fetch: ({ limit, after }) => api.apprenticeAgreement.mine.query({ limit, ...(after && { after }) }),
  })
  const rows = computed(() =>
    list.rows.value.map(({ status, ...row }) => {
      const mine = row.missing.some((party) => party === 'person' || party === 'guardian')
      return {
        ...row,
        status: t(`agreement.status.${status}`),
        tone: agreementTone(status, { mine: status === 'signing' && mine }),
        waiting: waitsFor({ ...row, status }),
      }
    }),
  )
  const columns = computed((): Column[] => [
    { key: 'postName', label: t('agreement.field.postName') },
    { key: 'enterpriseName', label: t('agreement.list.enterprise') },
    { key: 'collegeName', label: t('agreement.list.college') },
    { key: 'startsOn', label: t('agreement.field.startsOn'), kind: 'date' },
    { key: 'payFen', label: t('agreement.field.payFen'), kind: 'money' },
    { key: 'status', label: t('agreement.list.status') },
    { key: 'waiting', label: t('agreement.list.waiting') },
  ])
  return { list, rows, columns }
}
