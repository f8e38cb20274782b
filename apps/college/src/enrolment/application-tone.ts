import type { ApplicationStatus } from '@skillchain/domain/enrolment/application'
import type { Tone } from '@skillchain/ui/state/tone'

const tones: Partial<Record<ApplicationStatus, Tone>> = {
  submitted: 'act',
  resubmitted: 'act',
  returned: 'danger',
  admitted: 'done',
}

/** Only what waits for the college, or for something to be put right, carries colour. */
export const applicationTone = (status: ApplicationStatus): Tone => tones[status] ?? 'plain'
