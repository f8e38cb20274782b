import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { OrganisationId } from './organisation-id.ts'
import { problem } from './problems.ts'

/**
 * One party's word to another that something waits for it (催办). It changes nothing of the record it is about; the
 * other finds it marked among its tasks.
 *
 * **Source:** our own decision, ADR-0015.
 */
export const Reminder = z.object({
  chainId: ChainId,
  id: z.uuid(),
  /** What waits. */
  recordId: z.uuid(),
  fromId: OrganisationId,
  toId: OrganisationId,
  onDay: Day,
  /** The first, second … about the record on that day. */
  nth: z.int().positive(),
  at: Instant,
})
export type Reminder = z.infer<typeof Reminder>

/** Which of the day's reminders the next one is; refused when there have been as many as a day may have. */
export const nextReminder = (sentToday: number, aDay: number): Outcome<number> =>
  sentToday < aDay ? ok(sentToday + 1) : refuse(problem('organisation.reminded-enough', { aDay }))
