import { z } from 'zod'

import { Day, type Instant, type Moment } from '../kernel/moment.ts'
import type { Actor } from '../organisation/access.ts'
import type { OrganisationId } from '../organisation/organisation-id.ts'
import type { PersonId } from '../organisation/person-id.ts'
import { PersonName } from '../organisation/person-name.ts'
import type { FindingFacts } from './agreement-finding.ts'
import { AgreementNames, AgreementTerms } from './agreement-terms.ts'
import type { TextChanged } from './agreement-text.ts'
import {
  AgreementReason,
  type ApprenticeAgreement,
  Signatory,
  type TextGroup,
} from './apprentice-agreement.ts'
import { FindingRule } from './programme.ts'

const Exceptions = z
  .array(z.strictObject({ rule: FindingRule, reason: AgreementReason }))
  .max(FindingRule.options.length)
export type Exceptions = z.infer<typeof Exceptions>
const Text = { terms: AgreementTerms, names: AgreementNames }

/** As a person or a guardian types it under the text; an organisation signs in its own name. */
const TypedName = PersonName.nullable()

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('revise'), ...Text }),
  z.strictObject({ type: z.literal('send'), exceptions: Exceptions }),
  z.strictObject({ type: z.literal('sign'), as: Signatory, typedName: TypedName }),
  z.strictObject({ type: z.literal('refuse'), as: Signatory, reason: AgreementReason }),
  z.strictObject({ type: z.literal('amend'), ...Text, reason: AgreementReason, exceptions: Exceptions }),
  z.strictObject({ type: z.literal('withdraw'), reason: AgreementReason }),
  z.strictObject({ type: z.literal('end'), reason: AgreementReason }),
  z.strictObject({
    type: z.literal('propose'),
    ...Text,
    fromOn: Day,
    reason: AgreementReason,
    exceptions: Exceptions,
  }),
  z.strictObject({ type: z.literal('signAmendment'), as: Signatory, typedName: TypedName }),
  z.strictObject({ type: z.literal('refuseAmendment'), as: Signatory, reason: AgreementReason }),
  z.strictObject({ type: z.literal('withdrawAmendment'), reason: AgreementReason }),
])
export type Command = z.infer<typeof Command>

/** What the decision must know of the world. */
export interface Facts extends Moment {
  readonly actor: Actor
  /** The names in the text that the command speaks of, and the person's own; of a changed text, the ones before it. */
  readonly names: AgreementNames & { readonly person: string }
  /** What the text that the command speaks of is judged by. */
  readonly judging: FindingFacts
  /** The least pay that the plan promises, in fen, and the occupation of its post. */
  readonly plan: { readonly payFloorFen: number; readonly occupationCode: string }
}

// Types and not interfaces: an event is JSON in every part.
type Recorded = { readonly rule: FindingRule; readonly reason: string }

/** Which account did it, for which organisation, and when. */
export type By = {
  readonly at: Instant
  readonly accountId: PersonId
  readonly organisationId: OrganisationId
}

/** Of a text, the log holds the terms and never the names. */
type Written = {
  terms: AgreementTerms
  ageAtStart: number
  minor: boolean
}

export type AgreementEvent =
  | ({ type: 'revised'; groups: TextGroup[] } & Written)
  | { type: 'sent'; exceptions: Recorded[]; by: By }
  | { type: 'signed'; as: Signatory; edition: number; by: By }
  | { type: 'refused'; as: Signatory; reason: string; at: Instant }
  | ({ type: 'amended'; reason: string; exceptions: Recorded[]; by: By } & TextChanged & Written)
  | { type: 'withdrawn' | 'ended'; reason: string }
  | ({
      type: 'amendment-proposed'
      reason: string
      fromOn: Day
      exceptions: Recorded[]
      by: By
    } & TextChanged &
      Written)
  | { type: 'amendment-signed'; as: Signatory; edition: number; by: By }
  | { type: 'amendment-refused'; as: Signatory; reason: string; at: Instant }
  | { type: 'amendment-withdrawn'; reason: string }

/** Whom somebody may sign for: their organisation, or in their own app themselves and their guardian. */
export function signsFor(
  { enterpriseId, collegeId, personId }: Pick<ApprenticeAgreement, 'enterpriseId' | 'collegeId' | 'personId'>,
  { organisationId }: Pick<Actor, 'organisationId'>,
): Signatory[] {
  if (organisationId === enterpriseId) return ['enterprise']
  if (organisationId === collegeId) return ['college']
  return String(organisationId) === String(personId) ? ['person', 'guardian'] : []
}
