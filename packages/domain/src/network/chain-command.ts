import { z } from 'zod'

import { Consequences } from './consequences.ts'
import { FieldReason } from './filing-field.ts'
import { ChainProfile, CharterVersion } from './skill-chain.ts'

const reason = z.string().trim().min(2).max(500)

/** What may be asked of a chain; ending or pausing it repeats the consequences that were shown. */
export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('revise'), changes: ChainProfile.partial() }),
  z.strictObject({ type: z.literal('amendCharter'), ...CharterVersion.omit({ number: true }).shape }),
  z.strictObject({ type: z.literal('submit') }),
  z.strictObject({ type: z.literal('return'), reasons: z.array(FieldReason).min(1).max(50) }),
  z.strictObject({ type: z.literal('approve'), note: z.string().trim().max(500) }),
  z.strictObject({ type: z.literal('activate') }),
  z.strictObject({ type: z.literal('suspend'), reason, acknowledged: Consequences }),
  z.strictObject({ type: z.literal('resume'), reason }),
  z.strictObject({ type: z.literal('dissolve'), reason, acknowledged: Consequences }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']
