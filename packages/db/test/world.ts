import { Pool } from 'pg'
import { afterAll } from 'vitest'

import { identityKey } from '@skillchain/domain/organisation/identity-document'

import type { Seals } from '../src/demo/applications.ts'
import { enlarge } from '../src/demo/larger-world.ts'
import { openWorld } from '../src/demo/world.ts'
import { aDatabase } from './database.ts'

/** When the invented world is opened. */
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
    mobileDigest: null,
    sealed: Buffer.from(JSON.stringify(applicant)),
  }),
  digest: (document) => Buffer.from(identityKey(document)),
}

const verifiedBy = (number: string, name: string) => ({
  nameDigest: Buffer.from(`${number} ${name}`),
  linkDigest: Buffer.from(number),
})
const given = { now, passwordHash: 'salt:hash', seals, verifiedBy }

/** A database of the suite's own, and ways to open the invented world in it, to make it larger, and to count what is there. */
export async function aWorld() {
  const { url } = await aDatabase()
  // COPY needs a connection that does one thing after another.
  const pool = new Pool({ connectionString: url, max: 2 })
  afterAll(() => pool.end())
  const count = async (question: string) => {
    const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${question}`)
    return rows[0]?.count ?? 0
  }
  return {
    pool,
    count,
    open: () => openWorld(pool, given),
    grow: (people: number) => enlarge(pool, people, { ...given, sofar: () => {} }),
  }
}
