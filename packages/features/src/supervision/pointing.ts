import { z } from 'zod'

import { MOST_REFERENCES, RecordRef } from '@skillchain/domain/supervision/evidence-request'

/** What the form of an answer points at: records that are there, and files that were added for it, by their ids. */
export const References = z.array(RecordRef).max(MOST_REFERENCES)
export const Files = z.array(z.uuid()).max(MOST_REFERENCES)
export interface Pointing {
  readonly references: RecordRef[]
  readonly files: string[]
}

/** Both as the command takes them. */
export const pointedAt = ({ references, files }: Pointing): RecordRef[] => [
  ...references,
  ...files.map((id) => ({ kind: 'attachment' as const, id })),
]
