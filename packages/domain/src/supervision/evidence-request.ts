import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { remark } from '../organisation/remark.ts'

export const EvidenceRequestId = z.uuid().brand<'EvidenceRequestId'>()
export type EvidenceRequestId = z.infer<typeof EvidenceRequestId>

/** 待答复, 已答复, 已采纳, 已撤回. */
export const EvidenceRequestStatus = z.enum(['asked', 'answered', 'settled', 'withdrawn'])
export type EvidenceRequestStatus = z.infer<typeof EvidenceRequestStatus>

/** Records that an answer may point at, among them files that were added for it. */
export const RecordKind = z.enum([
  'application',
  'apprenticeship',
  'certificate',
  'contribution',
  'booking',
  'attachment',
])
export type RecordKind = z.infer<typeof RecordKind>

export const RecordRef = z.strictObject({ kind: RecordKind, id: z.uuid() })
export type RecordRef = z.infer<typeof RecordRef>

/** A record by what it is called in lists, with no person's name in it. */
export const NamedRecord = RecordRef.extend({ label: z.string().max(200) })
export type NamedRecord = z.infer<typeof NamedRecord>

/** As many records as one answer points at. */
export const MOST_REFERENCES = 20

/** What is asked of whom (取证要求). */
export const EvidenceDraft = z.strictObject({
  inspectionId: z.uuid(),
  organisationId: OrganisationId,
  /** The sampled record it is about; null for a general one. */
  itemId: z.uuid().nullable(),
  what: remark(2, 500),
})
export type EvidenceDraft = z.infer<typeof EvidenceDraft>

/**
 * A request for evidence (取证要求) to an organisation of the chain, which alone reads it besides the regulator. An
 * answer is a text and records that are there already.
 *
 * **Source:** our own decision, ADR-0030.
 */
export const EvidenceRequest = z.object({
  chainId: ChainId,
  id: EvidenceRequestId,
  divisionCode: z.string(),
  inspectionId: z.uuid(),
  organisationId: OrganisationId,
  item: z.object({ id: z.uuid(), label: z.string() }).nullable(),
  what: z.string(),
  status: EvidenceRequestStatus,
  askedAt: Instant,
  dueOn: Day,
  answer: z.string().nullable(),
  references: z.array(NamedRecord),
  answeredAt: Instant.nullable(),
  /** Why it was asked again or withdrawn; null while neither has happened. */
  note: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type EvidenceRequest = z.infer<typeof EvidenceRequest>

/** Whether something waits beyond its day. */
export const isOverdue = (dueOn: string | null, today: string): boolean => dueOn !== null && dueOn < today
