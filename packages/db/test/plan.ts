import { type SQL, type Table, sql } from 'drizzle-orm'
import type { Pool, PoolClient, QueryConfig } from 'pg'

import type { Actor } from '@skillchain/domain/organisation/access'

import { type Database, type Tx, asActor, openDatabase } from '../src/kernel/database.ts'
import { inScope } from '../src/kernel/in-scope.ts'

/** How PostgreSQL goes about a question. */
export interface Plan {
  readonly indexes: readonly string[]
  /** Tables read from beginning to end. */
  readonly scanned: readonly string[]
  /** Whether rows are put in order before a page is cut out of them, and not merely read in the order an index has. */
  readonly sorts: boolean
}

const REMOVED = ['Filter', 'Index Recheck', 'Join Filter'] as const

interface Node extends Partial<Record<`Rows Removed by ${(typeof REMOVED)[number]}`, number>> {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows'?: number
  readonly 'Actual Loops'?: number
  readonly Plans?: readonly Node[]
}

const everyNode = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(everyNode)]

const isQuestion = (asked: unknown): asked is QueryConfig =>
  typeof asked === 'object' &&
  asked !== null &&
  'text' in asked &&
  typeof asked.text === 'string' &&
  /^\s*select (?!app\.|pg_)/.test(asked.text)

/** The plan of the one question that `ask` puts, made within the walls around the actor. */
export async function planOf(
  { $client: pool }: Database,
  who: Actor,
  ask: (tx: Tx) => Promise<unknown>,
): Promise<Plan> {
  const { listening, plans } = explaining(pool, 'format json')
  await inScope(listening, { who }, () => asActor(listening, who, ask))
  const nodes = plans.flatMap(everyNode)
  return {
    indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    scanned: nodes
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .flatMap((node) => node['Relation Name'] ?? []),
    sorts: nodes.some(
      (node) =>
        node['Node Type'].endsWith('Sort') &&
        !everyNode(node).some((below) => below['Node Type'] === 'Limit'),
    ),
  }
}

/** A database that has every question explained before it is put. */
function explaining(pool: Pool, how: string): { readonly listening: Database; readonly plans: Node[] } {
  const plans: Node[] = []
  const heard = (client: PoolClient) => {
    const query = async (asked: unknown, values?: unknown[]) => {
      if (isQuestion(asked)) {
        const text = `explain (${how}) ${asked.text}`
        // Drizzle gives values with what is asked, the driver's other callers beside it.
        const given = asked.values ?? values
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(text, given)
        plans.push(...rows.map((row) => row['QUERY PLAN'][0].Plan))
      }
      // Passed on as it came, in whichever of the driver's ways.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return client.query(asked as string, values)
    }
    return instead(client, { query })
  }
  return {
    listening: openDatabase(instead(pool, { connect: async () => heard(await pool.connect()) })),
    plans,
  }
}

/**
 * How many rows PostgreSQL takes into its hands for what `work` asks, whatever it answers in the end: those it reads, and
 * those it compares with each other in vain.
 */
export async function effortOf(
  { $client: pool }: Database,
  work: (db: Database) => Promise<unknown>,
): Promise<number> {
  const { listening, plans } = explaining(pool, 'analyze, timing off, format json')
  await work(listening)
  return plans.flatMap(everyNode).reduce((sum, node) => sum + rowsOf(node), 0)
}

const rowsOf = (node: Node): number => {
  const read = 'Relation Name' in node ? node['Actual Rows'] : 0
  const taken = [read, ...REMOVED.map((by) => node[`Rows Removed by ${by}`])]
  return taken.reduce<number>((sum, rows) => sum + (rows ?? 0), 0) * (node['Actual Loops'] ?? 0)
}

const instead = <T extends Pool | PoolClient>(target: T, given: Readonly<Record<string, unknown>>): T =>
  new Proxy(target, {
    get(_, name) {
      if (typeof name === 'string' && name in given) return given[name]
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

interface Copying {
  readonly times: number
  readonly columns: Readonly<Record<string, SQL>>
  /** Which rows, called `t`; all where this is left out. */
  readonly of?: SQL
}

/** Makes many rows of those that a table has, each with other values in the columns named, and counts them for the planner. */
export async function multiply(
  db: Database,
  table: Table,
  { times, columns, of = sql`true` }: Copying,
): Promise<void> {
  // A value that does not depend on `n` would be worked out once for all copies of a row.
  const pairs = Object.entries(columns).flatMap(([name, value]) => [sql`${name}::text`, value])
  await db.transaction(async (tx) => {
    // Copies refer to what their original refers to: looking it up for each would take most of the time.
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`
      insert into ${table}
      select r.* from ${table} t cross join lateral generate_series(1, ${times}::int) n
        cross join lateral jsonb_populate_record(t, jsonb_build_object('n', n, ${sql.join(pairs, sql`, `)})) r
       where ${of}`)
    await tx.execute(sql`analyze ${table}`)
  })
}
