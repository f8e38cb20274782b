import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { shownAs } from '@skillchain/domain/certificate/public-certificate'

import type { Keys } from '../kernel/keys.ts'

const NAME = 'certificate-name'
const LINK = 'certificate-link'
const FOUND_BY_LINK = 'certificate-link-digest'

/** Of number and name, by which a certificate is found. */
export const nameDigest = (keys: Keys, number: CertificateNumber, name: string): Buffer =>
  keys.digest(NAME, shownAs(number, name))

/** What the QR code of a certificate leads to it by: 128 bits that nobody guesses, the same whenever it is printed. */
export const linkToken = (keys: Keys, number: CertificateNumber): string =>
  keys.digest(LINK, number).subarray(0, 16).toString('base64url')

export const linkDigest = (keys: Keys, token: string): Buffer => keys.digest(FOUND_BY_LINK, token)

/** Both digests by which an issued certificate is found. */
export const verifyingDigests = (keys: Keys, number: CertificateNumber, name: string) => ({
  nameDigest: nameDigest(keys, number, name),
  linkDigest: linkDigest(keys, linkToken(keys, number)),
})
