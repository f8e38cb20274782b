import * as z from 'zod/mini'

import type { Problem } from '@skillchain/domain/kernel/problem'

import { Refusal } from './problem-of.ts'

interface Sending<Answer> {
  /** Where to: the part of the address after `/api/upload/`. */
  readonly to: string
  readonly query: Readonly<Record<string, string>>
  readonly organisationId: string
  /** Reads the answer; undefined for one that is not what was expected. */
  readonly read: (answer: unknown) => Answer | undefined
}

const Refused = z.object({ problem: Refusal })

/**
 * Sends a file as it is, which no procedure can carry. A refusal is a value, with its problem where the server says one;
 * throws when nobody answers.
 */
export async function sendFile<Answer>(
  file: File,
  { to, query, organisationId, read }: Sending<Answer>,
): Promise<{ answer: Answer } | { refusal: Problem | null }> {
  const response = await fetch(`/api/upload/${to}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-organisation': organisationId,
      // A page of another site cannot set it.
      'x-skillchain': 'upload',
    },
    body: file,
  })
  const told: unknown = await response.json().catch(() => null)
  const answer = response.ok ? read(told) : undefined
  if (answer !== undefined) return { answer }
  return { refusal: Refused.safeParse(told).data?.problem ?? null }
}
