import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute } from 'vue-router'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Stage } from '@skillchain/domain/supervision/funnel'
import { useApi } from '@skillchain/shell/api/use-api'
import { useFormats } from '@skillchain/ui/text/format'

import { scopeIn } from './scope.ts'
import { useRowsHref } from './use-rows-href.ts'

/** One chain's numbers of a year, and the way from each to its rows. */
export function useFigures() {
  const { t } = useI18n()
  const route = useRoute()
  const api = useApi()
  const rowsHref = useRowsHref()
  const formats = useFormats()

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

  const hrefOf = (stage: Stage, month = String(year.value)) =>
    chainId.value ? rowsHref(chainId.value, stage, month) : undefined
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
