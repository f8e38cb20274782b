import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import { reads } from '@skillchain/db/kernel/in-scope'
import { JobState, job } from '@skillchain/db/kernel/job.table'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Instant } from '@skillchain/domain/kernel/moment'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import { Role } from '@skillchain/domain/organisation/role'

import { act } from './perform.ts'
import { unwrap } from './problem-error.ts'
import { asking, commanding, router } from './trpc.ts'

const everybody = Object.fromEntries(Role.options.map((role) => [role, 'party'] as const))
const Progress = z.object({
  chainId: ChainId,
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(JobState),
  done: z.int(),
  total: z.int(),
  result: z.json().nullable(),
  createdAt: Instant,
  changedAt: Instant,
})
const Ref = z.strictObject({ chainId: ChainId, id: z.uuid() })

export const jobRouter = router({
  /** How far a long job has come; pages ask once and then hear of it by `/api/events`. */
  get: asking(everybody)
    .input(Ref)
    .output(Progress)
    .query(async ({ input: { chainId, id } }) => {
      const [found] = await reads
        .select()
        .from(job)
        .where(and(eq(job.chainId, chainId), eq(job.id, id)))
      return found ?? unwrap(refuse(problem('record.missing')))
    }),

  /** Stops a job that still goes on; what it has done is left as it is and said. */
  cancel: commanding({ cancel: everybody })
    .input(z.strictObject({ key: z.uuidv7(), chainId: ChainId, id: z.uuid() }))
    .output(Ref)
    .mutation(({ ctx, input }) => {
      const { chainId, id } = input
      const asked = { ...input, name: 'job', content: id, parse: (stored: unknown) => Ref.parse(stored) }
      return act(ctx, asked, async () => {
        const going = and(
          eq(job.chainId, chainId),
          eq(job.id, id),
          inArray(job.state, ['waiting', 'running']),
        )
        const mine = and(going, eq(job.organisationId, ctx.actor.organisationId))
        const [cancelled] = await ctx.tx
          .update(job)
          .set({ state: 'cancelled', changedAt: sql`now()` })
          .where(mine)
          .returning()
        if (!cancelled) return unwrap(refuse(problem('record.missing')))
        return {
          answer: { chainId, id },
          aggregate: 'job',
          aggregateId: id,
          version: 1,
          event: { type: 'cancelled' },
        }
      })
    }),
})
