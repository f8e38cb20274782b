import { identityKey } from '@skillchain/domain/organisation/identity-document'

import type { Seals } from '../src/demo/applications.ts'

/** When the invented world of tests is opened. */
export const now = new Date('2026-11-20T02:00:00.000Z')

/** What is stated, unsealed, so that a test can look at it. */
const seals: Seals = {
  applicant: (_, applicant) => ({
    name: applicant.name,
    gender: applicant.gender,
    birthYear: Number(applicant.bornOn.slice(0, 4)),
    ethnicity: applicant.ethnicity,
    education: applicant.education,
    school: applicant.school,
    studentNumber: applicant.studentNumber,
    origin: applicant.origin,
    documentKind: applicant.document.kind,
    documentMask: '****',
    mobileMask: '****',
    sealed: Buffer.from(JSON.stringify(applicant)),
  }),
  digest: (document) => Buffer.from(identityKey(document)),
}
const verifiedBy = (number: string, name: string) => ({
  nameDigest: Buffer.from(`${number} ${name}`),
  linkDigest: Buffer.from(number),
})

/** What `openWorld` is given, besides a database. */
export const worldGiven = { now, passwordHash: 'salt:hash', seals, verifiedBy }
