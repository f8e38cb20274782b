import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { IndicatorCode, type RowKind, definitionOf } from '@skillchain/domain/quality/indicator'
import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useLinkTo } from '@skillchain/shell/link/link-to'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { useSession } from '@skillchain/shell/session/use-session'
import type { Column } from '@skillchain/ui/list/column'

import { useYear } from './use-year.ts'

export type IndicatorRow = Awaited<ReturnType<Api['indicator']['rows']['query']>>['rows'][number]

export const ROWS_ASKED = ['all', 'counted', 'missed'] as const

/** The part of a chain's page on which a kind of row is to be found. */
const partOf: Partial<Record<RowKind, string>> = { contribution: 'contributions', member: 'members' }

/** The rows that one number of a chain is made of. */
export function useIndicatorRows() {
  const { t } = useI18n()
  const api = useApi()
  const route = useRoute()
  const router = useRouter()
  const linkTo = useLinkTo()
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
    { key: 'evidence', label: t('quality.indicator.rows.evidence') },
  ])
  /** Where the record itself is shown, in whichever of the reader's pages there is one. */
  function hrefOf({ recordId }: IndicatorRow): string | undefined {
    const { row } = definitionOf(code.value)
    if (row === 'plan' && router.hasRoute('plan'))
      return linkTo('plan', { chainId: chainId.value, planId: recordId })
    if (row === 'demand' && router.hasRoute('demand'))
      return linkTo('demand', { chainId: chainId.value, demandId: recordId })
    if (row === 'apprenticeship' && router.hasRoute('apprentice'))
      return linkTo('apprentice', { chainId: chainId.value, apprenticeshipId: recordId })
    if (row === 'attendance' && router.hasRoute('session'))
      return linkTo('session', { chainId: chainId.value, sessionId: recordId })
    if (row === 'employment' && router.hasRoute('employment'))
      return linkTo('employment', { chainId: chainId.value, employmentId: recordId })
    const tab = partOf[row]
    return tab ? linkTo('chain', { chainId: chainId.value, tab }) : undefined
  }
  return { chainId, code, which, year, list, columns, hrefOf }
}
