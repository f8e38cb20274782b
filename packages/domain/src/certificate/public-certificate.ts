import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import { nameKey } from '../organisation/person-name.ts'
import { Grade } from '../standard/grade.ts'
import { type CertificateNumber, CertificateNumber as Number } from './certificate-number.ts'

/** What its body has made of a certificate since; that it has run out, a day alone says. */
export const PublicStatus = z.enum(['valid', 'replaced', 'revoked'])
export type PublicStatus = z.infer<typeof PublicStatus>

/** What anybody may know of a certificate whose number and name, or whose link, they hold (查证). */
export const PublicCertificate = z.object({
  number: Number,
  /** `张*三`. */
  maskedName: z.string(),
  bodyName: z.string(),
  occupationName: z.string(),
  grade: Grade,
  /** What a second certificate (一试双证) is called; null of a certificate of a skill grade. */
  title: z.string().nullable(),
  issuedOn: Day,
  /** The last day it holds; null where the rules set none. */
  expiresOn: Day.nullable(),
  status: PublicStatus,
  /** Since when it has been so. */
  statusOn: Day,
  /** Why it was replaced or revoked, in the words of its body. */
  note: z.string().nullable(),
})
export type PublicCertificate = z.infer<typeof PublicCertificate>

/** What verification comes to: `expired` is computed, the others are written. */
export const Verdict = z.enum(['valid', 'expired', 'replaced', 'revoked'])
export type Verdict = z.infer<typeof Verdict>

export const verdictOn = ({ status, expiresOn }: PublicCertificate, today: Day): Verdict =>
  status === 'valid' && expiresOn !== null && expiresOn < today ? 'expired' : status

const withoutBlanks = (text: string) => nameKey(text).replaceAll(' ', '')

/** Whether a text that everybody reads has somebody's name in it, however the two are written. */
export const namesHolder = (text: string, name: string): boolean =>
  withoutBlanks(text).includes(withoutBlanks(name))

/** What number and name together come to, for the digest by which a certificate is found: however they are written. */
export const shownAs = (number: CertificateNumber, name: string): string =>
  `${number}\n${withoutBlanks(name)}`
