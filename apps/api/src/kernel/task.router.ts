import { z } from 'zod'

import { Role } from '@skillchain/domain/organisation/role'

import { taskSources } from '../tasks.ts'
import { Task } from './task.ts'
import { router, surveying } from './trpc.ts'

const everybody = Object.fromEntries(Role.options.map((role) => [role, 'party'] as const))

const urgency = ({ mine, dueOn, since }: Task) => `${mine ? 0 : 1} ${dueOn ?? '9999'} ${since}`

export const taskRouter = router({
  /** What waits for the reader and what the reader waits for, the most urgent first. */
  list: surveying(everybody)
    .input(z.strictObject({}).optional())
    .output(z.array(Task))
    .query(async ({ ctx: { tx, actor } }) => {
      const mine = taskSources.filter(({ grant }) => actor.role in grant)
      const found: Task[] = []
      for (const { read } of mine) found.push(...(await read(tx, actor)))
      return found.toSorted((a, b) => urgency(a).localeCompare(urgency(b)))
    }),
})
