import type { AgreementEvent } from './apprentice-agreement-command.ts'
import {
  type Amendment,
  type ApprenticeAgreement,
  type RecordedException,
  type Signatory,
  type Signatures,
  missingSignatures,
} from './apprentice-agreement.ts'

export const without = (signatures: Signatures, cleared: readonly Signatory[]): Signatures => ({
  ...signatures,
  ...Object.fromEntries(cleared.map((party) => [party, null])),
})

type Excused = Extract<AgreementEvent, { type: 'sent' | 'amended' | 'amendment-proposed' }>
export const recorded = ({ exceptions, by }: Excused): RecordedException[] =>
  exceptions.map((exception) => ({ ...exception, ...by }))

/** A text that bears the signatures of those whom it does not concern. */
export function proposed(
  { signatures }: ApprenticeAgreement,
  event: Extract<AgreementEvent, { type: 'amendment-proposed' }>,
): Amendment {
  const { type: _type, by, exceptions: _exceptions, ...text } = event
  const { at, organisationId } = by
  const exceptions = recorded(event)
  return {
    ...text,
    at,
    organisationId,
    exceptions,
    signatures: without(signatures, event.minor ? event.cleared : [...event.cleared, 'guardian']),
    refusal: null,
  }
}

/** The text from its day on once all whom it concerns have signed; until then the present one holds. */
export function assented(
  state: ApprenticeAgreement,
  { as, by: { accountId, at } }: Extract<AgreementEvent, { type: 'amendment-signed' }>,
): ApprenticeAgreement {
  if (!state.amendment) return state
  const { edition } = state.amendment
  const amendment = {
    ...state.amendment,
    signatures: { ...state.amendment.signatures, [as]: { accountId, at, edition } },
  }
  if (missingSignatures(amendment).length > 0) return { ...state, amendment }
  const { terms, ageAtStart, minor, signatures, exceptions, refusal: _refusal, ...change } = amendment
  return {
    ...state,
    terms,
    ageAtStart,
    minor,
    signatures,
    edition,
    exceptions: [...state.exceptions, ...exceptions],
    changes: [...state.changes, change],
    amendment: null,
  }
}

/** Somebody's refusal ends what was signed of it; its reason stays until it is withdrawn or another text proposed. */
export const dissented = (
  { amendment }: ApprenticeAgreement,
  { as: by, reason, at }: Extract<AgreementEvent, { type: 'amendment-refused' }>,
): Amendment | null => amendment && { ...amendment, refusal: { by, reason, at } }
