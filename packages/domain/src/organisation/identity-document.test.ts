import { describe, expect, test } from 'vitest'

import { aDocument } from './identity-document.fixture.ts'
import {
  DocumentKind,
  IdentityDocument,
  identityKey,
  issuedBy,
  maskIdentity,
  toldBy,
} from './identity-document.ts'

const whyRefused = (kind: DocumentKind, number: string) =>
  IdentityDocument.safeParse({ kind, number }).error?.issues[0]?.message

describe('a document', () => {
  test.each<[DocumentKind, string]>([
    ['residencePermit', '810000198506150012'],
    ['residencePermit', '820000199001010029'],
    ['residencePermit', '830000199212310031'],
    ['hongKongMacauTravelPermit', 'h1234567801'],
    ['hongKongMacauTravelPermit', 'Ｍ12345678'],
    ['taiwanTravelPermit', '1234567890'],
    ['permanentResidenceCard', 'USA110069010101'],
    ['passport', 'EA1234567'],
  ])('of kind %s may be numbered %s', (kind, number) => {
    expect(whyRefused(kind, number)).toBeUndefined()
  })

  test.each<[DocumentKind, string, string]>([
    ['residencePermit', '440300199901011233', 'organisation.residence-permit-region'],
    ['residencePermit', '810000198506150013', 'organisation.identity-number-check-failed'],
    ['hongKongMacauTravelPermit', 'T12345678', 'organisation.document-malformed'],
    ['taiwanTravelPermit', '123456789', 'organisation.document-malformed'],
    ['permanentResidenceCard', '911124200703150011', 'organisation.identity-number-check-failed'],
    ['passport', 'PASSPORT', 'organisation.document-malformed'],
  ])('of kind %s may not be numbered %s', (kind, number, reason) => {
    expect(whyRefused(kind, number)).toBe(reason)
  })

  test.each(DocumentKind.options)('of kind %s has a key, and a birth before its issue', (kind) => {
    const document = aDocument(kind)

    expect(identityKey(document)).toBe(`${kind}:${document.number}`)
    expect(issuedBy(document, '2026-01-01').ok).toBe(true)
    expect(issuedBy(document, '1900-01-01').ok).toBe(toldBy(document) === null)
  })
})

test.each([
  ['440300199901011233', '4403**********1233'],
  ['H12345678', 'H1*****78'],
  ['1234', '1**4'],
])('%s is shown as %s', (number, shown) => {
  expect(maskIdentity(number)).toBe(shown)
})
