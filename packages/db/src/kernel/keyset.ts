import { type AnyColumn, type SQL, asc, desc, sql } from 'drizzle-orm'

/** The order of a list: one column or expression that is never null, and the record's id to settle ties. */
export interface Order {
  readonly by: AnyColumn | SQL
  readonly id: AnyColumn
  readonly direction: 'asc' | 'desc'
}

/** What a page's last row is remembered by: its value in the order's column, and its id. */
export const cursorAt = (value: string | number, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

function parse(cursor: string): [string | number, string] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(parsed) || typeof parsed[1] !== 'string') return null
    const [value, id]: unknown[] = parsed
    return (typeof value === 'string' || typeof value === 'number') && typeof id === 'string'
      ? [value, id]
      : null
  } catch {
    return null
  }
}

/** Rows beyond a cursor; all rows for a cursor that is none of ours. */
export function beyond({ by, id, direction }: Order, cursor: string | undefined): SQL | undefined {
  const last = cursor === undefined ? null : parse(cursor)
  if (!last) return undefined
  const step = sql.raw(direction === 'asc' ? '>' : '<')
  return sql`(${by}, ${id}) ${step} (${last[0]}, ${last[1]}::uuid)`
}

export const inOrder = ({ by, id, direction }: Order): SQL[] =>
  direction === 'asc' ? [asc(by), asc(id)] : [desc(by), desc(id)]

/** Cuts a page out of one row more than it holds: whether there was one more says whether another page follows. */
export function pageFrom<Row extends { id: string }>(
  found: readonly Row[],
  limit: number,
  valueOf: (row: Row) => string | number,
): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? cursorAt(valueOf(last), last.id) : null }
}

/** A pattern that finds the text itself, whatever signs of patterns it contains. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
