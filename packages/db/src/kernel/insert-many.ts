import { type InferInsertModel, type SQL, getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { Tx } from './database.ts'

/**
 * Inserts rows by one array for each column instead of one parameter for each value: what a statement of 500 rows costs
 * to build and to parse no longer depends on how many they are. Every row states every column, null where it has nothing;
 * a column that holds arrays cannot be inserted so.
 */
export async function insertMany<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries<PgColumn>(getTableColumns(table))
  const names = columns.map(([, column]) => sql.identifier(columnName(column)))
  const arrays = columns.map(([key, column]) => arrayOf(column, key, rows))
  const comma = sql`, `
  await tx.execute(
    sql`insert into ${table} (${sql.join(names, comma)}) select * from unnest(${sql.join(arrays, comma)})`,
  )
}

/** What rows hold under a key, as one array of the column's type. */
export const arrayOf = (column: PgColumn, key: string, rows: readonly object[]): SQL => {
  const values = rows.map((row) => encoded(column, Reflect.get(row, key)))
  return sql`${sql.param(values)}::${sql.raw(`${column.getSQLType()}[]`)}`
}

const encoded = (column: PgColumn, value: unknown): unknown =>
  value === null || value === undefined ? null : column.mapToDriverValue(value)

/** What PostgreSQL calls it. */
export const columnName = ({ name, keyAsName }: PgColumn): string =>
  keyAsName ? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name
