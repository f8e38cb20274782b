import { z } from 'zod'

const Refused = z.object({
  problem: z.object({
    code: z.string(),
    kind: z.enum(['invalid', 'unauthenticated', 'forbidden', 'missing', 'conflict', 'rule', 'limit']),
    source: z.string().exactOptional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
})
export type Refusal = z.infer<typeof Refused>['problem']

interface Sent<Answer> {
  readonly file: File
  readonly organisationId: string
  readonly query: Readonly<Record<string, string>>
  readonly answer: z.ZodType<Answer>
}

/** Sends a file to an upload's address, as no procedure can; answers a refusal as a value. Throws when nobody answers. */
export async function sendFile<Answer>(
  name: string,
  { file, organisationId, query, answer: expected }: Sent<Answer>,
): Promise<{ answer: Answer } | { refusal: Refusal | null }> {
  const response = await fetch(`/api/upload/${name}?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-organisation': organisationId,
      'x-skillchain': '1',
    },
    body: file,
  })
  const told: unknown = await response.json().catch(() => null)
  const answer = expected.safeParse(told)
  if (response.ok && answer.success) return { answer: answer.data }
  return { refusal: Refused.safeParse(told).data?.problem ?? null }
}
