import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { type PgTable, getTableConfig } from 'drizzle-orm/pg-core'
import { type PoolClient, escapeIdentifier } from 'pg'
import { from } from 'pg-copy-streams'

const LINES = 500

const snake = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

type Cell = string | number | boolean | object | null

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

/** Streams rows into a table by COPY, some hundred at a time; `fields` are its columns as the program names them. */
export async function copyRows(
  client: PoolClient,
  { table, fields }: { readonly table: PgTable; readonly fields: readonly string[] },
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const { schema = 'public', name } = getTableConfig(table)
  const columns = fields.map((key) => escapeIdentifier(snake(key))).join(', ')
  const target = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
  const sink = client.query(from(`copy ${target} (${columns}) from stdin`))
  await pipeline(Readable.from(chunks(rows)), sink)
}
