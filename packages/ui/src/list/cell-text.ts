import type { Formats } from '../text/format.ts'
import type { Column } from './column.ts'

export const valueOf = (row: object, key: string): unknown => Reflect.get(row, key)

/** The words of a cell; an absent value is a dash, so that no cell looks forgotten. */
export function cellText(value: unknown, { kind }: Column, formats: Formats): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'number') return kind === 'money' ? formats.money(value) : formats.number(value)
  // What has parts needs a slot of its own; where that says nothing, neither does its cell.
  if (typeof value === 'object') return '—'
  if (typeof value !== 'string') return JSON.stringify(value)
  if (kind === 'date') return formats.day(value)
  return kind === 'instant' ? formats.instant(value) : value
}
