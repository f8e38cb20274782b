import { z } from 'zod'

import type { AgreementRow as Row } from '@skillchain/db/enrolment/apprentice-agreement.query'
import { AgreementNames, AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import {
  AgreementStatus,
  ApprenticeAgreement,
  ApprenticeAgreementId,
  Signatory,
  Signatures,
  missingSignatures,
} from '@skillchain/domain/enrolment/apprentice-agreement'
import { agreementPolicy, subjectOf } from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import { EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { FindingRule, ProgrammeType } from '@skillchain/domain/enrolment/programme'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day, Instant } from '@skillchain/domain/kernel/moment'
import { type Actor, permits } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { Grade } from '@skillchain/domain/standard/grade'

export const agreementRef = z.strictObject({ chainId: ChainId, id: ApprenticeAgreementId })

/** Which agreements of a chain. */
export const AgreementQuestion = z.strictObject({
  chainId: ChainId,
  filter: z
    .strictObject({
      status: z.array(AgreementStatus).max(6).optional(),
      unsigned: z.boolean().optional(),
      amending: z.boolean().optional(),
      search: z.string().trim().max(60).optional(),
    })
    .optional(),
})

/** An agreement in a list; the name is masked for whoever is no party to it. */
export const AgreementLine = ApprenticeAgreement.pick({
  chainId: true,
  id: true,
  status: true,
  edition: true,
  version: true,
  draftedAt: true,
}).extend({
  personName: z.string(),
  enterpriseName: z.string(),
  collegeName: z.string(),
  programme: ProgrammeType,
  postName: z.string(),
  startsOn: Day,
  endsOn: Day,
  payFen: z.int(),
  missing: z.array(Signatory),
  /** What of an amendment a list says: since when it would hold, and whose signature it lacks or who refused it. */
  amendment: z
    .object({ fromOn: Day, missing: z.array(Signatory), refusedBy: Signatory.nullable() })
    .nullable(),
})

const nameFor = (actor: Actor, agreement: ApprenticeAgreement, name: string) =>
  permits(agreementPolicy.readInFull, actor, subjectOf(agreement)) ? name : maskName(name)

export function lineOf(actor: Actor, row: Row): z.infer<typeof AgreementLine> {
  const { programme, postName, startsOn, endsOn, payFen } = row.terms
  const terms = { programme, postName, startsOn, endsOn, payFen }
  const personName = nameFor(actor, row, row.personName)
  const amendment = row.amendment && {
    fromOn: row.amendment.fromOn,
    missing: missingSignatures(row.amendment),
    refusedBy: row.amendment.refusal?.by ?? null,
  }
  return AgreementLine.parse({ ...row, ...terms, personName, missing: missingSignatures(row), amendment })
}

const FindingShown = z.object({
  rule: FindingRule,
  severity: z.enum(['block', 'warn']),
  source: z.string(),
  exceptable: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** Whom a text names. */
const Named = z.object({ mentor: z.string(), teacher: z.string(), guardian: z.string().nullable() })

/** An agreement with all that its page shows. */
export const AgreementView = z.object({
  agreement: ApprenticeAgreement,
  enterpriseName: z.string(),
  collegeName: z.string(),
  people: Named.extend({ person: z.string(), documentMask: z.string() }),
  /** Whom the amendment names; null where there is none. */
  amendmentPeople: Named.nullable(),
  /** The texts that amendments have taken the place of, the first first, each with the days it held. */
  editions: z.array(
    z.object({
      edition: z.int(),
      terms: AgreementTerms,
      minor: z.boolean(),
      signatures: Signatures,
      people: Named,
      fromOn: Day.nullable(),
      toOn: Day,
    }),
  ),
  /** What the rules find in the terms, and in those of the amendment; null for readers who are not told. */
  findings: z.array(FindingShown).nullable(),
  amendmentFindings: z.array(FindingShown).nullable(),
})

const maskNamed = ({ mentor, teacher, guardian }: z.infer<typeof Named>) => ({
  mentor: maskName(mentor),
  teacher: maskName(teacher),
  guardian: guardian === null ? null : maskName(guardian),
})

type Shown = Omit<z.infer<typeof AgreementView>, 'findings' | 'amendmentFindings'>

/** Whoever is no party sees nobody's name in full. */
export function shownTo(actor: Actor, view: Shown): Shown {
  if (permits(agreementPolicy.readInFull, actor, subjectOf(view.agreement))) return view
  const { person, documentMask, ...named } = view.people
  return {
    ...view,
    people: { ...maskNamed(named), person: maskName(person), documentMask },
    amendmentPeople: view.amendmentPeople && maskNamed(view.amendmentPeople),
    editions: view.editions.map((edition) => ({ ...edition, people: maskNamed(edition.people) })),
  }
}

/** What an agreement is founded on: an application, the terms and who is named. */
export const AgreementDraft = z.strictObject({
  applicationId: ApplicationId,
  terms: AgreementTerms,
  names: AgreementNames,
})

/** A post of a plan, with how many of its admitted have no agreement yet. */
export const CandidatePost = z.object({
  postId: PlanPostId,
  enterpriseName: z.string(),
  collegeName: z.string(),
  postName: z.string(),
  count: z.int(),
})

/** Somebody admitted who has no agreement yet, with what their plan says of the post. */
export const Candidate = z.object({
  id: ApplicationId,
  planId: EnrolmentPlanId,
  postId: PlanPostId,
  personName: z.string(),
  minor: z.boolean(),
  submittedAt: Instant,
  enterpriseName: z.string(),
  collegeName: z.string(),
  postName: z.string(),
  occupationCode: z.string(),
  occupationName: z.string().nullable(),
  grade: Grade,
  divisionCode: z.string(),
  startsOn: Day,
  payFloorFen: z.int(),
})
