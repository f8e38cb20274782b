import { z } from 'zod'

import { Instant } from '@skillchain/domain/kernel/moment'

/** One thing that happened to a record, as its page's history shows it. */
export const Happened = z.object({
  id: z.string(),
  version: z.int(),
  type: z.string(),
  at: Instant,
  organisationId: z.string(),
  organisationName: z.string(),
  /** The event itself, in the words of the record's own context. */
  payload: z.json(),
})
export type Happened = z.infer<typeof Happened>
