import { z } from 'zod'

import { CertificateId } from '../certificate/certificate.ts'
import { CertifiedGrade } from '../evaluation/body-filing.ts'
import { StandardGeneration } from '../evaluation/entry-rule.ts'
import { EvaluationBatchId } from '../evaluation/evaluation-batch.ts'
import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { OccupationCode } from '../standard/occupation.ts'

export const UpgradeWishId = z.uuid().brand<'UpgradeWishId'>()
export type UpgradeWishId = z.infer<typeof UpgradeWishId>

export const UpgradeWishStatus = z.enum(['open', 'planned', 'declined', 'withdrawn'])
export type UpgradeWishStatus = z.infer<typeof UpgradeWishStatus>

/**
 * That somebody who holds a certificate wants to be evaluated for the next grade (提升意向), told to the body that issued
 * it: what a body plans its next batches by. Source: 粤人社规〔2025〕25号 on the loop's last part (提升); ADR-0055.
 */
export const UpgradeWish = z.object({
  chainId: ChainId,
  id: UpgradeWishId,
  personId: PersonId,
  /** The certificate that it goes on from, and the body that issued it. */
  certificateId: CertificateId,
  bodyId: OrganisationId,
  /** The college that registered the person for that certificate, and is to register them again. */
  collegeId: OrganisationId,
  occupationCode: OccupationCode,
  /** The grade wished for. */
  grade: CertifiedGrade,
  /** The generation of the standard by which readiness was looked up. */
  generation: StandardGeneration,
  /** The day from which a condition is met on record; null where none will be. */
  readyOn: Day.nullable(),
  /** The person has papers for a condition that is not on record here, and is ready by them on any day. */
  byPapers: z.boolean(),
  statedAt: Instant,
  status: UpgradeWishStatus,
  /** The batch that the body has planned them for. */
  batchId: EvaluationBatchId.nullable(),
  /** Why the body declined. */
  reason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type UpgradeWish = z.infer<typeof UpgradeWish>
