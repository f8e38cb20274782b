import { type CellObject, SSF } from '@e965/xlsx'

import { losesDigits, textFlags } from './cell.ts'
import type { CellFlag } from './sheet.ts'

const isDay = ({ t, z }: CellObject) => t === 'n' && typeof z === 'string' && SSF.is_date(z)

/** What a reader of the sheet sees in the cell, but for days, which are told as days whatever their format. */
export function textOf(cell: CellObject | undefined, from1904: boolean): string {
  if (cell?.v === undefined) return ''
  if (typeof cell.v !== 'number') return cell.t === 'e' ? (cell.w ?? '#ERROR!') : String(cell.v)
  return isDay(cell) ? dayText(cell.v, from1904) : numberText(cell, cell.v)
}

/** Shortened by the width of its column, a whole number shows less than it holds. */
function numberText({ z = 'General', w }: CellObject, value: number): string {
  return z === 'General' && Number.isSafeInteger(value) ? String(value) : (w ?? String(value))
}

const two = (n: number) => String(n).padStart(2, '0')

function dayText(serial: number, from1904: boolean): string {
  const day: { y: number; m: number; d: number } | null = SSF.parse_date_code(serial, { date1904: from1904 })
  return day && day.y >= 1900 ? `${day.y}-${two(day.m)}-${two(day.d)}` : String(serial)
}

export function cellFlags(cell: CellObject | undefined): CellFlag[] {
  if (!cell) return []
  const flags: CellFlag[] = cell.f === undefined ? [] : ['formula']
  if (typeof cell.v !== 'number') return [...flags, ...textFlags(textOf(cell, false))]
  flags.push(isDay(cell) ? 'date' : 'number')
  if (losesDigits(cell.v)) flags.push('precision-lost')
  return flags
}
