import { z } from 'zod'

import { type Outcome, ok } from '../kernel/outcome.ts'
import { asCode } from './half-width.ts'
import type { ProblemCode } from './problems.ts'
import { ResidentIdentityNumber, bornBy, bornOn, checks, genderOf } from './resident-identity-number.ts'

const MALFORMED = 'organisation.document-malformed' satisfies ProblemCode
const CHECK_FAILED = 'organisation.identity-number-check-failed' satisfies ProblemCode
const REGION = 'organisation.residence-permit-region' satisfies ProblemCode

const shaped = (shape: RegExp) => z.string().overwrite(asCode).regex(shape, { error: MALFORMED, abort: true })

/** 810000 Hong Kong, 820000 Macau, 830000 Taiwan; otherwise numbered as resident identity cards are. */
const ResidencePermitNumber = ResidentIdentityNumber.refine((number) => /^8[123]0000/.test(number), {
  error: REGION,
})

/** 18 characters beginning with 9 (2023 card, same check), or 3 letters and 12 digits (2004 card). */
const PermanentResidenceNumber = shaped(/^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/).refine(
  (number) => number.length === 15 || checks(number),
  { error: CHECK_FAILED },
)

/** How each kind of document (证件类型) is numbered. */
const numbers = {
  /** 居民身份证 */
  residentIdentityCard: ResidentIdentityNumber,
  /** 港澳台居民居住证 */
  residencePermit: ResidencePermitNumber,
  /** 港澳居民来往内地通行证 (回乡证): H or M, 8 digits, and on old ones 2 for the times of renewal. */
  hongKongMacauTravelPermit: shaped(/^[HM]\d{8}(\d{2})?$/),
  /** 台湾居民来往大陆通行证: 8 digits, or 10 characters on old ones. */
  taiwanTravelPermit: shaped(/^(\d{8}|[A-Z\d]{10})$/),
  /** 外国人永久居留身份证 */
  permanentResidenceCard: PermanentResidenceNumber,
  /** 护照, of whatever country: the 9 places of a machine-readable zone. Source: ICAO Doc 9303 part 4. */
  passport: shaped(/^(?=.*\d)[A-Z\d]{5,9}$/),
  /** 军官证, 士兵证: numbered by the forces, in no published form. */
  militaryCard: shaped(/^[\p{Script=Han}A-Z\d]{4,20}$/u),
} as const

export const DocumentKind = z.enum([
  'residentIdentityCard',
  'residencePermit',
  'hongKongMacauTravelPermit',
  'taiwanTravelPermit',
  'permanentResidenceCard',
  'passport',
  'militaryCard',
])
export type DocumentKind = z.infer<typeof DocumentKind>

const of = <K extends DocumentKind>(kind: K) => z.object({ kind: z.literal(kind), number: numbers[kind] })

/**
 * A document that says who a person is (身份证件), its number in the one form in which numbers are compared.
 *
 * **Source:** GB 11643-1999 and the rules of the National Immigration Administration for each card.
 */
export const IdentityDocument = z.discriminatedUnion('kind', [
  of('residentIdentityCard'),
  of('residencePermit'),
  of('hongKongMacauTravelPermit'),
  of('taiwanTravelPermit'),
  of('permanentResidenceCard'),
  of('passport'),
  of('militaryCard'),
])
export type IdentityDocument = z.infer<typeof IdentityDocument>

const carriesBirth = ({ kind, number }: IdentityDocument) =>
  kind === 'residentIdentityCard' ||
  kind === 'residencePermit' ||
  (kind === 'permanentResidenceCard' && number.length === 18)

/** Day of birth and sex where the number tells them; null of a document whose number does not. */
export const toldBy = (document: IdentityDocument) =>
  carriesBirth(document) ? { bornOn: bornOn(document.number), gender: genderOf(document.number) } : null

/** Refuses a document whose number tells of a birth after `today`. */
export function issuedBy(document: IdentityDocument, today: string): Outcome<IdentityDocument> {
  if (!carriesBirth(document)) return ok(document)
  const born = bornBy(document.number, today)
  return born.ok ? ok(document) : born
}

/** What two records of one person share: kind and number, as one text. Goes into a keyed hash, never into a log. */
export const identityKey = ({ kind, number }: IdentityDocument): string => `${kind}:${number}`

/**
 * `440300199901011233` → `4403**********1233`: at most the first and last four, and never more than half.
 *
 * **Source:** our own decision on masking; what is hidden is at least half of any number.
 */
export function maskIdentity(number: string): string {
  const characters = Array.from(number)
  const shown = Math.min(4, Math.floor(characters.length / 4))
  const hidden = characters.length - 2 * shown
  return `${characters.slice(0, shown).join('')}${'*'.repeat(hidden)}${characters.slice(shown + hidden).join('')}`
}
