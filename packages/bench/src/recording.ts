/* oxlint-disable typescript/no-unsafe-type-assertion -- it stands in for whatever the driver is called with. */
import type { Pool, PoolClient } from 'pg'

import type { Script, Statement } from './script.ts'

interface Query {
  readonly text: string
  readonly name?: string
  readonly values?: unknown[]
}

/** Of a pool or a client, everything but what is given in its place. */
function instead<T extends object>(target: T, given: Partial<Record<keyof T, unknown>>): T {
  return new Proxy(target, {
    get(_, name) {
      if (name in given) return given[name as keyof T]
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** A pool that passes everything on and writes down what is said, batch by batch. */
export function recorded(pool: Pool): { readonly pool: Pool; readonly take: () => Script } {
  let batches: Statement[][] = []
  let open = 0
  const listening = (client: PoolClient) => {
    const query = (asked: string | Query, given?: unknown[]) => {
      const { text, values = given ?? [] } = typeof asked === 'string' ? { text: asked } : asked
      const statement = { text, values: values.map(portable) }
      if (open === 0) batches.push([])
      batches.at(-1)?.push(statement)
      open += 1
      return client.query(asked as string, given).finally(() => (open -= 1))
    }
    return instead(client, { query })
  }
  const connect = async () => listening(await pool.connect())
  const take = () => {
    const script = batches
    batches = []
    return script
  }
  return { pool: instead(pool, { connect }), take }
}

/** As the driver would write it, where another process could not be handed the value itself. */
const portable = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  const plain =
    value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Uint8Array
  return plain ? value : JSON.stringify(value)
}
