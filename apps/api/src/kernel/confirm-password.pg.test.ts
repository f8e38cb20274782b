import { expect, test } from 'vitest'

import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { uuidv7 } from 'uuidv7'

import { anAgreement, anAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { aChainId } from '@skillchain/domain/organisation/actor.fixture'

import { PASSWORD, aServer, post, signIn } from '../../test/server.ts'

const { server, past } = await aServer()
const cookie = await signIn(server, 'college')
const chainId = aChainId(1)

/** Asks to sign an agreement that is not there: a right password finds that out, a wrong one does not come so far. */
async function sign(password: string): Promise<string> {
  const body = {
    key: uuidv7(),
    chainId,
    id: anAgreementId(1),
    version: anAgreement().version,
    command: { type: 'sign', as: 'college', typedName: null },
    password,
  }
  const headers = { cookie, 'x-organisation': cast.college.organisationId }
  const response = await post(server, '/api/trpc/apprenticeAgreement.sign', body, headers)
  const answer: { error?: { data?: { problem?: { code: string } } } } = response.json()
  return answer.error?.data?.problem?.code ?? response.body
}

const triesOf = async () => {
  const { rows } = await past.query<{ tries: number }>('select tries from identity.confirmation')
  return rows.map(({ tries }) => tries)
}

test('a wrong password is told, and counted although all else is undone', async () => {
  expect(await sign('wrong')).toBe('access.password-wrong')
  expect(await sign('also wrong')).toBe('access.password-wrong')
  expect(await triesOf()).toEqual([2])
})

test('the right one goes on and ends the count', async () => {
  expect(await sign(PASSWORD)).toBe('record.missing')
  expect(await triesOf()).toEqual([])
})

test('after five wrong ones even the right one is refused, all at once or one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => sign(`guess ${n}`)))

  expect(answers.filter((code) => code === 'access.password-wrong')).toHaveLength(5)
  expect(answers.filter((code) => code === 'access.too-often')).toHaveLength(3)
  expect(await sign(PASSWORD)).toBe('access.too-often')
  await past.query(`update identity.confirmation set since = since - interval '16 minutes'`)
  expect(await sign(PASSWORD)).toBe('record.missing')
})
