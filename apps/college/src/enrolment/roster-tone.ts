import type { RosterImportStatus } from '@skillchain/domain/enrolment/roster-import'
import type { Tone } from '@skillchain/ui/state/tone'

const tones: Partial<Record<RosterImportStatus, Tone>> = {
  uploaded: 'act',
  checked: 'act',
  failed: 'danger',
  imported: 'done',
}

/** Only what waits for the reader, or has gone wrong, carries colour. */
export const toneOf = (status: RosterImportStatus): Tone => tones[status] ?? 'plain'
