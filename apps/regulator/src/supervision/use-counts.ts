import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { type Seen, Stage, stepsOf } from '@skillchain/domain/supervision/funnel'
import type { TwinColumn, TwinRow } from '@skillchain/ui/chart/chart-data'
import { useFormats } from '@skillchain/ui/text/format'

/** Counts in words: a count withheld is fewer than the threshold. */
export function useCounts(threshold: () => number | null) {
  const { t } = useI18n()
  const formats = useFormats()

  const fewer = () => t('supervision.fewer', { threshold: threshold() ?? 0 })
  const written = (count: number | null) => (count === null ? fewer() : formats.value.number(count))

  const columns = computed((): TwinColumn[] => [
    { key: 'stage', label: t('supervision.overview.columns.stage') },
    { key: 'count', label: t('supervision.overview.columns.count'), align: 'end' },
    { key: 'dropped', label: t('supervision.overview.columns.dropped'), align: 'end' },
    { key: 'percent', label: t('supervision.overview.columns.percent'), align: 'end' },
  ])
  const twinOf = (seen: Seen): TwinRow[] =>
    stepsOf(seen).map(({ stage, count, dropped, percent }) => ({
      stage: t(`supervision.stage.${stage}`),
      count: count ?? fewer(),
      dropped,
      percent: percent === null ? null : formats.value.percent(percent / 100),
    }))

  /** The funnel's bars; `hrefOf` leads to the rows, where the reader may see them. */
  const barsOf = (seen: Seen, hrefOf: (stage: Stage) => string | undefined = () => undefined) =>
    stepsOf(seen).map(({ stage, count }) => ({
      key: stage,
      label: t(`supervision.stage.${stage}`),
      value: count ?? 0,
      text: count === null ? fewer() : undefined,
      dropLabel: stage === 'demanded' ? undefined : t(`supervision.drop.${stage}`),
      href: count === 0 ? undefined : hrefOf(stage),
    }))
  const summaryOf = (seen: Seen) =>
    t(
      'supervision.overview.funnelSummary',
      Object.fromEntries(Stage.options.map((stage) => [stage, written(seen[stage])])),
    )
  return { written, columns, twinOf, barsOf, summaryOf }
}
