import { z } from 'zod'

import type { LogSource } from '@skillchain/domain/training/attendance-log'

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

const Refused = z.object({
  problem: z.object({
    code: z.string(),
    kind: z.enum(['invalid', 'unauthenticated', 'forbidden', 'missing', 'conflict', 'rule', 'limit']),
    source: z.string().exactOptional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
})
export type Refusal = z.infer<typeof Refused>['problem']

interface Asked {
  readonly organisationId: string
  readonly chainId: string
  readonly source: LogSource
  readonly step: 'look' | 'import'
}

/** Sends a log to be looked at or imported; answers a refusal as a value. Throws when nobody answers. */
export async function sendLog(
  file: File,
  { organisationId, ...asked }: Asked,
): Promise<{ answer: LogAnswer } | { refusal: Refusal | null }> {
  const response = await fetch(`/api/upload/attendance-log?${new URLSearchParams(asked).toString()}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-organisation': organisationId,
      'x-skillchain': '1',
    },
    body: file,
  })
  const told: unknown = await response.json().catch(() => null)
  const answer = Answer.safeParse(told)
  if (response.ok && answer.success) return { answer: answer.data }
  return { refusal: Refused.safeParse(told).data?.problem ?? null }
}
