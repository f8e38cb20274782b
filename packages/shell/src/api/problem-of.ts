import { TRPCClientError } from '@trpc/client'
import * as z from 'zod/mini'

import type { Problem } from '@skillchain/domain/kernel/problem'

/** A refusal as the server says it. */
export const Refusal = z.object({
  code: z.string(),
  kind: z.enum(['invalid', 'unauthenticated', 'forbidden', 'missing', 'conflict', 'rule', 'limit']),
  source: z.exactOptional(z.string()),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
const Answer = z.object({ data: z.object({ problem: z.nullish(Refusal), fields: z.optional(z.unknown()) }) })
const Limit = z.object({
  origin: z.string(),
  maximum: z.optional(z.number()),
  minimum: z.optional(z.number()),
})
const Fields = z.array(z.object({ path: z.array(z.string()), code: z.string(), limit: z.optional(Limit) }))

/** A field that the API refused: its path, the code of what is wrong with it, and the limit that it goes beyond. */
export type RefusedField = z.infer<typeof Fields>[number]

const answerIn = (error: unknown) =>
  error instanceof TRPCClientError ? Answer.safeParse(error).data?.data : undefined

/** The refusal inside a failed call; undefined when the call failed for no reason of ours. */
export const problemOf = (error: unknown): Problem | undefined => answerIn(error)?.problem ?? undefined

/** The fields that the API's schema refused. */
export const refusedFieldsOf = (error: unknown): RefusedField[] =>
  Fields.safeParse(answerIn(error)?.fields).data ?? []

/** No answer came, so nobody knows whether it was done: safe to ask again, since every command has a key. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof TRPCClientError && answerIn(error) === undefined

export const isSignedOut = (error: unknown): boolean => problemOf(error)?.kind === 'unauthenticated'
