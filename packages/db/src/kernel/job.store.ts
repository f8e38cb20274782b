import { and, eq, sql } from 'drizzle-orm'

import type { Json } from '@skillchain/domain/kernel/canonical-json'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Actor } from '@skillchain/domain/organisation/access'

import { type Database, type Tx, asActor } from './database.ts'
import { job } from './job.table.ts'
import { notify } from './notify.ts'

export type Job = typeof job.$inferSelect
type Ref = { readonly chainId: ChainId; readonly id: string }

const is = ({ chainId, id }: Ref) => and(eq(job.chainId, chainId), eq(job.id, id))

/** Sets a job down as waiting, in the transaction that asks for it. */
export async function addJob(
  tx: Tx,
  { actor, kind, ...ref }: Ref & { actor: Actor; kind: string },
): Promise<void> {
  await tx.insert(job).values({ ...ref, kind, organisationId: actor.organisationId, state: 'waiting' })
}

/** How far a job has come, told at once to whoever watches. Answers false when it has been cancelled meanwhile. */
export function setProgress(
  db: Database,
  actor: Actor,
  { chainId, id, ...changed }: Ref & Partial<Pick<Job, 'state' | 'done' | 'total'>> & { result?: Json },
): Promise<boolean> {
  return asActor(db, actor, async (tx) => {
    const going = and(is({ chainId, id }), sql`${job.state} <> 'cancelled'`)
    const [now] = await tx
      .update(job)
      .set({ ...changed, changedAt: sql`now()` })
      .where(going)
      .returning()
    if (now)
      await notify(tx, [now.organisationId], {
        type: 'job',
        id,
        chainId,
        state: now.state,
        done: now.done,
        total: now.total,
      })
    return now !== undefined
  })
}
