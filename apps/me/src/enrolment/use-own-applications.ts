import { computed } from 'vue'

import type { ApplicationStatus } from '@skillchain/domain/enrolment/application'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import type { Tone } from '@skillchain/ui/state/tone'

type OwnApplication = Awaited<ReturnType<Api['application']['mine']['query']>>['rows'][number]

const tones: Partial<Record<ApplicationStatus, Tone>> = {
  returned: 'danger',
  accepted: 'done',
  admitted: 'done',
}

/** What the reader has applied for, and how far it has come. */
export function useOwnApplications() {
  const { t } = useWords()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<OwnApplication>({
    name: () => ['application', 'mine', acting.value?.organisationId],
    fetch: ({ limit, after }) => api.application.mine.query({ limit, ...(after && { after }) }),
  })
  const rows = computed(() =>
    list.rows.value.map(({ id, year, collegeName, enterpriseName, chainName, submittedAt, ...row }) => ({
      id,
      year,
      collegeName,
      enterpriseName,
      chainName,
      submittedAt,
      status: t(`roster.application.status.${row.status}`),
      tone: tones[row.status] ?? ('plain' as const),
      note:
        row.returned.map(({ field }) => t(`roster.application.field.${field}`)).join('、') ||
        (row.endedReason ?? ''),
    })),
  )
  const columns = computed((): Column[] => [
    { key: 'collegeName', label: t('roster.own.college') },
    { key: 'enterpriseName', label: t('roster.application.enterprise') },
    { key: 'chainName', label: t('network.field.name') },
    { key: 'submittedAt', label: t('roster.application.submittedAt'), kind: 'instant' },
    { key: 'status', label: t('roster.list.status') },
    { key: 'note', label: t('roster.own.note') },
  ])
  return { list, rows, columns }
}
