import { createHash } from 'node:crypto'

import type { PoolClient } from 'pg'

import { type Draw, fillable } from './variable.ts'

export interface Statement {
  readonly name?: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** What a request says to PostgreSQL: the statements of one batch are sent together, the next batch when all are answered. */
export type Script = readonly (readonly Statement[])[]

type Fill = (draw: Draw) => unknown

function filling(value: unknown, samples: readonly string[]): Fill {
  if (typeof value === 'string') return fillable(value, samples)
  // Rows that are inserted together come as one array for each column.
  if (Array.isArray(value)) {
    const fills = value.map((each) => filling(each, samples))
    return (draw) => fills.map((fill) => fill(draw))
  }
  // Bytes arrive from another process as a plain array of bytes.
  const fixed = value instanceof Uint8Array ? Buffer.from(value) : value
  return () => fixed
}

/**
 * Says a script to PostgreSQL, with values drawn anew each time, and answers the rows of the statement before the
 * last: what a question was about. Every statement is prepared on the connection, as pgbench's are.
 */
export function replaying(script: Script, samples: readonly string[]) {
  const batches = script.map((batch) =>
    batch.map(({ text, values }) => ({
      text,
      name: createHash('sha256').update(text).digest('base64'),
      fills: values.map((value) => filling(value, samples)),
    })),
  )
  return async (client: PoolClient, draw: Draw): Promise<unknown[]> => {
    let rows: unknown[][] = []
    for (const batch of batches) {
      const { stream } = client.connection
      stream.cork()
      const steps = batch.map(({ text, name, fills }) =>
        fills.length === 0 && !text.startsWith('select')
          ? client.query(text)
          : client.query({ text, name, values: fills.map((fill) => fill(draw)) }),
      )
      stream.uncork()
      // Batches wait for each other as they did when they were recorded.
      // oxlint-disable-next-line no-await-in-loop
      rows = [...rows, ...(await Promise.all(steps)).map((step) => step.rows as unknown[])]
    }
    return rows.at(-2) ?? rows.at(-1) ?? []
  }
}
