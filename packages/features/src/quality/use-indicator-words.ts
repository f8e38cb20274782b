import { useI18n } from 'vue-i18n'

import {
  type IndicatorCode,
  type IndicatorCount,
  type Standing,
  definitionOf,
  shareOf,
} from '@skillchain/domain/quality/indicator'
import type { Tone } from '@skillchain/ui/state/tone'
import { useFormats } from '@skillchain/ui/text/format'

export const toneOf: Record<Standing, Tone> = { met: 'done', missed: 'warn', noData: 'plain', unset: 'plain' }

interface Threshold {
  readonly percent: number
  readonly validFromOn: string
  readonly source: string
}

/** Indicators in words: what they are, what they come to, and what they are held against. */
export function useIndicatorWords() {
  const { t } = useI18n()
  const formats = useFormats()

  const nameOf = (code: IndicatorCode) => t(`quality.indicator.name.${code}`)
  const definitionIn = (code: IndicatorCode) =>
    t('quality.indicator.definition', {
      numerator: t(`quality.indicator.numerator.${code}`),
      denominator: t(`quality.indicator.denominator.${code}`),
      by: t(`quality.indicator.by.${definitionOf(code).by}`),
    })
  /** A share in percent; in words where there is no data, or too few people to show. */
  function valueOf(count: IndicatorCount | null): string {
    if (count === null) return t('quality.indicator.withheld')
    const share = shareOf(count)
    return share === null ? t('quality.indicator.noData') : formats.value.percent(share)
  }
  const partsOf = (count: IndicatorCount | null) =>
    count === null || count.denominator === 0
      ? '—'
      : t('quality.indicator.parts', {
          numerator: formats.value.number(count.numerator),
          denominator: formats.value.number(count.denominator),
        })
  function thresholdIn(code: IndicatorCode, threshold: Threshold | null): string {
    if (threshold === null) return t('quality.indicator.noThreshold')
    const { percent, validFromOn: from, source } = threshold
    const bar = t(`quality.indicator.${definitionOf(code).good}`, { percent })
    return t('quality.indicator.thresholdSource', { threshold: bar, from, source })
  }
  /** When numbers were counted, and how the last comparison with the rows went. */
  function noteOf(given: {
    countedAt: string | null
    checked: { cells: number; differing: number; checkedAt: string } | null
  }): string {
    const { countedAt, checked } = given
    const counted = countedAt
      ? t('quality.indicator.countedAt', { at: formats.value.instant(countedAt) })
      : t('quality.indicator.notCounted')
    const compared = checked
      ? t('quality.indicator.checked', {
          at: formats.value.instant(checked.checkedAt),
          cells: formats.value.number(checked.cells),
          differing: formats.value.number(checked.differing),
        })
      : t('quality.indicator.notChecked')
    return `${counted} ${compared}`
  }
  return { nameOf, definitionIn, valueOf, partsOf, thresholdIn, noteOf }
}
