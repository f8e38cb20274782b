import type { PlanStatus } from '@skillchain/domain/enrolment/enrolment-plan'
import type { Tone } from '@skillchain/ui/state/tone'

/** Only what waits for the reader, or is overdue, has colour. */
export function toneOf(status: PlanStatus, { mine, lapsed }: { mine: boolean; lapsed: boolean }): Tone {
  if (status === 'inForce') return 'done'
  if (status !== 'negotiating') return 'plain'
  if (lapsed) return 'danger'
  return mine ? 'act' : 'plain'
}
