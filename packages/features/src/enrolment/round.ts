import { z } from 'zod'

import { FieldGroup } from '@skillchain/domain/enrolment/enrolment-plan'
import { PlanChange } from '@skillchain/domain/enrolment/enrolment-plan-change'

/** What a page shows of an event of a plan; each kind of event has some of it. */
const Round = z.object({
  message: z.string().default(''),
  reason: z.string().default(''),
  replyDueOn: z.string().nullable().default(null),
  groups: z.array(FieldGroup).default([]),
  changes: z.array(PlanChange).default([]),
})

/** An event's payload as a round; what this page does not know of, it leaves out. */
export function roundOf(payload: unknown) {
  const { message, reason, ...round } = Round.catch(Round.parse({})).parse(payload)
  return { ...round, said: message || reason }
}
