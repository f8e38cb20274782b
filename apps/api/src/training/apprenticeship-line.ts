import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { type ApprenticeshipView, LACKS, loadsOf } from '@skillchain/db/training/apprenticeship.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Actor } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { Apprenticeship, ApprenticeshipStatus } from '@skillchain/domain/training/apprenticeship'
import { readsNames } from '@skillchain/domain/training/apprenticeship.policy'

/** What a page of the list asks. */
export const ApprenticeshipQuestion = z.strictObject({
  chainId: ChainId,
  filter: z
    .strictObject({
      status: z.array(ApprenticeshipStatus).max(5).optional(),
      lacking: z.enum(LACKS).optional(),
      search: z.string().trim().max(60).optional(),
    })
    .optional(),
})

/** A line of the list: the record, with the names that the reader may see. */
export const ApprenticeshipLine = Apprenticeship.extend({
  name: z.string(),
  mentorName: z.string().nullable(),
  tutorName: z.string().nullable(),
  enterpriseName: z.string(),
  collegeName: z.string(),
  /** How many the mentor teaches; null for whoever does not see them all. */
  mentorLoad: z.int().nullable(),
})
export type ApprenticeshipLine = z.infer<typeof ApprenticeshipLine>

/** The lines as one reader may see them. */
export async function linesFor(
  tx: Tx,
  actor: Actor,
  rows: readonly ApprenticeshipView[],
): Promise<ApprenticeshipLine[]> {
  const [first] = rows
  if (!first) return []
  const mentors = rows.flatMap(({ mentorId }) => (mentorId === null ? [] : [mentorId]))
  const loads = await loadsOf(tx, first.chainId, [...new Set(mentors)])
  return rows.map((row) => {
    const seesAll =
      actor.organisationId === row.enterpriseId ||
      actor.wideChainIds.some((chainId) => chainId === row.chainId)
    return {
      ...row,
      name: readsNames(actor, row) ? row.name : maskName(row.name),
      mentorLoad: row.mentorId !== null && seesAll ? (loads.get(row.mentorId) ?? 0) : null,
    }
  })
}
