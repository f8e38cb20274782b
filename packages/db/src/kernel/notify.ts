import { sql } from 'drizzle-orm'
import { z } from 'zod'

import { JobState } from './job.table.ts'
import type { Tx } from './database.ts'

/** What open pages are told as it happens; what it says they could read anyway. */
export const Notice = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('job'),
    id: z.string(),
    chainId: z.string(),
    state: z.enum(JobState),
    done: z.int(),
    total: z.int(),
  }),
  /** Something was done in which the organisation has a part: lists and tasks may have changed. */
  z.object({ type: z.literal('changed'), chainId: z.string(), aggregate: z.string(), id: z.string() }),
])
export type Notice = z.infer<typeof Notice>

export const CHANNEL = 'skillchain'
export const Envelope = z.object({ to: z.array(z.string()), notice: Notice })

/** Tells the pages of some organisations, once this transaction has committed and only then. */
export const notify = (tx: Tx, to: readonly string[], notice: Notice): Promise<unknown> =>
  tx.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ to, notice })})`)

/** The same for several at once. */
export const notifyAll = (tx: Tx, envelopes: readonly z.infer<typeof Envelope>[]): Promise<unknown> =>
  tx.execute(
    sql`select pg_notify(${CHANNEL}, told) from unnest(${sql.param(envelopes.map((one) => JSON.stringify(one)))}::text[]) told`,
  )
