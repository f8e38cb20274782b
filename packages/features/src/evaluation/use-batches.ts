import { computed } from 'vue'

import { BatchStatus } from '@skillchain/domain/evaluation/evaluation-batch'
import { useApi } from '@skillchain/shell/api/use-api'
import type { ListSettings } from '@skillchain/shell/list/list-url'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'

import type { BatchRow } from './use-batch.ts'

function questionOf(chainId: string, organisationId: string | undefined, { filter }: ListSettings) {
  const status = BatchStatus.safeParse(filter['status']).data
  const own = filter['body'] === 'own' && organisationId
  return { chainId, ...(status && { status: [status] }), ...(own && { bodyId: own }) }
}

/** The batches of a chain as the reader may see them, the latest exam first. */
export function useBatches(chainId: () => string) {
  const api = useApi()
  const { t } = useWords()
  const { acting } = useSession()
  const asked = (settings: ListSettings) => questionOf(chainId(), acting.value?.organisationId, settings)
  const list = useListQuery<BatchRow>({
    name: () => ['batch', acting.value?.organisationId, chainId()],
    filters: ['status', 'body'],
    fetch: ({ limit, after, ...settings }) =>
      api.evaluationBatch.list.query({ ...asked(settings), limit, ...(after && { after }) }),
    count: (settings) => api.evaluationBatch.count.query(asked(settings)),
  })
  const columns = computed((): Column[] => [
    { key: 'name', label: t('evaluation.batch.field.name') },
    { key: 'bodyName', label: t('evaluation.batch.column.body') },
    { key: 'occupationName', label: t('evaluation.batch.column.occupation') },
    { key: 'grade', label: t('evaluation.batch.column.grade') },
    { key: 'siteName', label: t('evaluation.batch.column.site'), hidden: true },
    { key: 'examOn', label: t('evaluation.batch.field.examOn'), kind: 'date' },
    { key: 'seatsTaken', label: t('evaluation.batch.column.seats') },
    { key: 'status', label: t('evaluation.batch.column.status') },
  ])
  const isBody = computed(() => acting.value?.kind === 'evaluationBody')
  return { list, columns, isBody }
}
