import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'

/**
 * What a table is to a sharded cluster. `distributed`: rows of one chain, `chain_id` first in every key. `reference`:
 * small and rarely written, a copy on every machine. `directory`: its own key and no foreign keys.
 */
export type TableClass = 'distributed' | 'reference' | 'directory'

type Right = 'select' | 'insert' | 'update' | 'delete'

/** What a role may do to a table at all; which rows is for the table's policies to say. */
export type Grants = Partial<
  Record<'app_user' | 'app_identity' | 'app_job', readonly (Right | `update (${string})`)[]>
>

interface Declaration {
  readonly class: TableClass
  readonly grants: Grants
}

const declared = new Map<string, Declaration>()

/** Says what a table is and who may touch it; a table that says nothing fails the catalogue's tests. */
export function declare(table: PgTable, declaration: Declaration): void {
  const { schema = 'public', name } = getTableConfig(table)
  declared.set(`${schema}.${name}`, declaration)
}

/** Every declared table by its qualified name; complete once all `.table.ts` files have been loaded. */
export const declarations = (): ReadonlyMap<string, Declaration> => declared
