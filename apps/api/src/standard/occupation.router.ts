import { z } from 'zod'

import {
  countOccupations,
  dictionaries,
  dictionaryOn,
  occupations,
} from '@skillchain/db/standard/occupation.query'
import { editions, importDictionary, wholeDictionaryIn } from '@skillchain/db/standard/occupation.store'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import {
  DictionaryVersion,
  Occupation,
  OccupationDictionary,
  OccupationMarker,
} from '@skillchain/domain/standard/occupation'
import { comparedWith, decideImport } from '@skillchain/domain/standard/occupation-dictionary.rules'
import { mayImport, referenceDataPolicy as policy } from '@skillchain/domain/standard/reference-data.policy'

import { actForOrganisation } from '../kernel/act-for-organisation.ts'
import { moment } from '../kernel/clock.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'

const nothing = z.strictObject({}).optional()

const Filter = z.strictObject({
  version: DictionaryVersion,
  search: z.string().trim().max(60).optional(),
  marker: OccupationMarker.optional(),
})

const Row = Occupation.omit({ dictionaryVersion: true })

/** What an import came to. */
const Imported = z.object({
  version: DictionaryVersion,
  mode: z.enum(['edition', 'supplement']),
  added: z.int(),
  renamed: z.int(),
  remarked: z.int(),
})

export const occupationRouter = router({
  /** Every edition of the dictionary, the newest first, and the one in force today. */
  dictionaries: asking(policy.read)
    .input(nothing)
    .output(
      z.object({
        inForce: DictionaryVersion.nullable(),
        editions: z.array(OccupationDictionary.extend({ occupations: z.int() })),
      }),
    )
    .query(async () => ({ inForce: await dictionaryOn(moment().today), editions: await dictionaries() })),

  list: asking(policy.read)
    .input(z.strictObject({ ...PageRequest.shape, filter: Filter }))
    .output(pageOf(Occupation))
    .query(({ input: { filter, ...page } }) => occupations({ ...filter, ...page })),

  count: asking(policy.read)
    .input(z.strictObject({ filter: Filter }))
    .output(z.int())
    .query(({ input }) => countOccupations(input.filter)),

  /** Takes the rows that an upload was read into, as an edition of their own or a supplement of one there is. */
  importDictionary: commanding({ importDictionary: policy.importDictionary })
    .input(
      z.strictObject({
        key: z.uuidv7(),
        edition: OccupationDictionary,
        rows: z.array(Row).min(1).max(5_000),
      }),
    )
    .output(Imported)
    .mutation(({ ctx, input: { key, edition, rows } }) => {
      const asked = {
        key,
        name: 'occupation-dictionary.import',
        content: { edition, rows },
        schema: Imported,
      }
      return actForOrganisation(ctx, asked, async () => {
        unwrap(mayImport(ctx.actor))
        const known = await editions(ctx.tx)
        const before = comparedWith(known, edition.version)
        const present = before ? await wholeDictionaryIn(ctx.tx, before.version) : []
        const decided = unwrap(decideImport({ edition, rows }, { editions: known, present }))
        await importDictionary(ctx.tx, decided)
        const { mode, diff } = decided
        const answer = {
          version: edition.version,
          mode,
          added: diff.added.length,
          renamed: diff.renamed.length,
          remarked: diff.remarked.length,
        }
        return { subject: edition.version, payload: { ...edition, ...answer }, answer }
      })
    }),
})
