import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { partsOf } from '@skillchain/domain/certificate/certificate-number'
import { aStudentId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { aCertifier } from '../../test/certificate.ts'
import { refusal } from '../../test/plan.ts'

const { as, db, asked, concluded, propose, list, sign, end, issued } = await aCertifier()
const TITLE = '高压作业岗位能力证书'
const terms = { secondCertificate: TITLE, secondPassMark: 80 }
const NOTE = '复核发现实操记录有误'

const verified = async (number: string | null | undefined, name: string) =>
  (await as('student').verification.byName({ number: number ?? '', name })).found
const firstOf = <T>([first]: readonly T[]): T => {
  if (!first) throw new Error('there is one')
  return first
}
/** Two have passed, one of them below the mark of the second certificate; the first is the student. */
async function sat() {
  const { batchId, candidateIds } = await concluded(2, [PersonId.parse(aStudentId)], terms)
  const results = (['theory', 'practical'] as const).map((part) => ({ part, points: 76, passed: true }))
  await db
    .update(candidate)
    .set({ results })
    .where(eq(candidate.id, firstOf(candidateIds.slice(1))))
  return { batchId, candidateIds }
}
const dualOf = (rows: Awaited<ReturnType<typeof list>>) => firstOf(rows.filter(({ dual }) => dual !== null))

test('one sitting gives two certificates to whoever reaches both marks, and one to whoever reaches the first', async () => {
  const { batchId, candidateIds } = await sat()
  await propose(batchId)
  const proposed = new Map((await list(batchId)).map(({ candidateId, dual }) => [candidateId, dual]))
  expect(proposed.get(firstOf(candidateIds))).toEqual({ title: TITLE, number: null, revokedNote: null })
  expect(proposed.get(firstOf(candidateIds.slice(1)))).toBeNull()
  await sign('evaluator', 'sign', await list(batchId))
  await sign('evaluator2', 'issue', await list(batchId))

  const both = dualOf(await list(batchId))
  expect(partsOf(both.dual?.number ?? '')).toMatchObject({ grade: 'dual' })
  expect(await verified(both.dual?.number, both.holderName)).toMatchObject({ title: TITLE, verdict: 'valid' })
  expect(await verified(both.number, both.holderName)).toMatchObject({ title: null, verdict: 'valid' })
  expect(await verified(both.dual?.number, '无此人')).toBeNull()

  const own = (await as('student').certificate.mine({ limit: 10 })).rows.find(({ id }) => id === both.id)
  const token = own?.dualVerifyPath?.replace('/verify/', '') ?? ''
  expect((await as('student').verification.byLink({ token })).found).toMatchObject({ title: TITLE })
})

test('numbers of second certificates follow one another in a series of their own', async () => {
  const serials = []
  for (let times = 0; times < 2; times++) {
    // oxlint-disable-next-line no-await-in-loop
    const { batchId } = await concluded(3, [], terms)
    // oxlint-disable-next-line no-await-in-loop
    const rows = await issued(batchId)
    serials.push(...rows.map(({ dual }) => partsOf(dual?.number ?? '')?.serial ?? 0))
  }
  const sorted = serials.toSorted((a, b) => a - b)
  const [first = 0] = sorted
  expect(sorted).toEqual([0, 1, 2, 3, 4, 5].map((n) => first + n))
  const series = await as('evaluator').certificateNumber.series()
  expect(series.find(({ grade }) => grade === 'dual')?.last).toBe(sorted.at(-1))
})

test('the second is revoked alone, and with the first', async () => {
  const { batchId } = await concluded(2, [], terms)
  const [one, other] = await issued(batchId)
  if (!one || !other) throw new Error('two were issued')

  await end(one, { type: 'revokeDual', note: NOTE })
  expect(await verified(one.dual?.number, one.holderName)).toMatchObject({ verdict: 'revoked', note: NOTE })
  expect(await verified(one.number, one.holderName)).toMatchObject({ verdict: 'valid' })
  const now = (await list(batchId)).find(({ id }) => id === one.id) ?? one
  await expect(end(now, { type: 'revokeDual', note: NOTE })).rejects.toMatchObject(
    refusal('certificate.no-dual'),
  )

  await end(other, { type: 'revoke', note: NOTE })
  for (const number of [other.number, other.dual?.number])
    // oxlint-disable-next-line no-await-in-loop
    expect(await verified(number, other.holderName)).toMatchObject({ verdict: 'revoked', note: NOTE })
})

/** Proposes another in its place and signs it twice. */
async function replaced(batchId: Parameters<typeof list>[0], before?: () => Promise<unknown>) {
  const { id, version } = firstOf(await list(batchId))
  await as('evaluator').certificate.reissue({ ...asked(), id, version, note: '姓名用字更正' })
  const waiting = async (status: string) => (await list(batchId)).filter((one) => one.status === status)
  await sign('evaluator', 'sign', await waiting('proposed'))
  await before?.()
  await sign('evaluator2', 'issue', await waiting('signed'))
  return firstOf(await waiting('issued'))
}

test('a new paper of the first takes the second along, and nobody revokes it meanwhile', async () => {
  const { batchId } = await concluded(1, [], terms)
  const first = firstOf(await issued(batchId))
  const next = await replaced(batchId, async () => {
    await expect(end(first, { type: 'revokeDual', note: NOTE })).rejects.toMatchObject(
      refusal('certificate.held-already'),
    )
  })
  expect(next.dual).toEqual(first.dual)
  expect(await verified(first.dual?.number, first.holderName)).toMatchObject({ verdict: 'valid' })
})

test('where the first was revoked meanwhile, the second is made anew under another number', async () => {
  const { batchId } = await concluded(1, [], terms)
  const first = firstOf(await issued(batchId))
  const next = await replaced(batchId, () => end(first, { type: 'revoke', note: NOTE }))

  expect(next.dual?.number).not.toBe(first.dual?.number)
  expect(await verified(first.dual?.number, first.holderName)).toMatchObject({ verdict: 'revoked' })
  expect(await verified(next.dual?.number, next.holderName)).toMatchObject({ verdict: 'valid' })
})

test('a batch says by which marks the second certificate is earned, and asks for no less than the first', async () => {
  await expect(concluded(1, [], { ...terms, secondPassMark: null })).rejects.toMatchObject(
    refusal('evaluation.second-incomplete'),
  )
  await expect(concluded(1, [], { ...terms, secondPassMark: 59 })).rejects.toMatchObject(
    refusal('evaluation.second-mark-low'),
  )
})
