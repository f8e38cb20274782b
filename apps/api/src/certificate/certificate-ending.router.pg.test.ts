import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { partsOf } from '@skillchain/domain/certificate/certificate-number'

import { aCertifier } from '../../test/certificate.ts'
import { refusal } from '../../test/plan.ts'

const { as, asked, concluded, propose, list, sign, end, issued } = await aCertifier()

const only = <T>([first]: readonly T[]): T => {
  if (!first) throw new Error('there is one')
  return first
}
const verified = async (number: string | null, name: string) =>
  (await as('student').verification.byName({ number: number ?? '', name })).found
const serialsOf = (rows: readonly { number: string | null }[]) =>
  rows.flatMap(({ number }) => partsOf(number ?? '')?.serial ?? []).toSorted((a, b) => a - b)

test('what was revoked says so to everybody, with its note; another may be issued in its stead', async () => {
  const { batchId } = await concluded(1)
  const first = only(await issued(batchId))
  await end(first, { type: 'revoke', note: '考试过程违规' })
  expect(await verified(first.number, first.holderName)).toMatchObject({
    verdict: 'revoked',
    note: '考试过程违规',
  })
  await expect(propose(batchId)).rejects.toMatchObject(refusal('certificate.nobody-to-certify'))

  const { id, version } = only(await list(batchId))
  await as('evaluator').certificate.reissue({ ...asked(), id, version, note: '复核后重新发证' })
  const again = (await list(batchId)).filter(({ status }) => status === 'proposed')
  await sign('evaluator2', 'sign', again)
  await sign(
    'evaluator',
    'issue',
    (await list(batchId)).filter(({ status }) => status === 'signed'),
  )

  expect(await verified(first.number, first.holderName)).toMatchObject({ verdict: 'revoked' })
  expect((await list(batchId)).map(({ status }) => status).toSorted()).toEqual(['issued', 'revoked'])
})

test('no note names the holder, whom the public page does not name either', async () => {
  const { batchId } = await concluded(1)
  const first = only(await issued(batchId))
  const named = `${first.holderName}的证书印制有误`
  const { id, version } = first
  await expect(
    as('evaluator').certificate.reissue({ ...asked(), id, version, note: named }),
  ).rejects.toMatchObject(refusal('certificate.note-names-holder'))
  await expect(end(first, { type: 'revoke', note: named })).rejects.toMatchObject(
    refusal('certificate.note-names-holder'),
  )
})

test('one takes the place of another when it is issued, and not before', async () => {
  const { batchId } = await concluded(1)
  const first = only(await issued(batchId))
  const request = { ...asked(), id: first.id, version: first.version, note: '姓名用字更正' }
  await as('evaluator').certificate.reissue(request)
  expect(await verified(first.number, first.holderName)).toMatchObject({ verdict: 'valid' })
  await expect(as('evaluator').certificate.reissue({ ...request, ...asked() })).rejects.toMatchObject(
    refusal('certificate.held-already'),
  )

  await sign(
    'evaluator',
    'sign',
    (await list(batchId)).filter(({ status }) => status === 'proposed'),
  )
  await sign(
    'evaluator2',
    'issue',
    (await list(batchId)).filter(({ status }) => status === 'signed'),
  )

  expect(await verified(first.number, first.holderName)).toMatchObject({
    verdict: 'replaced',
    note: '姓名用字更正',
  })
  const [second] = (await list(batchId)).filter(({ status }) => status === 'issued')
  expect(await verified(second?.number ?? null, first.holderName)).toMatchObject({ verdict: 'valid' })
  expect(second?.number).not.toBe(first.number)
})

test('a number that is voided stays a gap with its reason, and the next certificate has the one after it', async () => {
  const { bodyCode, year, grade, last } = only(await as('evaluator').certificateNumber.series())
  const request = { bodyCode, year, grade, reason: '全国平台已占用该编号' }
  const number = await as('evaluator').certificateNumber.void({ ...request, key: uuidv7() })
  const { batchId } = await concluded(1)

  expect(serialsOf([{ number }])).toEqual([last + 1])
  expect(serialsOf(await issued(batchId))).toEqual([last + 2])
  expect(await as('evaluator').certificateNumber.voided()).toMatchObject([
    { number, reason: '全国平台已占用该编号' },
  ])
  await expect(
    as('evaluator').certificateNumber.void({ ...request, year: 2090, key: uuidv7() }),
  ).rejects.toMatchObject(refusal('record.missing'))
})

test('what is declined uses no number, and may be proposed again', async () => {
  const { batchId } = await concluded(1)
  await propose(batchId)
  await end(only(await list(batchId)), { type: 'decline', note: '身份材料待核' })

  expect(only(await list(batchId))).toMatchObject({ status: 'declined', number: null })
  expect(await propose(batchId)).toEqual({ proposed: 1, held: 0 })
})
