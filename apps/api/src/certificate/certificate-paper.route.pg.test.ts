import { expect, test } from 'vitest'

import { insert } from '@skillchain/db/certificate/certificate.store'
import { asActor } from '@skillchain/db/kernel/database'
import { livingChains } from '@skillchain/db/test/chain'
import {
  aCertificate,
  aCertificateId,
  aCertificateNumber,
  aDualNumber,
} from '@skillchain/domain/certificate/certificate.fixture'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aChainId, aPersonId, aStudentId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aServer, signIn } from '../../test/server.ts'

const { server, owner } = await aServer()
await livingChains(owner)
const holder = { holderName: '𠮷田小明', documentMask: '4403**********1233' }
const candidateOf = (n: number) => CandidateId.parse(`01980000-0000-7000-8000-0000000000c${n}`)
const written = (n: number, given: Partial<ReturnType<typeof aCertificate>> = {}) =>
  asActor(owner, cast.evaluator, (tx) => {
    const certificate = aCertificate({ status: 'issued', ...given })
    const number = certificate.number && aCertificateNumber(n)
    return insert(tx, { ...certificate, id: aCertificateId(n), candidateId: candidateOf(n), number }, holder)
  })
await written(1)
await written(2, { status: 'revoked' })
await written(3, { personId: aPersonId(40) })
const dual = { title: '高压作业岗位能力证书', number: aDualNumber(), revokedNote: null }
await written(4, { dual })
await written(5, { dual: { ...dual, number: aDualNumber(2), revokedNote: '复核发现记录有误' } })

async function asked(who: 'evaluator' | 'student' | 'college', ids: readonly number[]) {
  const query = new URLSearchParams({
    chainId: aChainId(1),
    ids: ids.map(aCertificateId).join(),
    organisation: who === 'student' ? aStudentId : cast[who].organisationId,
  })
  const cookie = await signIn(server, who)
  return server.inject({ url: `/api/download/certificates?${query}`, headers: { cookie } })
}

test('the body prints what it has issued, a page for each, whatever characters the name has', async () => {
  const response = await asked('evaluator', [1, 3])

  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toBe('application/pdf')
  expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(response.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
})

const pages = async (id: number) =>
  (await asked('evaluator', [id])).rawPayload.toString('latin1').match(/\/Type \/Page\b/g)

test('a second certificate is a page of its own, unless it was revoked', async () => {
  expect(await pages(4)).toHaveLength(2)
  expect(await pages(5)).toHaveLength(1)
})

test('people print their own and nobody else’s; to others there is none', async () => {
  expect((await asked('student', [1])).statusCode).toBe(200)
  expect((await asked('student', [3])).statusCode).toBe(404)
  expect((await asked('college', [1])).statusCode).toBe(403)
})

test('what was revoked is printed no more', async () => {
  const response = await asked('evaluator', [1, 2])

  expect(response.json().problem.code).toBe('certificate.not-printable')
})
