import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { remark } from '../organisation/remark.ts'
import { AgreementTerms } from './agreement-terms.ts'
import { ApplicationId } from './application.ts'
import { EnrolmentPlanId } from './enrolment-plan.ts'
import { FindingRule } from './programme.ts'

export const ApprenticeAgreementId = z.uuid().brand<'ApprenticeAgreementId'>()
export type ApprenticeAgreementId = z.infer<typeof ApprenticeAgreementId>

/** 草稿, 待签, 已生效, 已拒签, 已撤回, 已终止. */
export const AgreementStatus = z.enum(['draft', 'signing', 'inForce', 'refused', 'withdrawn', 'ended'])
export type AgreementStatus = z.infer<typeof AgreementStatus>

/** Who signs: 企业, 院校, 本人, and of a minor the 监护人. **Source:** domain study §4.3, §4.4. */
export const Signatory = z.enum(['enterprise', 'college', 'person', 'guardian'])
export type Signatory = z.infer<typeof Signatory>

/** That somebody has signed (签署): by which account, when, and which edition of the text. */
export const Signature = z.object({ accountId: PersonId, at: Instant, edition: z.int().positive() })
export type Signature = z.infer<typeof Signature>

/** Each party's signature under the present text; null while it is missing. */
export const Signatures = z.record(Signatory, Signature.nullable())
export type Signatures = z.infer<typeof Signatures>

/** What is compared between two texts: groups of terms, and the people who are named. */
export const TextGroup = z.enum([
  'post',
  'period',
  'hours',
  'pay',
  'insurance',
  'training',
  'welfare',
  'confidentiality',
  'ending',
  'evidence',
  'mentor',
  'teacher',
  'guardian',
])
export type TextGroup = z.infer<typeof TextGroup>

/** Why, in words that stay in the log. */
export const AgreementReason = remark(4)

/** That a rule which allows for exceptions is not kept, and why (例外说明). */
export const RecordedException = z.object({
  rule: FindingRule,
  reason: AgreementReason,
  accountId: PersonId,
  organisationId: OrganisationId,
  at: Instant,
})
export type RecordedException = z.infer<typeof RecordedException>

/** One change of the text (变更记录): what of it changed, why, whose signatures it took away, and since when it holds. */
export const TextChange = z.object({
  edition: z.int().positive(),
  at: Instant,
  organisationId: OrganisationId,
  reason: z.string(),
  groups: z.array(TextGroup),
  cleared: z.array(Signatory),
  /** The first day of an amendment; null of a change that was made before the agreement came into force. */
  fromOn: Day.nullable(),
})
export type TextChange = z.infer<typeof TextChange>

/** That a party does not agree: which, and why. */
const Refusal = z.object({ by: Signatory, reason: z.string(), at: Instant })

/**
 * The next text of an agreement in force (补充协议), while somebody whom it concerns has yet to sign it, or has refused:
 * the present text holds. Once all have signed it is the text, and the one before it is kept with the days it held.
 *
 * **Source:** 《民法典》第五百四十三条; domain study §4.4, amendment log; our own decision, ADR-0050.
 */
export const Amendment = TextChange.extend({
  fromOn: Day,
  terms: AgreementTerms,
  ageAtStart: z.int().nonnegative(),
  minor: z.boolean(),
  /** Of those whom it does not concern, under the text that they signed. */
  signatures: Signatures,
  exceptions: z.array(RecordedException),
  refusal: Refusal.nullable(),
})
export type Amendment = z.infer<typeof Amendment>

/**
 * An apprentice agreement (学徒培养协议) of an enterprise, a college and a person, founded from an admitted application.
 * It copies all that the person must see, since the person reads neither the plan nor the demand.
 *
 * **Source:** Guangdong draft opinions, article 8; 《职业教育法》(2022) 第三十条; 教职成〔2021〕4号. Turns, editions and who
 * signs again are our own decision, ADR-0020.
 */
export const ApprenticeAgreement = z.object({
  chainId: ChainId,
  id: ApprenticeAgreementId,
  applicationId: ApplicationId,
  planId: EnrolmentPlanId,
  enterpriseId: OrganisationId,
  collegeId: OrganisationId,
  personId: PersonId,
  terms: AgreementTerms,
  /** Completed years of the person on the first day that the text holds; the day of birth itself is not kept here. */
  ageAtStart: z.int().nonnegative(),
  /** Whether the person was not of age when the present text was written: then a guardian signs too. */
  minor: z.boolean(),
  status: AgreementStatus,
  /** Number of the text: 1 at first, one more with every change after it was sent. */
  edition: z.int().positive(),
  signatures: Signatures,
  exceptions: z.array(RecordedException),
  changes: z.array(TextChange),
  draftedAt: Instant,
  /** When the person first got it; until then it is the two organisations' alone. */
  sentAt: Instant.nullable(),
  inForceAt: Instant.nullable(),
  /** Who last refused, and why; null once the text has been changed. */
  refusal: Refusal.nullable(),
  /** Null while nobody wants another text than the one in force. */
  amendment: Amendment.nullable(),
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type ApprenticeAgreement = z.infer<typeof ApprenticeAgreement>

export const NO_SIGNATURES: Signatures = { enterprise: null, college: null, person: null, guardian: null }

/** Who has to sign: of a minor the guardian too. */
export const signatoriesOf = ({ minor }: Pick<ApprenticeAgreement, 'minor'>): Signatory[] =>
  Signatory.options.filter((party) => party !== 'guardian' || minor)

/**
 * Whose signature the present text lacks: what puts an agreement in force, what its page shows and what waits for
 * whom all ask here, and nowhere else.
 */
export const missingSignatures = (
  agreement: Pick<ApprenticeAgreement, 'minor' | 'signatures'>,
): Signatory[] => signatoriesOf(agreement).filter((party) => agreement.signatures[party] === null)

/** Withdrawn and ended agreements make room for another one for the same application. */
export const isLive = (status: AgreementStatus): boolean => status !== 'withdrawn' && status !== 'ended'

/** The first day of an amended text; null of one that has held since the agreement came into force. */
export const heldFrom = ({ changes }: Pick<ApprenticeAgreement, 'changes'>): Day | null =>
  changes.at(-1)?.fromOn ?? null

/** The amendment that waits to be signed; null where there is none, or somebody has refused it. */
export const openAmendment = ({ amendment }: Pick<ApprenticeAgreement, 'amendment'>): Amendment | null =>
  amendment?.refusal === null ? amendment : null
