import { z } from 'zod'

import type { AgreementRow as Row } from '@skillchain/db/enrolment/apprentice-agreement.query'
import { AgreementNames, AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import {
  AgreementStatus,
  ApprenticeAgreement,
  ApprenticeAgreementId,
  Signatory,
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
})

const nameFor = (actor: Actor, agreement: ApprenticeAgreement, name: string) =>
  permits(agreementPolicy.readInFull, actor, subjectOf(agreement)) ? name : maskName(name)

export function lineOf(actor: Actor, row: Row): z.infer<typeof AgreementLine> {
  const { programme, postName, startsOn, endsOn, payFen } = row.terms
  const terms = { programme, postName, startsOn, endsOn, payFen }
  const personName = nameFor(actor, row, row.personName)
  return AgreementLine.parse({ ...row, ...terms, personName, missing: missingSignatures(row) })
}

const FindingShown = z.object({
  rule: FindingRule,
  severity: z.enum(['block', 'warn']),
  source: z.string(),
  exceptable: z.boolean(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** An agreement with all that its page shows. */
export const AgreementView = z.object({
  agreement: ApprenticeAgreement,
  enterpriseName: z.string(),
  collegeName: z.string(),
  people: z.object({
    person: z.string(),
    documentMask: z.string(),
    mentor: z.string(),
    teacher: z.string(),
    guardian: z.string().nullable(),
  }),
  /** What the rules find in the terms; null for readers who are not told. */
  findings: z.array(FindingShown).nullable(),
})

type People = z.infer<typeof AgreementView>['people']

/** Whoever is no party sees nobody's name in full. */
export function peopleFor(actor: Actor, agreement: ApprenticeAgreement, people: People): People {
  if (permits(agreementPolicy.readInFull, actor, subjectOf(agreement))) return people
  const { person, mentor, teacher, guardian, documentMask } = people
  return {
    person: maskName(person),
    mentor: maskName(mentor),
    teacher: maskName(teacher),
    guardian: guardian === null ? null : maskName(guardian),
    documentMask,
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
