import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { certificate } from '@skillchain/db/certificate/certificate.table'
import { numberSeries } from '@skillchain/db/certificate/number-series.table'
import { appeal } from '@skillchain/db/evaluation/appeal.table'
import { event } from '@skillchain/db/kernel/event.table'
import { partsOf } from '@skillchain/domain/certificate/certificate-number'
import { AppealId } from '@skillchain/domain/evaluation/appeal'
import { aStudentId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { aCertifier } from '../../test/certificate.ts'
import { chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'

const certifier = await aCertifier()
const { db, as, asked, concluded, propose, list, sign, issued } = certifier

const only = <T>([first]: readonly T[]): T => {
  if (!first) throw new Error('there is one')
  return first
}
const verified = async (number: string | null, name: string) =>
  (await as('student').verification.byName({ number: number ?? '', name })).found
const serialsOf = (rows: readonly { number: string | null }[]) =>
  rows.flatMap(({ number }) => partsOf(number ?? '')?.serial ?? []).toSorted((a, b) => a - b)

test('those who passed are proposed, once; whoever failed is not', async () => {
  const { batchId } = await concluded(2)

  expect(await propose(batchId)).toEqual({ proposed: 2, held: 0 })
  await expect(propose(batchId)).rejects.toMatchObject(refusal('certificate.nobody-to-certify'))
  expect((await list(batchId)).map(({ status, number }) => [status, number])).toEqual([
    ['proposed', null],
    ['proposed', null],
  ])
  await expect(propose(batchId, 'college')).rejects.toMatchObject(refusal('access.denied'))
})

test('nothing is proposed of a batch that is not concluded', async () => {
  const batch = await certifier.opened()

  await expect(propose(batch.id)).rejects.toMatchObject(refusal('certificate.nobody-to-certify'))
})

test('two accounts sign; with the second each has the next number, and anybody verifies it', async () => {
  const { batchId } = await concluded(3)
  await propose(batchId)
  await sign('evaluator', 'sign', await list(batchId))
  const signed = await list(batchId)
  await expect(sign('evaluator', 'issue', signed)).rejects.toMatchObject(refusal('certificate.same-signer'))
  expect(await db.select().from(numberSeries)).toEqual([])

  expect(await sign('evaluator2', 'issue', signed)).toEqual({ count: 3 })

  const rows = await list(batchId)
  expect(serialsOf(rows)).toEqual([1, 2, 3])
  const { number, holderName } = only(rows)
  expect(await verified(number, holderName)).toMatchObject({
    verdict: 'valid',
    bodyName: 'Organisation 6',
    grade: 'level3',
  })
  expect(await verified(number, '别人')).toBeNull()
  expect(
    JSON.stringify(await db.select().from(event).where(eq(event.aggregate, 'certificate'))),
  ).not.toContain(holderName)
})

test('of several, all are signed or none, and a number given back is given again', async () => {
  const { batchId } = await concluded(2)
  await propose(batchId)
  await sign('evaluator', 'sign', await list(batchId))
  const signed = await list(batchId)
  const before = only(await db.select().from(numberSeries)).last
  const stale = signed.map((each, n) => ({ ...each, version: n === 1 ? 7 : each.version }))

  await expect(sign('evaluator2', 'issue', stale)).rejects.toMatchObject(refusal('record.stale'))

  expect((await list(batchId)).map(({ status }) => status)).toEqual(['signed', 'signed'])
  expect(only(await db.select().from(numberSeries)).last).toBe(before)
  await sign('evaluator2', 'issue', signed)
  expect(serialsOf(await list(batchId))).toEqual([before + 1, before + 2])
})

test('asked again with the same key, it is issued once', async () => {
  const { batchId } = await concluded(1)
  await propose(batchId)
  await sign('evaluator', 'sign', await list(batchId))
  const certificates = (await list(batchId)).map(({ id, version }) => ({ id, version }))
  const request = { ...asked(), step: 'issue' as const, certificates }

  expect(await as('evaluator2').certificate.sign(request)).toEqual({ count: 1 })
  expect(await as('evaluator2').certificate.sign(request)).toEqual({ count: 1 })
  expect(only(await list(batchId)).version).toBe(2)
})

test('while an objection is unanswered nothing is signed', async () => {
  const { batchId, candidateIds } = await concluded(1)
  await propose(batchId)
  const id = AppealId.parse(uuidv7())
  await db.insert(appeal).values({
    chainId,
    id,
    batchId,
    candidateId: only(candidateIds),
    bodyId: anOrganisationId(6),
    collegeId: anOrganisationId(1),
    personId: aStudentId,
    part: 'theory',
    contested: 81,
    reason: '漏判一题',
    raisedById: anOrganisationId(1),
    raisedAt: new Date().toISOString(),
    status: 'open',
    answer: null,
    version: 0,
  })

  await expect(sign('evaluator', 'sign', await list(batchId))).rejects.toMatchObject(
    refusal('certificate.appeal-open'),
  )
})

test('whoever got a certificate within a year is not proposed for another', async () => {
  const person = PersonId.parse(uuidv7())
  await issued((await concluded(1, [person])).batchId)
  const again = await concluded(2, [person])

  expect(await propose(again.batchId)).toEqual({ proposed: 1, held: 1 })
})

test('people find their own with the way to verify it, regulators those of the chain', async () => {
  const { batchId } = await concluded(1, [aStudentId])
  await propose(batchId)
  expect((await as('student').certificate.mine({ limit: 10 })).rows).toEqual([])
  await sign('evaluator', 'sign', await list(batchId))
  await sign('evaluator2', 'issue', await list(batchId))

  const own = only((await as('student').certificate.mine({ limit: 10 })).rows)
  const token = own.verifyPath?.replace('/verify/', '') ?? ''
  expect((await as('college').verification.byLink({ token })).found).toMatchObject({ number: own.number })
  expect(await list(batchId, 'regulator')).toHaveLength(1)
  await expect(as('student').certificate.list({ chainId, limit: 10 })).rejects.toMatchObject(
    refusal('access.denied'),
  )
})

/** What waits for an account of the body in one batch. */
const waiting = async (who: 'evaluator' | 'evaluator2', batchId: string) =>
  (await as(who).task.list())
    .filter(({ kind, path }) => kind.startsWith('certificates') && path.endsWith(batchId))
    .map(({ kind, params }) => [kind, params['count']])

test('whoever must sign is told, and whoever has signed is not told again', async () => {
  await db.delete(certificate)
  const { batchId } = await concluded(2)
  expect(await waiting('evaluator', batchId)).toEqual([['certificates-to-propose', 2]])
  await propose(batchId)
  expect(await waiting('evaluator', batchId)).toEqual([['certificates-to-sign', 2]])
  await sign('evaluator', 'sign', await list(batchId))

  expect(await waiting('evaluator', batchId)).toEqual([])
  expect(await waiting('evaluator2', batchId)).toEqual([['certificates-to-issue', 2]])
})
