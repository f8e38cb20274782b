import type { AgreementStatus } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { Tone } from '@skillchain/ui/state/tone'

/** Only what waits for the reader, or was refused, has colour. */
export function agreementTone(status: AgreementStatus, { mine }: { mine: boolean }): Tone {
  if (status === 'refused') return 'danger'
  if (status === 'inForce') return 'done'
  return mine ? 'act' : 'plain'
}
