import { z } from 'zod'

import { EmploymentTerms, EndCause, Leaving, Reason } from './employment.ts'
import { remark } from '../organisation/remark.ts'
import { Day } from '../kernel/moment.ts'

const months = z.int().positive()

/** What can be done with a placement record: by the person, and by the enterprise that reported it. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('confirm') }),
  z.strictObject({ type: z.literal('dispute'), reason: Reason }),
  /** The whole of what is said, anew; whether the person has left is part of it. */
  z.strictObject({ type: z.literal('correct'), terms: EmploymentTerms, leaving: Leaving.nullable() }),
  z.strictObject({ type: z.literal('withdraw'), reason: Reason }),
  z.strictObject({ type: z.literal('end'), onDay: Day, cause: EndCause, note: remark(0) }),
  z.strictObject({ type: z.literal('claimStay'), months }),
  z.strictObject({ type: z.literal('retractStay'), months }),
  z.strictObject({ type: z.literal('confirmStay'), months }),
  z.strictObject({ type: z.literal('disputeStay'), months, reason: Reason }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
