import { z } from 'zod'

import type { LogSource } from '@skillchain/domain/training/attendance-log'
import { sendFile } from '@skillchain/features/kernel/send-file'

const Answer = z.object({
  /** How many pieces of evidence were new; null while it is only looked at. */
  added: z.int().nullable(),
  counts: z.object({ rows: z.int(), fresh: z.int(), known: z.int(), nobody: z.int(), faulty: z.int() }),
  rows: z.array(
    z.object({
      row: z.int(),
      verdict: z.enum([
        'fresh',
        'known',
        'nobody',
        'settled',
        'number-wrong',
        'time-wrong',
        'day-alone',
        'reversed',
        'ahead',
      ]),
      mask: z.string(),
      name: z.string(),
      title: z.string(),
    }),
  ),
})
export type LogAnswer = z.infer<typeof Answer>

interface Asked {
  readonly organisationId: string
  readonly chainId: string
  readonly source: LogSource
  readonly step: 'look' | 'import'
}

/** Sends a log to be looked at or imported. */
export const sendLog = (file: File, { organisationId, ...query }: Asked) =>
  sendFile('attendance-log', { file, organisationId, query, answer: Answer })
