import { type IdentityDocument, type DocumentKind, IdentityDocument as Schema } from './identity-document.ts'
import { ResidentIdentityNumber, checkCharacterOf } from './resident-identity-number.ts'

export interface Numbering {
  /** Six digits of the place of first registration. */
  readonly division?: string
  readonly bornOn?: string
  /** Sequence of the day, 0 to 999; odd for a man. */
  readonly sequence?: number
}

/** A synthetic number that passes every check: nobody's, or somebody's only by chance. */
export function anIdentityNumber(given: Numbering = {}): ResidentIdentityNumber {
  const { division = '440300', bornOn = '2007-03-15', sequence = 1 } = given
  const digits = `${division}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return ResidentIdentityNumber.parse(digits + checkCharacterOf(digits))
}

const numbers: Record<DocumentKind, string> = {
  residentIdentityCard: anIdentityNumber(),
  residencePermit: anIdentityNumber({ division: '810000' }),
  hongKongMacauTravelPermit: 'H12345678',
  taiwanTravelPermit: '12345678',
  permanentResidenceCard: anIdentityNumber({ division: '911124' }),
  passport: 'E12345678',
  militaryCard: '军字第00012345号',
}

export const aDocument = (kind: DocumentKind = 'residentIdentityCard'): IdentityDocument =>
  Schema.parse({ kind, number: numbers[kind] })
