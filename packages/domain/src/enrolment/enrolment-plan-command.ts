import { z } from 'zod'

import type { Day, Instant, Moment } from '../kernel/moment.ts'
import type { Actor } from '../organisation/access.ts'
import { remark } from '../organisation/remark.ts'
import type { PlanChange } from './enrolment-plan-change.ts'
import type { DemandFact } from './enrolment-plan-quota.ts'
import { FieldGroup, type PlanSide, PlanTerms } from './enrolment-plan.ts'

const sentence = (least: number) => remark(least, 500)
const message = sentence(0)
const reason = sentence(2)
const groups = z.array(FieldGroup).max(FieldGroup.options.length)

/** What may be asked of a joint enrolment plan, with what each needs to say. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('revise'), terms: PlanTerms }),
  z.strictObject({ type: z.literal('propose'), message }),
  z.strictObject({ type: z.literal('counter'), terms: PlanTerms, message }),
  z.strictObject({ type: z.literal('sendBack'), message: sentence(2) }),
  /** Groups one stands by from now on, besides those ticked before. */
  z.strictObject({ type: z.literal('confirm'), groups }),
  /** Confirms the whole text and puts it in force; `groups` are all that the person has ticked. */
  z.strictObject({ type: z.literal('agree'), groups }),
  z.strictObject({ type: z.literal('extend') }),
  z.strictObject({ type: z.literal('decline'), reason }),
  z.strictObject({ type: z.literal('withdraw'), reason }),
])
export type Command = z.infer<typeof Command>

export const Message = message

/** What the decision needs to know of the world. */
export interface Facts extends Moment {
  readonly actor: Actor
  /** The demands that the old or the new text names, held so that nobody else takes their places meanwhile. */
  readonly demands: readonly DemandFact[]
  /** The highest monthly minimum wage among the places of those demands, in fen; null where none is on record. */
  readonly minimumWageFen: number | null
  /** The last day for an answer to what is sent today, counted in working days. */
  readonly replyDueOn: Day
}

/** A text sent to the other side: when, and until when it may be answered. */
type Sent = { side: PlanSide; message: string; at: Instant; replyDueOn: Day }

export type PlanEvent =
  | { type: 'drafted'; terms: PlanTerms }
  | { type: 'revised'; terms: PlanTerms; changes: PlanChange[] }
  | ({ type: 'proposed' | 'sent-back' } & Sent)
  | ({ type: 'countered'; terms: PlanTerms; changes: PlanChange[] } & Sent)
  | { type: 'confirmed'; side: PlanSide; groups: FieldGroup[] }
  | { type: 'agreed'; side: PlanSide; at: Instant }
  | { type: 'extended'; side: PlanSide; replyDueOn: Day }
  | { type: 'declined' | 'withdrawn'; side: PlanSide; reason: string }
