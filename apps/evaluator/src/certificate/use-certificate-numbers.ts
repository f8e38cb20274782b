import { computed } from 'vue'

import type { Api } from '@skillchain/shell/api/api-client'
import { useApi } from '@skillchain/shell/api/use-api'
import { useCommand } from '@skillchain/shell/command/use-command'
import { useListQuery } from '@skillchain/shell/list/use-list-query'
import { problemText } from '@skillchain/shell/problem/problem-text'
import { useSession } from '@skillchain/shell/session/use-session'
import { useWords } from '@skillchain/shell/text/use-words'
import type { Column } from '@skillchain/ui/list/column'
import { useToast } from '@skillchain/ui/state/toast'

type SeriesAnswer = Awaited<ReturnType<Api['certificateNumber']['series']['query']>>[number]
type VoidAnswer = Awaited<ReturnType<Api['certificateNumber']['voided']['query']>>[number]

/** A run of numbers, told apart by what it is of. */
export type Series = SeriesAnswer & { readonly id: string }

/** The body's own register of numbers, and the voiding of the next in a series. */
export function useCertificateNumbers(onVoided: () => void) {
  const words = useWords()
  const { t } = words
  const { show } = useToast()
  const api = useApi()
  const { acting } = useSession()
  const name = (part: string) => ['certificate-number', acting.value?.organisationId, part]
  const series = useListQuery<Series>({
    name: () => name('series'),
    fetch: async () => {
      const rows = await api.certificateNumber.series.query()
      return {
        rows: rows.map((row) => ({ ...row, id: `${row.bodyCode}-${row.year}-${row.grade}` })),
        next: null,
      }
    },
  })
  const voided = useListQuery<VoidAnswer & { readonly id: string }>({
    name: () => name('voided'),
    fetch: async () => {
      const rows = await api.certificateNumber.voided.query()
      return { rows: rows.map((row) => ({ ...row, id: row.number })), next: null }
    },
  })
  const seriesColumns = computed((): Column[] => [
    { key: 'bodyCode', label: t('certificate.numbers.bodyCode') },
    { key: 'year', label: t('certificate.numbers.year') },
    { key: 'grade', label: t('certificate.field.grade') },
    { key: 'last', label: t('certificate.numbers.last'), kind: 'number' },
    { key: 'act', label: t('certificate.numbers.act') },
  ])
  const voidedColumns = computed((): Column[] => [
    { key: 'number', label: t('certificate.field.number') },
    { key: 'reason', label: t('certificate.numbers.reason') },
    { key: 'at', label: t('certificate.numbers.at'), kind: 'instant' },
  ])
  const voiding = useCommand(api.certificateNumber.void.mutate, {
    invalidates: [['certificate-number']],
    onDone: (number) => {
      show(t('certificate.numbers.done', { number }))
      onVoided()
    },
  })
  const problem = computed(() =>
    voiding.error.value ? problemText(words, voiding.problem.value, voiding.error.value).title : undefined,
  )
  return {
    series: { list: series, columns: seriesColumns },
    voided: { list: voided, columns: voidedColumns },
    voiding,
    problem,
  }
}
