import { z } from 'zod'

import { OrganisationId } from './organisation-id.ts'
import { UnifiedSocialCreditCode } from './unified-social-credit-code.ts'

/** What an organisation is, whatever part it plays in a chain. Source: domain study §1.5. */
export const OrganisationKind = z.enum([
  'enterprise',
  'college',
  'evaluationBody',
  'trainingBase',
  'trainingProvider',
  'association',
  'hrAgency',
  'regulator',
])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** Whoever can be named in a record: an organisation of some kind, or a person for themselves. */
export const PartyKind = z.enum([...OrganisationKind.options, 'person'])
export type PartyKind = z.infer<typeof PartyKind>

/** A legal entity (法人单位), known once however many chains it works in. */
export const Organisation = z.object({
  id: OrganisationId,
  creditCode: UnifiedSocialCreditCode,
  name: z.string().min(2).max(120),
  kind: OrganisationKind,
  /** Where it is registered, or for a regulator what it answers for: GB/T 2260, 2, 4 or 6 digits. */
  divisionCode: z.string().regex(/^\d{2}(\d{2}){0,2}$/),
  /** Since when it may not act; null while it may. */
  suspendedAt: z.iso.datetime().nullable(),
})
export type Organisation = z.infer<typeof Organisation>
