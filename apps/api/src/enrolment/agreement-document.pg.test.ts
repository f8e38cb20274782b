import { expect, test } from 'vitest'

import { insert } from '@skillchain/db/enrolment/apprentice-agreement.store'
import { asActor } from '@skillchain/db/kernel/database'
import { livingChains } from '@skillchain/db/test/chain'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import {
  anAgreement,
  anAgreementId,
  someNames,
} from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aServer, signIn } from '../../test/server.ts'

const { server, owner } = await aServer()
await livingChains(owner)
await anEnrolment(owner, { n: 1, applicants: ['admitted', 'admitted'] })

const agreementFor = (n: number) =>
  anAgreement({
    id: anAgreementId(n),
    applicationId: anApplicationId(10 + n),
    planId: anEnrolmentPlanId(1),
    status: 'signing',
  })
await asActor(owner, cast.enterprise, async (tx) => {
  const named = { ...someNames(), documentMask: '4***************1' }
  await insert(tx, agreementFor(0), { ...named, person: '𠮷永' })
  await insert(tx, agreementFor(1), { ...named, person: '钟\u{2ebe0}' })
})

async function download(who: 'college' | 'student' | 'leader' | 'otherCollege', n: number) {
  const query = new URLSearchParams({
    chainId: aChainId(1),
    id: anAgreementId(n),
    organisation: cast[who].organisationId,
  })
  const cookie = await signIn(server, who)
  return server.inject({ url: `/api/download/apprentice-agreement?${query}`, headers: { cookie } })
}

test.each(['college', 'student'] as const)(
  'the %s prints the agreement, rare characters and all',
  async (who) => {
    const response = await download(who, 0)

    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/pdf')
    expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  },
)

test('it is printed for nobody else, a chain’s leader among them', async () => {
  expect((await download('leader', 0)).json()).toMatchObject({ problem: { code: 'access.denied' } })
  expect((await download('otherCollege', 0)).json()).toMatchObject({ problem: { code: 'record.missing' } })
})

test('a name that cannot be drawn is refused and not printed as a box', async () => {
  expect((await download('college', 1)).json()).toMatchObject({
    problem: { code: 'agreement.characters', params: { characters: '\u{2ebe0}' } },
  })
})
