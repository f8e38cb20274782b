import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day, Instant } from '@skillchain/domain/kernel/moment'
import type { Actor, Grant } from '@skillchain/domain/organisation/access'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

/** Something that waits for the reader (待办), or that the reader waits for. */
export const Task = z.object({
  /** Stable while the same thing waits: the record's id, a colon, and what it waits for. */
  id: z.string(),
  /** Its sentence is the message `task.<kind>`, filled with `params`. */
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  chainId: ChainId.nullable(),
  /** Where it is done: the path below the app's organisation, such as `/plans/<id>`. */
  path: z.string(),
  dueOn: Day.nullable(),
  workingDaysLeft: z.int().nullable(),
  since: Instant,
  /** True when it waits for the reader; false when for somebody else, named in `counterpart`. */
  mine: z.boolean(),
  counterpart: z.string().nullable(),
  /** Who that is, where it is one organisation or person that can be reminded; left out otherwise. */
  counterpartId: OrganisationId.optional(),
})
export type Task = z.infer<typeof Task>

/** The record that a task is about. */
export const recordOf = ({ id }: Pick<Task, 'id'>): string => id.split(':')[0] ?? id

/** One kind of waiting, answered by the context it belongs to. */
export interface TaskSource {
  readonly grant: Grant
  readonly read: (tx: Tx, actor: Actor) => Promise<Task[]>
}
