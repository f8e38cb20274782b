import { type InferSelectModel, getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from './database.ts'
import { arrayOf, columnName } from './insert-many.ts'

/** A table of records that are known by their chain and id and count their versions. */
type Versioned = PgTable & {
  readonly _: { readonly columns: Record<'chainId' | 'id' | 'version', PgColumn> }
}

/** As `Pick`, of a row whose columns are not known before its table is. */
type Part<Row, Key extends string> = { readonly [K in Key]: K extends keyof Row ? Row[K] : never }

/**
 * Writes `columns` of records each of which is a version further than what it was decided from: one statement, however many
 * they are. Refused as stale, and to be undone by the caller, when one of them is not what it was any more.
 */
export async function saveMany<
  Table extends Versioned,
  Key extends Exclude<keyof InferSelectModel<Table> & string, 'chainId' | 'id' | 'version'>,
>(
  tx: Tx,
  table: Table,
  {
    rows,
    columns,
  }: {
    readonly rows: readonly Part<InferSelectModel<Table>, Key | 'chainId' | 'id' | 'version'>[]
    readonly columns: readonly Key[]
  },
): Promise<Outcome<void>> {
  if (rows.length === 0) return ok(undefined)
  const known: Record<string, PgColumn> = getTableColumns(table)
  const given = ['chainId', 'id', 'version', ...columns].flatMap((key) => {
    const column = known[key]
    return column ? [{ key, column, name: sql.identifier(columnName(column)) }] : []
  })
  const arrays = given.map(({ key, column }) => arrayOf(column, key, rows))
  const names = given.map(({ name }) => name)
  const set = given.slice(2).map(({ name }) => sql`${name} = given.${name}`)
  const comma = sql`, `
  const { rowCount } = await tx.execute(sql`
    update ${table} as saved set ${sql.join(set, comma)}
      from unnest(${sql.join(arrays, comma)}) as given (${sql.join(names, comma)})
     where saved.chain_id = given.chain_id and saved.id = given.id and saved.version = given.version - 1`)
  return rowCount === rows.length ? ok(undefined) : refuse(problem('record.stale'))
}
