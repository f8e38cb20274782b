import { z } from 'zod'

import { BodyCode } from '../evaluation/body-filing.ts'
import { CandidateId } from '../evaluation/candidate.ts'
import { EvaluationBatchId } from '../evaluation/evaluation-batch.ts'
import { ExamPart } from '../evaluation/exam-part.ts'
import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { Grade } from '../standard/grade.ts'
import { DictionaryVersion, OccupationCode } from '../standard/occupation.ts'
import { CertificateNumber } from './certificate-number.ts'

export const CertificateId = z.uuid().brand<'CertificateId'>()
export type CertificateId = z.infer<typeof CertificateId>

/** `signed` has the first of two signatures; with the second a certificate is `issued` and has its number. */
export const CertificateStatus = z.enum(['proposed', 'signed', 'issued', 'replaced', 'revoked', 'declined'])
export type CertificateStatus = z.infer<typeof CertificateStatus>

/**
 * The second certificate of the same sitting (一试双证): earned by a rule of its own, with a number and an end of its own;
 * signed with the first, and never there without it. Source: domain study §3.8; our own decision, ADR-0054.
 */
export const DualCertificate = z.object({
  title: z.string(),
  /** Given when the first is issued. One that takes the place of another brings the number along. */
  number: CertificateNumber.nullable(),
  /** Why it was revoked, for everybody who verifies it; null while it was not. */
  revokedNote: z.string().nullable(),
})
export type DualCertificate = z.infer<typeof DualCertificate>

/** The account that signed, and when. */
export const Signature = z.object({ accountId: PersonId, at: Instant })
export type Signature = z.infer<typeof Signature>

/**
 * A certificate of a skill grade (职业技能等级证书), from the proposal for somebody who has passed to its issue, and
 * to its end when it is revoked or another takes its place. Whoever holds it is named by their id; the name itself lies
 * beside the record.
 *
 * **Source:** 《职业技能等级认定工作规程（试行）》 on issue after publicity; two signers are our own decision, ADR-0035.
 */
export const Certificate = z.object({
  chainId: ChainId,
  id: CertificateId,
  /** The batch in which the candidate was examined, and the candidate's own record there. */
  batchId: EvaluationBatchId,
  candidateId: CandidateId,
  /** The evaluation body that issues it, and its code of 13 characters at that time. */
  bodyId: OrganisationId,
  bodyCode: BodyCode,
  personId: PersonId,
  dictionaryVersion: DictionaryVersion,
  occupationCode: OccupationCode,
  grade: Grade,
  status: CertificateStatus,
  /** The parts of the examination, all passed. */
  partsPassed: z.array(ExamPart).min(1),
  /** The last day on which the results were open to objections. */
  publicUntilOn: Day,
  proposedAt: Instant,
  first: Signature.nullable(),
  second: Signature.nullable(),
  /** Given with the second signature, and never before. */
  number: CertificateNumber.nullable(),
  issuedOn: Day.nullable(),
  /** The certificate whose place it takes (换发). */
  replacesId: CertificateId.nullable(),
  /** Why it does: once it is issued, the public note of the other. */
  replaceNote: z.string().nullable(),
  /** Why it was declined, revoked or replaced; of the last two everybody who verifies it reads. */
  note: z.string().nullable(),
  /** Null where the batch has no second certificate, or it was not earned. */
  dual: DualCertificate.nullable(),
  version: z.int().nonnegative(),
})
export type Certificate = z.infer<typeof Certificate>
