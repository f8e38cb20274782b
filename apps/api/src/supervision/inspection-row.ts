import { z } from 'zod'

import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Attachment } from '@skillchain/domain/supervision/attachment'
import { EvidenceRequest, NamedRecord } from '@skillchain/domain/supervision/evidence-request'
import { Inspection } from '@skillchain/domain/supervision/inspection'
import { Rectification } from '@skillchain/domain/supervision/rectification'

const names = {
  chainName: z.string(),
  organisationName: z.string(),
  /** Whether what waits has passed its day; both sides are told alike. */
  overdue: z.boolean(),
}
export const InspectionRow = Inspection.extend(names)
export const EvidenceRow = EvidenceRequest.extend(names)
export const RectificationRow = Rectification.extend(names)
/** A file by what its sender calls it, with what proves it to be the same. */
export const AttachedFile = Attachment.pick({
  id: true,
  name: true,
  kind: true,
  size: true,
  sha256: true,
  uploadedAt: true,
})
export const Records = z.array(NamedRecord)

/** What drawing again has shown. */
export const DrawnAgain = z.object({
  digest: z.string(),
  sameDigest: z.boolean(),
  sameSample: z.boolean(),
  populationSize: z.int(),
  sampleSize: z.int(),
  added: z.int(),
  gone: z.int(),
})

export const chainRef = z.strictObject({ chainId: ChainId, id: z.uuid() })
