import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Moment } from '../kernel/moment.ts'
import type { Actor } from '../organisation/access.ts'
import type { FindingFacts } from './agreement-finding.ts'
import { problem } from './agreement-problems.ts'
import type { AgreementNames, AgreementTerms } from './agreement-terms.ts'
import type { AgreementEvent } from './apprentice-agreement-command.ts'
import { assented, dissented, proposed, recorded, without } from './agreement-amendment.ts'
import { brokenText } from './agreement-text.rules.ts'
import {
  type ApprenticeAgreement,
  type ApprenticeAgreementId,
  NO_SIGNATURES,
  missingSignatures,
} from './apprentice-agreement.ts'
import type { Application } from './application.ts'

/** What an agreement is founded on. */
export interface AgreementDraft {
  readonly applicationId: Application['id']
  readonly terms: AgreementTerms
  readonly names: AgreementNames
}

export interface FoundingFacts extends Moment {
  readonly actor: Actor
  readonly application: Pick<
    Application,
    'id' | 'planId' | 'enterpriseId' | 'collegeId' | 'personId' | 'status'
  >
  readonly planInForce: boolean
  readonly plan: { readonly payFloorFen: number; readonly occupationCode: string }
  readonly judging: Pick<FindingFacts, 'ageAtStart' | 'minor'>
}

export type DraftedEvent = { type: 'drafted'; applicationId: string; terms: AgreementTerms }

/** Founds a draft from an application that has been admitted under a plan in force. */
export function found(
  {
    chainId,
    id,
    draft,
  }: Pick<ApprenticeAgreement, 'chainId'> & { id: ApprenticeAgreementId; draft: AgreementDraft },
  facts: FoundingFacts,
): Outcome<{ state: ApprenticeAgreement; event: DraftedEvent }> {
  const { application, planInForce, judging, now } = facts
  const { terms } = draft
  if (application.status !== 'admitted') return refuse(problem('agreement.not-admitted'))
  if (!planInForce) return refuse(problem('agreement.plan-not-in-force'))
  if (judging.minor && draft.names.guardian === null) return refuse(problem('agreement.guardian-unnamed'))
  const broken = brokenText(draft, facts)
  if (broken) return refuse(broken)
  const { planId, enterpriseId, collegeId, personId } = application
  const state: ApprenticeAgreement = {
    chainId,
    id,
    applicationId: application.id,
    planId,
    enterpriseId,
    collegeId,
    personId,
    terms,
    ageAtStart: judging.ageAtStart,
    minor: judging.minor,
    status: 'draft',
    edition: 1,
    signatures: NO_SIGNATURES,
    exceptions: [],
    changes: [],
    draftedAt: now,
    sentAt: null,
    inForceAt: null,
    refusal: null,
    amendment: null,
    endedReason: null,
    version: 0,
  }
  return ok({ state, event: { type: 'drafted', applicationId: application.id, terms } })
}

/** In force from the last signature on, and by nothing else. */
function signed(
  state: ApprenticeAgreement,
  { as, edition, by }: Extract<AgreementEvent, { type: 'signed' }>,
): ApprenticeAgreement {
  const { accountId, at } = by
  const next = { ...state, signatures: { ...state.signatures, [as]: { accountId, at, edition } } }
  return missingSignatures(next).length > 0 ? next : { ...next, status: 'inForce', inForceAt: at }
}

function amended(
  state: ApprenticeAgreement,
  event: Extract<AgreementEvent, { type: 'amended' }>,
): ApprenticeAgreement {
  const { terms, ageAtStart, minor, edition, groups, cleared, reason, by } = event
  const { at, organisationId } = by
  const change = { edition, groups, cleared, reason, at, organisationId, fromOn: null }
  const signatures = without(state.signatures, minor ? cleared : [...cleared, 'guardian'])
  return {
    ...state,
    terms,
    ageAtStart,
    minor,
    edition,
    signatures,
    status: 'signing',
    refusal: null,
    exceptions: [...state.exceptions, ...recorded(event)],
    changes: [...state.changes, change],
  }
}

export function evolve(state: ApprenticeAgreement, event: AgreementEvent): ApprenticeAgreement {
  const next = { ...state, version: state.version + 1 }
  switch (event.type) {
    case 'revised': {
      const { terms, ageAtStart, minor } = event
      return { ...next, terms, ageAtStart, minor }
    }
    case 'sent':
      return {
        ...next,
        status: 'signing',
        sentAt: event.by.at,
        exceptions: [...state.exceptions, ...recorded(event)],
      }
    case 'signed':
      return signed(next, event)
    case 'refused':
      return { ...next, status: 'refused', refusal: { by: event.as, reason: event.reason, at: event.at } }
    case 'amended':
      return amended(next, event)
    case 'withdrawn':
    case 'ended':
      return { ...next, status: event.type, endedReason: event.reason, amendment: null }
    case 'amendment-proposed':
      return { ...next, amendment: proposed(state, event) }
    case 'amendment-signed':
      return assented(next, event)
    case 'amendment-refused':
      return { ...next, amendment: dissented(state, event) }
    case 'amendment-withdrawn':
      return { ...next, amendment: null }
  }
}
