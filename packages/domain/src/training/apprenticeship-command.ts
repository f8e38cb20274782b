import { z } from 'zod'

import { Remark } from '../enrolment/application.ts'
import { Day } from '../kernel/moment.ts'
import { PersonName } from '../organisation/person-name.ts'
import { Protection } from './apprenticeship.ts'
import { MentorId } from './mentor.ts'
import { MOST_SEGMENTS, Posting, Segment } from './segment.ts'

/** What can be done with an apprentice's record; each is a step of its own, with the day from which it holds. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('assignMentor'), mentorId: MentorId }),
  z.strictObject({ type: z.literal('assignTutor'), name: PersonName }),
  z.strictObject({ type: z.literal('plan'), segments: z.array(Segment).max(MOST_SEGMENTS) }),
  z.strictObject({ type: z.literal('protect'), protection: Protection }),
  z.strictObject({ type: z.literal('start'), fromOn: Day }),
  z.strictObject({ type: z.literal('pause'), fromOn: Day, reason: Remark }),
  z.strictObject({ type: z.literal('resume'), fromOn: Day }),
  z.strictObject({ type: z.literal('transfer'), fromOn: Day, posting: Posting, reason: Remark }),
  z.strictObject({ type: z.literal('complete'), onDay: Day }),
  z.strictObject({ type: z.literal('breakOff'), onDay: Day, reason: Remark }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
