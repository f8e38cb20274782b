import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Stage } from '@skillchain/domain/supervision/funnel'
import { seesPeople } from '@skillchain/domain/supervision/supervision.policy'
import { useApi } from '@skillchain/shell/api/use-api'
import { useLinkTo } from '@skillchain/shell/link/link-to'
import { useSession } from '@skillchain/shell/session/use-session'
import { useFormats } from '@skillchain/ui/text/format'

import { scopeIn } from './scope.ts'

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The first and last day of a year or of one of its months. */
export const periodOf = (month: string): { from: string; to: string } => {
  const [year = 0, of] = month.split('-').map(Number)
  return of === undefined
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : { from: `${month}-01`, to: lastDay(year, of) }
}

/** One chain's numbers of a year, and the way from each to its rows. */
export function useFigures() {
  const { t } = useI18n()
  const route = useRoute()
  const api = useApi()
  const linkTo = useLinkTo()
  const formats = useFormats()
  const { acting } = useSession()

  const chainId = computed(() => ChainId.safeParse(route.params['chainId']).data)
  const year = computed(() => scopeIn(route.query).year)
  const asking = useQuery({
    queryKey: computed(() => ['supervision', 'chain', chainId.value, year.value]),
    queryFn: async () => {
      const id = ChainId.parse(route.params['chainId'])
      const [figures, { chain }] = await Promise.all([
        api.supervision.chain.query({ chainId: id, year: year.value }),
        api.chain.get.query({ chainId: id }),
      ])
      return { ...figures, chain }
    },
  })

  const may = (stage: Stage) => stage === 'demanded' || seesPeople(acting.value?.role ?? '')
  const hrefOf = (stage: Stage, month = String(year.value)) => {
    const { from, to } = periodOf(month)
    return chainId.value && may(stage)
      ? linkTo('stage-rows', { chainId: chainId.value, stage }, { from, to })
      : undefined
  }
  const note = computed(() => {
    const { countedAt, threshold } = asking.data.value ?? {}
    return [
      t('supervision.definition'),
      countedAt
        ? t('supervision.countedAt', { at: formats.value.instant(countedAt) })
        : t('supervision.notCounted'),
      ...(threshold ? [t('supervision.withheldNote', { threshold })] : []),
    ].join(' ')
  })
  const { data, isPending, error, refetch } = asking
  return { chainId, year, figures: data, pending: isPending, error, refetch, hrefOf, note }
}
