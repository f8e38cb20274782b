import { z } from 'zod'

import { Occupation, OccupationDictionary } from '@skillchain/domain/standard/occupation'
import { sendFile } from '@skillchain/features/kernel/send-file'

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

/** Sends a file and hears what it would change. */
export const previewOf = (
  file: File,
  { organisationId, version }: { organisationId: string; version: string },
) =>
  sendFile('occupation-dictionary', { file, organisationId, query: { version }, answer: DictionaryPreview })
