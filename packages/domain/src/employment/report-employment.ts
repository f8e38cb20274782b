import { z } from 'zod'

import { type Application, ApplicationId } from '../enrolment/application.ts'
import type { ChainId } from '../kernel/chain-id.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Actor } from '../organisation/access.ts'
import type { EmploymentEvent } from './employment-evolve.ts'
import { type Facts, badTerms } from './employment.rules.ts'
import { type Employment, type EmploymentId, EmploymentTerms } from './employment.ts'
import { problem } from './problems.ts'
import { staysFrom } from './stay.ts'

/** Whom an enterprise says it has hired, and for what. */
export const Report = z.strictObject({ applicationId: ApplicationId, terms: EmploymentTerms })
export type Report = z.infer<typeof Report>

/** Somebody of the chain, as far as whoever reports may know them. */
export interface Known extends Pick<
  Employment,
  | 'personId'
  | 'collegeId'
  | 'planId'
  | 'demandId'
  | 'apprenticeshipId'
  | 'certificateId'
  | 'trainedIn'
  | 'certifiedIn'
  | 'goal'
> {
  readonly status: Application['status']
  /** Whether the enterprise has a record of the person that goes on. */
  readonly open: boolean
}

export interface ReportFacts extends Facts {
  readonly actor: Actor
  readonly isMember: boolean
  /** Null where there is nobody such whom the enterprise may know. */
  readonly person: Known | null
}

/** An enterprise of the chain says that it has hired somebody of the chain. */
export function reportEmployment(
  ref: { chainId: ChainId; id: EmploymentId },
  { applicationId, terms }: Report,
  facts: ReportFacts,
): Outcome<{ state: Employment; event: EmploymentEvent }> {
  const { actor, isMember, person, now: reportedAt, stayMonths } = facts
  if (!isMember) return refuse(problem('employment.not-a-member'))
  if (person?.status !== 'admitted') return refuse(problem('employment.not-of-the-chain'))
  if (person.open) return refuse(problem('employment.open-already'))
  const broken = badTerms(terms, facts)
  if (broken) return refuse(broken)
  const { status: _status, open: _open, ...known } = person
  const state: Employment = {
    ...ref,
    ...known,
    ...terms,
    applicationId,
    enterpriseId: actor.organisationId,
    status: 'reported',
    reportedAt,
    confirmedAt: null,
    dispute: null,
    stays: staysFrom(terms.firstOn, stayMonths),
    endedOn: null,
    endCause: null,
    endNote: null,
    withdrawnReason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'reported', applicationId, firstOn: terms.firstOn } })
}
