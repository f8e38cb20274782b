import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

import { markersText } from '@skillchain/domain/standard/occupation'
import { useWords } from '@skillchain/shell/text/use-words'

import type { DictionaryPreview } from './dictionary-preview.ts'

export type Kind = 'added' | 'renamed' | 'remarked' | 'removed' | 'faults'
export const kinds: readonly Kind[] = ['added', 'renamed', 'remarked', 'removed', 'faults']

type Row = Readonly<Record<string, string | number>> & { readonly id: string }

/** One kind of change as a table: what it holds and under which headings. */
export function useDictionaryChanges(given: () => { preview: DictionaryPreview; kind: Kind }) {
  const { t } = useI18n()
  const { te } = useWords()

  const rowsOf: Record<Kind, (preview: DictionaryPreview) => Row[]> = {
    added: ({ diff }) =>
      diff.added.map((row) => ({ id: row.code, ...row, markers: markersText(row.markers) })),
    removed: ({ diff }) =>
      diff.removed.map((row) => ({ id: row.code, ...row, markers: markersText(row.markers) })),
    renamed: ({ diff }) => diff.renamed.map((row) => ({ id: row.code, ...row })),
    remarked: ({ diff }) => diff.remarked.map((row) => ({ id: row.code, ...row })),
    faults: ({ faults }) =>
      faults.map(({ row, column, value, code }) => ({
        id: `${row}-${column}`,
        row,
        column: t(`standard.occupationPage.columns.${column}`),
        value,
        reason: te(`problem.${code}`) ? t(`problem.${code}`) : code,
      })),
  }
  const name = (key: string) => ({ key, label: t(`standard.occupationPage.columns.${key}`) })
  const change = (key: 'from' | 'to') => ({ key, label: t(`standard.occupationPage.upload.${key}`) })
  const fault = (key: string) => ({ key, label: t(`standard.occupationPage.upload.faultColumns.${key}`) })
  const columns = computed(() => {
    const columnsOf = {
      added: () => [name('code'), name('name'), name('markers')],
      removed: () => [name('code'), name('name'), name('markers')],
      renamed: () => [name('code'), change('from'), change('to')],
      remarked: () => [name('code'), name('name'), change('from'), change('to')],
      faults: () => [fault('row'), fault('column'), fault('value'), fault('reason')],
    }
    return columnsOf[given().kind]()
  })
  return { rows: computed(() => rowsOf[given().kind](given().preview)), columns }
}

export const countsOf = ({ diff, faults }: DictionaryPreview): Record<Kind, number> => ({
  added: diff.added.length,
  renamed: diff.renamed.length,
  remarked: diff.remarked.length,
  removed: diff.removed.length,
  faults: faults.length,
})
