import { useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Column } from '@skillchain/ui/list/column'

import type { EvidenceRow } from './use-evidence-request.ts'
import { type InspectionRow, touchedBySupervision } from './use-inspection.ts'
import type { RectificationRow } from './use-rectification.ts'

/** Several lists stand on one page: what failed for one has mostly failed for all, and one second try is for all. */
export function useRetryAll() {
  const cache = useQueryClient()
  return () => Promise.all(touchedBySupervision.map((queryKey) => cache.invalidateQueries({ queryKey })))
}

/** Requests for evidence that are addressed to the reader's organisation, or that the regulator has made. */
export function useRequestList(inspectionId?: () => string) {
  const { t } = useI18n()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<EvidenceRow>({
    name: () => ['evidence-request', acting.value?.organisationId, inspectionId?.() ?? 'all'],
    fetch: ({ limit, after }) => {
      const filter = inspectionId ? { inspectionId: inspectionId() } : {}
      return api.evidenceRequest.list.query({ limit, ...(after && { after }), filter })
    },
  })
  const columns = computed((): Column[] => [
    { key: 'what', label: t('supervision.evidenceRequest.column.what') },
    ...(inspectionId
      ? [{ key: 'organisationName', label: t('supervision.evidenceRequest.column.organisationName') }]
      : [{ key: 'chainName', label: t('supervision.inspection.column.chainName') }]),
    { key: 'item', label: t('supervision.evidenceRequest.column.item') },
    { key: 'status', label: t('supervision.evidenceRequest.column.status') },
    { key: 'dueOn', label: t('supervision.evidenceRequest.column.dueOn'), kind: 'date' },
  ])
  return { list, columns }
}

/** Inspections of the reader's organisation that it is heard on, or was. */
export function useHearingList() {
  const { t } = useI18n()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<InspectionRow>({
    name: () => ['inspection', acting.value?.organisationId, 'heard'],
    fetch: ({ limit, after }) => api.inspection.list.query({ limit, ...(after && { after }) }),
  })
  const columns = computed((): Column[] => [
    { key: 'subject', label: t('supervision.inspection.column.subject') },
    { key: 'chainName', label: t('supervision.inspection.column.chainName') },
    { key: 'status', label: t('supervision.inspection.column.status') },
    { key: 'hearingDueOn', label: t('supervision.inspection.column.hearingDueOn'), kind: 'date' },
  ])
  return { list, columns }
}

const asked = ({ overdue }: Readonly<Record<string, string>>) => (overdue ? { overdue: true as const } : {})

/** Rectifications of the reader's organisation, or of the division. */
export function useRectificationList(withOrganisation = false) {
  const { t } = useI18n()
  const api = useApi()
  const { acting } = useSession()
  const list = useListQuery<RectificationRow>({
    name: () => ['rectification', acting.value?.organisationId, 'all'],
    filters: ['overdue'],
    fetch: ({ limit, after, filter }) =>
      api.rectification.list.query({ limit, ...(after && { after }), filter: asked(filter) }),
    count: ({ filter }) => api.rectification.count.query({ filter: asked(filter) }),
  })
  const columns = computed((): Column[] => [
    { key: 'subject', label: t('supervision.rectification.column.subject') },
    ...(withOrganisation
      ? [{ key: 'organisationName', label: t('supervision.rectification.column.organisationName') }]
      : []),
    { key: 'chainName', label: t('supervision.rectification.column.chainName') },
    { key: 'status', label: t('supervision.rectification.column.status') },
    { key: 'dueOn', label: t('supervision.rectification.column.dueOn'), kind: 'date' },
    { key: 'openedAt', label: t('supervision.rectification.column.openedAt'), kind: 'instant' },
  ])
  return { list, columns }
}
