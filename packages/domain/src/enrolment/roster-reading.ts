import type { z } from 'zod'

import type { Outcome } from '../kernel/outcome.ts'
import { asCode } from '../organisation/half-width.ts'
import { type CellFlag, type Fault, FaultCode, type RosterCells, error, notice } from './roster-cell.ts'
import { RosterColumn, identifying } from './roster-column.ts'

/** Columns of codes and numbers, in which full-width characters mean their narrow ones. */
const coded: ReadonlySet<RosterColumn> = new Set([
  'documentNumber',
  'mobile',
  'studentNumber',
  'majorCode',
  'origin',
  'guardianMobile',
])

const trimmed = (text: string) => text.replaceAll(/^[\s\u3000\uFEFF]+|[\s\u3000\uFEFF]+$/gu, '')

/** One row while it is being judged: its texts, and what has been found in it so far. */
export class Reading {
  readonly #cells: RosterCells
  readonly #faults: Fault[] = []

  constructor(cells: RosterCells) {
    this.#cells = cells
    for (const column of RosterColumn.options) this.#look(column)
  }

  get faults(): readonly Fault[] {
    return this.#faults
  }

  /** Trimmed, and otherwise as typed. */
  text(column: RosterColumn): string {
    return trimmed(this.#cells[column]?.text ?? '')
  }

  /** In the form in which codes are compared. */
  code(column: RosterColumn): string {
    return asCode(this.text(column))
  }

  has(column: RosterColumn): boolean {
    return this.text(column) !== ''
  }

  isFaulty(column: RosterColumn): boolean {
    return this.#faults.some((fault) => fault.column === column && fault.severity === 'error')
  }

  /** The first fault of a cell tells enough; what follows from it is not told again. */
  add(fault: Fault): void {
    if (fault.severity === 'error' && this.isFaulty(fault.column)) return
    this.#faults.push(fault)
  }

  require(column: RosterColumn): void {
    if (!this.has(column)) this.add(error(column, 'roster.cell-empty'))
  }

  /** What a schema makes of a cell, or of `given` in its place; null when it is empty or wrong. */
  parse<T>(column: RosterColumn, schema: z.ZodType<T>, given?: unknown): T | null {
    const value = given ?? (coded.has(column) ? this.code(column) : this.text(column))
    if (value === '') return null
    const read = schema.safeParse(value)
    if (read.success) return read.data
    const known = FaultCode.safeParse(read.error.issues[0]?.message)
    this.add(error(column, known.success ? known.data : 'roster.cell-characters'))
    return null
  }

  choice<T>(column: RosterColumn, find: (text: string) => T | undefined): T | null {
    const text = this.text(column)
    if (text === '') return null
    const found = find(text)
    if (found === undefined) this.add(error(column, 'roster.choice-unknown'))
    return found ?? null
  }

  /** The value of a decision about a cell, or null once its refusal has been noted. */
  take<T>(column: RosterColumn, outcome: Outcome<T>): T | null {
    if (outcome.ok) return outcome.value
    this.add(error(column, FaultCode.parse(outcome.problem.code)))
    return null
  }

  /** A number kept as a number that is shorter than the file's others has lost zeros at its start. */
  checkLength(column: RosterColumn, usual: number | null): void {
    // What a person has typed is meant.
    if (this.#cells[column]?.flags.includes('typed')) return
    const length = this.code(column).length
    if (usual === null || length === 0 || length >= usual) return
    if (/^[1-9]\d*$/.test(this.code(column))) this.add(error(column, 'roster.zero-lost'))
  }

  #look(column: RosterColumn): void {
    const { text, flags } = this.#cells[column] ?? { text: '', flags: [] }
    if (flags.includes('merged')) this.add(error(column, 'roster.cell-merged'))
    if (text !== '') this.#lookAt(column, text, flags)
  }

  #lookAt(column: RosterColumn, text: string, flags: readonly CellFlag[]): void {
    if (flags.includes('formula')) {
      this.add(
        identifying.has(column)
          ? error(column, 'roster.cell-formula')
          : notice(column, 'roster.cell-from-formula'),
      )
    }
    if (flags.includes('precision-lost')) this.add(error(column, 'roster.digits-lost'))
    if (flags.includes('untrimmed')) this.add(notice(column, 'roster.cell-untrimmed'))
    if (coded.has(column) && text.normalize('NFKC') !== text)
      this.add(notice(column, 'roster.cell-full-width'))
  }
}

/** The length that nine in ten of the given numbers have; null where there is none, or too few to tell. */
export function usualLength(numbers: readonly string[]): number | null {
  const counts = new Map<number, number>()
  for (const { length } of numbers) if (length > 0) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a)
  const told = numbers.filter((text) => text !== '').length
  return usual && told >= 10 && usual[1] >= told * 0.9 ? usual[0] : null
}
