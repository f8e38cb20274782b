import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { IndicatorCode, type RowKind, definitionOf } from '@skillchain/domain/quality/indicator'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Column } from '@skillchain/ui/list/column'

import { useRecordLink } from '../kernel/record-link.ts'
import { useYear } from './use-year.ts'

export type IndicatorRow = Awaited<ReturnType<Api['indicator']['rows']['query']>>['rows'][number]

export const ROWS_ASKED = ['all', 'counted', 'missed'] as const

/** Rows that have no page of their own, and the record on whose page they stand. */
const shownWith: Partial<Record<RowKind, string>> = {
  attendance: 'session',
  candidate: 'batch',
  certificate: 'batch',
}

/** The rows that one number of a chain is made of. */
export function useIndicatorRows() {
  const { t } = useI18n()
  const api = useApi()
  const route = useRoute()
  const recordHref = useRecordLink()
  const { acting } = useSession()
  const { year } = useYear()

  const chainId = computed(() => ChainId.parse(route.params['chainId']))
  const code = computed(() => IndicatorCode.safeParse(route.params['code']).data ?? 'promises-kept')
  const which = computed(() => ROWS_ASKED.find((each) => each === route.query['which']) ?? 'all')
  const list = useListQuery<IndicatorRow>({
    name: () => [
      'indicator',
      acting.value?.organisationId,
      'rows',
      chainId.value,
      code.value,
      which.value,
      year.value,
    ],
    fetch: ({ limit, after }) =>
      api.indicator.rows.query({
        chainId: chainId.value,
        code: code.value,
        which: which.value,
        fromMonth: `${year.value}-01`,
        toMonth: `${year.value}-12`,
        limit,
        ...(after && { after }),
      }),
  })
  const columns = computed((): Column[] => [
    { key: 'title', label: t('quality.indicator.rows.record') },
    { key: 'month', label: t('quality.indicator.rows.month') },
    { key: 'numerator', label: t('quality.indicator.rows.part'), kind: 'number' },
    { key: 'denominator', label: t('quality.indicator.rows.whole'), kind: 'number' },
    { key: 'evidence', label: t(`quality.indicator.evidence.${code.value}`) },
  ])
  /** Where the record itself is shown, in whichever of the reader's pages there is one. */
  function hrefOf({ recordId }: IndicatorRow): string | undefined {
    const { row } = definitionOf(code.value)
    return recordHref(shownWith[row] ?? row, { chainId: chainId.value, id: recordId })
  }
  return { chainId, code, which, year, list, columns, hrefOf }
}
