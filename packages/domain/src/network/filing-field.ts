import { z } from 'zod'

/** The parts of a filing that a reviewer may send back, one by one. Source: our own decision. */
export const FilingField = z.enum([
  'name',
  'cluster',
  'division',
  'cities',
  'purpose',
  'charter',
  'scale',
  'insuredStaff',
  'firmsBrought',
  'postsOffered',
  'noDiscreditRecord',
  'trainingSystem',
  'members',
  'contributions',
])
export type FilingField = z.infer<typeof FilingField>

/** What is wrong with a part, from a list so that returns can be counted. */
export const ReturnReason = z.enum([
  'incomplete',
  'inconsistent',
  'unsupported',
  'not-met',
  'unclear',
  'other',
])
export type ReturnReason = z.infer<typeof ReturnReason>

/** One part sent back (退回补正), the reason from the list, and what to do in the reviewer's own words. */
export const FieldReason = z
  .strictObject({ field: FilingField, reason: ReturnReason, note: z.string().trim().max(500) })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', {
    error: 'network.reason-needs-note',
    path: ['note'],
  })
export type FieldReason = z.infer<typeof FieldReason>
