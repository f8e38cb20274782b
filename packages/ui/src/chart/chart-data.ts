/** A line of a chart: its name, and one value for each category; null where there is none. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** The table twin of a chart: the same numbers, for those who read rather than look. */
export interface TwinColumn {
  readonly key: string
  readonly label: string
  readonly align?: 'start' | 'end' | undefined
}
export type TwinRow = Readonly<Record<string, string | number | null>>

/** Cells that a spreadsheet would take for a formula are written as text. **Source:** OWASP, CSV injection. */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export function csvOf(columns: readonly TwinColumn[], rows: readonly TwinRow[]): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ key }) => row[key]))]
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
