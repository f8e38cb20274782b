import { z } from 'zod'

import { Occupation, OccupationDictionary } from '@skillchain/domain/standard/occupation'

const Row = Occupation.omit({ dictionaryVersion: true })

/** What an uploaded dictionary would change, as the server answers it. */
export const DictionaryPreview = z.object({
  read: z.int(),
  rows: z.array(Row),
  faults: z.array(
    z.object({
      row: z.int(),
      column: z.enum(['code', 'name', 'markers']),
      value: z.string(),
      code: z.string(),
    }),
  ),
  mode: z.enum(['edition', 'supplement']),
  comparedWith: OccupationDictionary.nullable(),
  diff: z.object({
    added: z.array(Row),
    renamed: z.array(z.object({ code: z.string(), from: z.string(), to: z.string() })),
    remarked: z.array(z.object({ code: z.string(), name: z.string(), from: z.string(), to: z.string() })),
    removed: z.array(Row),
    unchanged: z.int(),
  }),
})
export type DictionaryPreview = z.infer<typeof DictionaryPreview>

const Refused = z.object({
  problem: z.object({
    code: z.string(),
    kind: z.enum(['invalid', 'unauthenticated', 'forbidden', 'missing', 'conflict', 'rule', 'limit']),
    source: z.string().exactOptional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
})
export type Refusal = z.infer<typeof Refused>['problem']

/** Sends a file and hears what it would change; answers a refusal as a value. Throws when nobody answers. */
export async function previewOf(
  file: File,
  { organisationId, version }: { organisationId: string; version: string },
): Promise<{ preview: DictionaryPreview } | { refusal: Refusal | null }> {
  const response = await fetch(`/api/upload/occupation-dictionary?version=${encodeURIComponent(version)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-organisation': organisationId,
      'x-skillchain': '1',
    },
    body: file,
  })
  const answer: unknown = await response.json().catch(() => null)
  const preview = DictionaryPreview.safeParse(answer)
  if (response.ok && preview.success) return { preview: preview.data }
  return { refusal: Refused.safeParse(answer).data?.problem ?? null }
}
