import type { z } from 'zod'

import { Occupation, OccupationMarker, type OccupationRow } from './occupation.ts'
import type { ProblemCode } from './problems.ts'

/** The columns that a dictionary's file has, and the names under which each is found. */
export const dictionaryColumns = {
  code: ['职业编码', '编码', '代码', '职业代码', 'code'],
  name: ['职业名称', '名称', '职业', '细类名称', 'name'],
  markers: ['标识', '标记', '类型', '数字/绿色', 'markers'],
} as const
export type DictionaryColumn = keyof typeof dictionaryColumns

/** A cell that cannot be taken, with its row as the sheet counts it. */
export interface RowFault {
  readonly row: number
  readonly column: DictionaryColumn
  readonly value: string
  readonly code: ProblemCode
}

export interface ReadRow {
  /** As the sheet counts it, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<DictionaryColumn, string>>
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

/** Which position holds which column, by its heading; code and name are needed, markers may be missing. */
export function columnsIn(headings: readonly string[]): Record<DictionaryColumn, number> | null {
  const at = (column: DictionaryColumn) =>
    headings.findIndex((heading) =>
      dictionaryColumns[column].some((name) => name === plain(heading).toLowerCase()),
    )
  const found = { code: at('code'), name: at('name'), markers: at('markers') }
  return found.code < 0 || found.name < 0 ? null : found
}

const meanings: Readonly<Record<string, OccupationMarker>> = { S: 'S', L: 'L', 数字: 'S', 绿色: 'L' }

/** `L/S`, `S、L`, `数字` … → the markers; null of a text that says something else. */
export function markersIn(text: string): OccupationMarker[] | null {
  const words = plain(text)
    .toUpperCase()
    .split(/[/,、;]+/u)
    .filter((word) => word !== '')
  if (!words.every((word) => word in meanings)) return null
  return OccupationMarker.options.filter((marker) => words.some((word) => meanings[word] === marker))
}

const columnOf = (issue: z.core.$ZodIssue): DictionaryColumn => (issue.path[0] === 'name' ? 'name' : 'code')

/** Headings of the larger groups (大类、中类、小类), which a printed dictionary sets between its occupations. */
const GROUP = /^[1-8](-\d{2}){0,2}(\(.*\))?$/

const isHeading = ({ cells: { code, name } }: ReadRow) => GROUP.test(plain(code)) || plain(code + name) === ''

/**
 * Reads rows one by one: the good ones, and every fault at its cell. A code that comes twice is a fault of the second.
 * Headings of larger groups are passed over.
 */
export function readDictionary(rows: readonly ReadRow[]): { good: OccupationRow[]; faults: RowFault[] } {
  const good = new Map<string, OccupationRow>()
  const faults: RowFault[] = []
  for (const { row, cells } of rows.filter((each) => !isHeading(each))) {
    const fault = (column: DictionaryColumn, code: ProblemCode) =>
      faults.push({ row, column, value: cells[column], code })
    const markers = markersIn(cells.markers)
    const read = Occupation.pick({ code: true, name: true }).safeParse({
      code: cells.code.normalize('NFKC'),
      name: cells.name,
    })
    if (!read.success) {
      for (const issue of read.error.issues)
        fault(
          columnOf(issue),
          columnOf(issue) === 'name'
            ? 'standard.occupation-name-missing'
            : 'standard.occupation-code-malformed',
        )
    } else if (markers === null) fault('markers', 'standard.occupation-marker-unknown')
    else if (good.has(read.data.code)) fault('code', 'standard.occupation-repeated')
    else good.set(read.data.code, { ...read.data, markers })
  }
  return { good: [...good.values()], faults }
}
