import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { type PgTable, getTableConfig } from 'drizzle-orm/pg-core'
import { type PoolClient, escapeIdentifier } from 'pg'
import { from } from 'pg-copy-streams'

const LINES = 500

const snake = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

type Cell = string | number | boolean | object | null

/** An array of PostgreSQL's, which is not JSON's. */
const list = (values: readonly unknown[]) => `{${values.map((value) => JSON.stringify(value)).join(',')}}`

/** A value as COPY's text format writes it. */
function field(value: Cell): string {
  if (value === null) return '\\N'
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replaceAll(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)
}

function* chunks(rows: Iterable<readonly Cell[]>): Generator<string> {
  let lines: string[] = []
  for (const row of rows) {
    lines.push(`${row.map(field).join('\t')}\n`)
    if (lines.length < LINES) continue
    yield lines.join('')
    lines = []
  }
  yield lines.join('')
}

function* asTexts(rows: Iterable<readonly Cell[]>, lists: ReadonlySet<number>): Generator<readonly Cell[]> {
  for (const row of rows)
    yield lists.size === 0
      ? row
      : row.map((cell, at) => (lists.has(at) && Array.isArray(cell) ? list(cell) : cell))
}

/** Streams rows into a table by COPY, some hundred at a time; `fields` are its columns as the program names them. */
export async function copyRows(
  client: PoolClient,
  { table, fields }: { readonly table: PgTable; readonly fields: readonly string[] },
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const { schema = 'public', name, columns: known } = getTableConfig(table)
  const columns = fields.map((key) => escapeIdentifier(snake(key))).join(', ')
  const kinds = new Map(known.map((column) => [column.name, column.columnType]))
  const lists = new Set(fields.flatMap((key, at) => (kinds.get(key) === 'PgArray' ? [at] : [])))
  const target = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
  const sink = client.query(from(`copy ${target} (${columns}) from stdin`))
  await pipeline(Readable.from(chunks(asTexts(rows, lists))), sink)
}

/** The same for rows as the program knows them. */
export async function copyRecords(
  client: PoolClient,
  table: PgTable,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  await copyRows(client, { table, fields: Object.keys(first) }, rows.map(Object.values))
}
