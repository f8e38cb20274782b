import type { IndicatorCode } from '@skillchain/domain/quality/indicator'
import type { Words } from '@skillchain/shell/text/use-words'

import { conditionName } from '../evaluation/condition-name.ts'

interface Reader extends Words {
  /** A day, YYYY-MM-DD, as the reader writes days. */
  readonly day: (on: string) => string
}

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

/** What speaks for a row of an indicator, in the reader's words: codes by their names, days as days are written. */
export function evidenceText(code: IndicatorCode, raw: string, reader: Reader): string {
  const named = codes[code]
  const said =
    named && raw !== ''
      ? raw
          .split(' ')
          .map((word) => named(reader, word))
          .join(' ')
      : raw
  return said.replaceAll(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, (on) => reader.day(on))
}
