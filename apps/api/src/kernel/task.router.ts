import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { doneBy } from '@skillchain/db/kernel/event.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day, Instant } from '@skillchain/domain/kernel/moment'
import type { Actor } from '@skillchain/domain/organisation/access'
import { Reminder } from '@skillchain/domain/organisation/reminder'
import { Role } from '@skillchain/domain/organisation/role'

import { chainNumbers, wideNumbers } from '../home-numbers.ts'
import { taskSources } from '../tasks.ts'
import { moment } from './clock.ts'
import { HomeNumbers, counted } from './home-number.ts'
import { act } from './perform.ts'
import { unwrap } from './problem-error.ts'
import { remind, withReminders } from './reminders.ts'
import { Task, recordOf } from './task.ts'
import { commanding, router, surveying } from './trpc.ts'

const everybody = Object.fromEntries(Role.options.map((role) => [role, 'party'] as const))

/** A task as its reader sees it, with what was said about it meanwhile. */
const Waiting = Task.extend({
  /** The last day on which the reader was reminded of it, or reminded the other. */
  remindedOn: Day.nullable(),
  canRemind: z.boolean(),
})

/** How much of what somebody did is answered: the first page gathers what repeats, and shows a few lines. */
const DONE_ANSWERED = 30

/** One thing that somebody did, as the log has it. */
const Done = z.object({
  id: z.uuid(),
  chainId: ChainId,
  aggregate: z.string(),
  aggregateId: z.uuid(),
  type: z.string(),
  at: Instant,
  payload: z.json(),
})

const urgency = ({ mine, dueOn, since }: Task) => `${mine ? 0 : 1} ${dueOn ?? '9999'} ${since}`

async function tasksOf(tx: Tx, actor: Actor): Promise<Task[]> {
  const found: Task[] = []
  for (const { grant, read } of taskSources) if (actor.role in grant) found.push(...(await read(tx, actor)))
  return found.toSorted((a, b) => urgency(a).localeCompare(urgency(b)))
}

export const taskRouter = router({
  /** What waits for the reader and what the reader waits for, the most urgent first. */
  list: surveying(everybody)
    .input(z.strictObject({}).optional())
    .output(z.array(Waiting))
    .query(async ({ ctx: { tx, actor } }) => withReminders(tx, actor, await tasksOf(tx, actor))),

  /** What the reader last did for the organisation they act for (最近完成), the latest first. */
  done: surveying(everybody)
    .input(z.strictObject({}).optional())
    .output(z.array(Done))
    .query(({ ctx: { tx, actor } }) => doneBy(tx, actor, DONE_ANSWERED)),

  /**
   * What the reader acts on, as numbers: of the chain they name where they work in chains, of all that they may see
   * where they are a regulator or somebody for themselves. None where a role has none, or no chain is named.
   */
  numbers: surveying(everybody)
    .input(z.strictObject({ chainId: ChainId.optional() }).optional())
    .output(HomeNumbers)
    .query(async ({ ctx: { tx, actor }, input: { chainId } = {} }) => {
      const { now, today } = moment()
      const given = { tx, actor, today }
      const wide = await counted(wideNumbers[actor.role] ?? [], given)
      const ofChain = chainId ? await counted(chainNumbers[actor.role] ?? [], { ...given, chainId }) : []
      return { asOf: now, numbers: [...wide, ...ofChain] }
    }),

  /** Reminds (催办) whoever the reader waits for in one matter; as often a day as the parameter says. */
  remind: commanding({ remind: everybody })
    .input(z.strictObject({ key: z.uuidv7(), chainId: ChainId, recordId: z.uuid() }))
    .output(Reminder)
    .mutation(({ ctx, input }) => {
      const { chainId, recordId } = input
      const asked = {
        ...input,
        name: 'reminder',
        content: recordId,
        parse: (stored: unknown) => Reminder.parse(stored),
      }
      return act(ctx, asked, async () => {
        const tasks = await tasksOf(ctx.tx, ctx.actor)
        const task = tasks.find(
          (each) => each.chainId === chainId && recordOf(each) === recordId && !each.mine,
        )
        const answer = unwrap(await remind(ctx.tx, ctx.actor, { chainId, task }))
        return {
          answer,
          aggregate: 'reminder',
          aggregateId: answer.id,
          version: 0,
          event: { type: 'sent', recordId },
          parties: [answer.toId],
        }
      })
    }),
})
