import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { aCertificate, aBodyCode, aCertificateId } from '@skillchain/domain/certificate/certificate.fixture'
import { partsOf } from '@skillchain/domain/certificate/certificate-number'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aPersonId, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { asActor, openDatabase } from '../kernel/database.ts'
import { openPool } from '../kernel/pool.ts'
import { insert } from './certificate.store.ts'
import { certificate } from './certificate.table.ts'
import { takeNumbers, voidNumber } from './number-series.store.ts'
import { numberSeries, numberVoid } from './number-series.table.ts'

const { db: owner, url } = await aDatabase()
await livingChains(owner)
const bodyId = anOrganisationId(6)
const series = { bodyCode: aBodyCode, year: 2026, grade: 'level3', bodyId } as const

/** Of fifty, each issues, voids a number, or fails after having taken one. */
const anyFifty = fc.array(fc.constantFrom('issue', 'issue', 'issue two', 'void', 'fail'), {
  minLength: 50,
  maxLength: 50,
})
type Doing = 'issue' | 'issue two' | 'void' | 'fail'

const issuer = (db: typeof owner, { does, year, n }: { does: Doing; year: number; n: number }) =>
  asActor(db, cast.evaluator, async (tx) => {
    const at = '2026-11-20T02:00:00.000Z'
    const taking = { ...series, year }
    if (does === 'void') {
      await voidNumber(tx, taking, { reason: '全国平台已占用该编号', accountId: cast.evaluator.personId, at })
      return
    }
    const taken = await takeNumbers(tx, taking, does === 'issue two' ? 2 : 1)
    if (!taken.ok) throw new Error(taken.problem.code)
    for (const [part, number] of taken.value.entries()) {
      const of = 2 * n + part
      const candidateId = CandidateId.parse(`01980000-0000-7000-8000-00000001${String(of).padStart(4, '0')}`)
      const ids = { id: aCertificateId(of), candidateId, personId: aPersonId(of) }
      const issued = aCertificate({ status: 'issued', ...ids })
      const holder = { holderName: '张三', documentMask: '4401**********0011' }
      // oxlint-disable-next-line no-await-in-loop
      await insert(tx, { ...issued, number }, holder)
    }
    if (does === 'fail') throw new Error('undone')
  }).catch((error: unknown) => {
    if (!(error instanceof Error && error.message === 'undone')) throw error
  })

test('fifty who issue at once get no number twice, and leave no gap but those recorded as void', async () => {
  const pool = openPool({ connectionString: url, max: 50 })
  const db = openDatabase(pool)
  let run = 0
  const property = fc.asyncProperty(anyFifty, async (fifty) => {
    run += 1
    const year = 2030 + run
    await Promise.all(fifty.map((does, n) => issuer(db, { does, year, n: run * 50 + n })))
    const ofYear = ({ number }: { number: string | null }) => {
      const parts = partsOf(number ?? '')
      return parts?.year === year ? [parts.serial] : []
    }
    const issued = (await owner.select({ number: certificate.number }).from(certificate)).flatMap(ofYear)
    const voided = (await owner.select({ number: numberVoid.number }).from(numberVoid)).flatMap(ofYear)
    const count = (doing: Doing) => fifty.filter((does) => does === doing).length
    const issuedNow = count('issue') + 2 * count('issue two')
    expect([issued.length, voided.length]).toEqual([issuedNow, count('void')])
    const used = [...issued, ...voided].toSorted((a, b) => a - b)
    expect(used).toEqual(used.map((_, n) => n + 1))
    const [row] = await owner.select().from(numberSeries).where(eq(numberSeries.year, year))
    expect(row?.last ?? 0).toBe(used.length)
  })

  try {
    await fc.assert(property, { numRuns: 4, endOnFailure: true })
  } finally {
    await pool.end()
  }
}, 120_000)

const first = (given: { grade?: 'level2'; year?: number }) =>
  asActor(owner, cast.evaluator, (tx) => takeNumbers(tx, { ...series, ...given }, 1))

test('another year and another grade are series of their own', async () => {
  expect(await first({ year: 2027 })).toEqual({ ok: true, value: ['S000044000123273000001'] })
  expect(await first({ grade: 'level2' })).toEqual({ ok: true, value: ['S000044000123262000001'] })
})

test('nobody takes a number of another body’s', async () => {
  const forged = asActor(owner, cast.college, (tx) => takeNumbers(tx, series, 1))

  await expect(forged).rejects.toMatchObject({ cause: { code: '42501' } })
})

test('a series that comes to its end gives no more, and what is left of it is not skipped', async () => {
  const full = { ...series, year: 2028 }
  await owner.insert(numberSeries).values({ ...full, last: 999_998 })
  const take = (count: number) => asActor(owner, cast.evaluator, (tx) => takeNumbers(tx, full, count))

  expect(await take(2)).toMatchObject({ problem: { code: 'certificate.serial-exhausted' } })
  expect(await take(1)).toEqual({ ok: true, value: ['S000044000123283999999'] })
  expect(await take(1)).toMatchObject({ problem: { code: 'certificate.serial-exhausted' } })
})

test('a voided number stays as it was recorded', async () => {
  const mended = asActor(owner, cast.evaluator, (tx) => tx.update(numberVoid).set({ reason: '没有作废' }))

  await expect(mended).rejects.toMatchObject({ cause: { code: '42501' } })
})
