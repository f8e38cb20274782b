import type { CellFlag } from './sheet.ts'

/** A spreadsheet program keeps this many digits of a number and turns the others into zeros. */
const DIGITS_KEPT = 15

const scientific = /^[+-]?\d(?:\.\d+)?[eE]\+?\d{2}$/

/** What a text alone gives away. */
export function textFlags(text: string): CellFlag[] {
  const flags: CellFlag[] = []
  if (text !== text.trim()) flags.push('untrimmed')
  // Saved as text by a program that had shortened the number before.
  if (scientific.test(text)) flags.push('precision-lost')
  return flags
}

export const losesDigits = (value: number) => Number.isInteger(value) && Math.abs(value) >= 10 ** DIGITS_KEPT

/** By column, and only where there is something to say. */
export function flagsOf(cells: readonly string[]): Record<number, CellFlag[]> {
  const found: Record<number, CellFlag[]> = {}
  for (const [column, text] of cells.entries()) {
    const flags = textFlags(text)
    if (flags.length > 0) found[column] = flags
  }
  return found
}
