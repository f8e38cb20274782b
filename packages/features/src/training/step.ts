import { z } from 'zod'

import { Remark } from '@skillchain/domain/enrolment/application'
import { Day } from '@skillchain/domain/kernel/moment'
import type { Command } from '@skillchain/domain/training/apprenticeship-command'
import { Posting } from '@skillchain/domain/training/segment'

/** Steps that change where an apprentice stands; each is asked for with its day, and says what follows. */
export const STEPS = ['start', 'transfer', 'pause', 'resume', 'complete', 'breakOff'] as const
export type Step = (typeof STEPS)[number]

/** What a form of a step asks for. */
export const asked: Readonly<Record<Step, z.ZodObject>> = {
  start: z.strictObject({ day: Day }),
  resume: z.strictObject({ day: Day }),
  complete: z.strictObject({ day: Day }),
  pause: z.strictObject({ day: Day, reason: Remark }),
  breakOff: z.strictObject({ day: Day, reason: Remark }),
  transfer: z.strictObject({ day: Day, reason: Remark, ...Posting.shape }),
}

const Said = z.object({ day: Day, reason: Remark.optional() })

/** The command that a filled form comes to. */
export function commandOf(step: Step, value: unknown): Command {
  const { day, reason = '' } = Said.parse(value)
  switch (step) {
    case 'start':
    case 'resume':
      return { type: step, fromOn: day }
    case 'pause':
      return { type: step, fromOn: day, reason }
    case 'transfer':
      return { type: step, fromOn: day, reason, posting: z.object(Posting.shape).parse(value) }
    case 'complete':
      return { type: step, onDay: day }
    case 'breakOff':
      return { type: step, onDay: day, reason }
  }
}
