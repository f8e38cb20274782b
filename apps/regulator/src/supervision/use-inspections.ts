import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import type { InspectionRow } from '@skillchain/features/supervision/use-inspection'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { inspectionPolicy } from '@skillchain/domain/supervision/inspection.policy'
import { InspectionStatus } from '@skillchain/domain/supervision/inspection'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Column } from '@skillchain/ui/list/column'

const FILTERS = ['status', 'chain'] as const

function filterOf(filter: Readonly<Record<string, string>>) {
  const status = InspectionStatus.safeParse(filter['status']).data
  const ofChain = ChainId.safeParse(filter['chain']).data
  return { ...(status && { status: [status] }), ...(ofChain && { ofChain }) }
}

/** Inspections of the division, those opened last first. */
export function useInspections() {
  const { t } = useI18n()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<InspectionRow>({
    name: () => ['inspection', acting.value?.organisationId, 'all'],
    filters: FILTERS,
    fetch: ({ limit, after, filter }) =>
      api.inspection.list.query({ limit, ...(after && { after }), filter: filterOf(filter) }),
    count: ({ filter }) => api.inspection.count.query({ filter: filterOf(filter) }),
  })
  const columns = computed((): Column[] => [
    { key: 'subject', label: t('supervision.inspection.column.subject') },
    { key: 'organisationName', label: t('supervision.inspection.column.organisationName') },
    { key: 'chainName', label: t('supervision.inspection.column.chainName') },
    { key: 'status', label: t('supervision.inspection.column.status') },
    { key: 'hearingDueOn', label: t('supervision.inspection.column.hearingDueOn'), kind: 'date' },
    { key: 'openedAt', label: t('supervision.inspection.column.openedAt'), kind: 'instant' },
  ])
  const statuses = computed(() => [
    { value: '', label: t('supervision.inspection.filter.any') },
    ...InspectionStatus.options.map((value) => ({
      value,
      label: t(`supervision.inspection.status.${value}`),
    })),
  ])
  const mayOpen = computed(() => acting.value !== null && acting.value.role in inspectionPolicy.found)
  return { list, columns, statuses, mayOpen }
}
