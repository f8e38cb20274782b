import type { IndicatorCode } from '@skillchain/domain/quality/indicator'
import type { Words } from '@skillchain/shell/text/use-words'

import { conditionName } from '../evaluation/condition-name.ts'

/** What a word in evidence is where it is a code: the others are written as they stand. */
const codes: Partial<Record<IndicatorCode, (words: Words, word: string) => string>> = {
  'attendance-valid': ({ t }, grade) => t(`session.grade.${grade}`),
  'candidates-evidenced': conditionName,
  'skilled-demand': gradeName,
  'skilled-certificates': gradeName,
}

function gradeName({ t, te }: Words, word: string): string {
  const key = `standard.grade.${word}`
  return te(key) ? t(key) : word
}

/** What speaks for a row of an indicator: codes by their names in the reader's words, the rest as it was written. */
export function evidenceText(code: IndicatorCode, raw: string, words: Words): string {
  const named = codes[code]
  if (!named || raw === '') return raw
  return raw
    .split(' ')
    .map((word) => named(words, word))
    .join(' ')
}
