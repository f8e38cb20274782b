import { type InferInsertModel, getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { Tx } from './database.ts'

/**
 * Inserts rows by one array for each column instead of one parameter for each value: what a statement of 500 rows costs
 * to build and to parse no longer depends on how many they are. Every row states every column, null where it has nothing.
 */
export async function insertMany<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries<PgColumn>(getTableColumns(table))
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(snake(column))),
    sql`, `,
  )
  const arrays = sql.join(
    columns.map(([key, column]) => {
      const values = rows.map((row) => encoded(column, Reflect.get(row, key)))
      return sql`${sql.param(values)}::${sql.raw(`${column.getSQLType()}[]`)}`
    }),
    sql`, `,
  )
  await tx.execute(sql`insert into ${table} (${names}) select * from unnest(${arrays})`)
}

const encoded = (column: PgColumn, value: unknown): unknown =>
  value === null || value === undefined ? null : column.mapToDriverValue(value)

const snake = ({ name, keyAsName }: PgColumn) =>
  keyAsName ? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name
