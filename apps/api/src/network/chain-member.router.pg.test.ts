import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { inhabitChain, placeOfCast } from '@skillchain/db/network/chain.fixture'
import { contribution } from '@skillchain/db/network/contribution.table'
import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import type { Command } from '@skillchain/domain/network/chain-member.rules'
import { type Consequences, NO_CONSEQUENCES } from '@skillchain/domain/network/consequences'
import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { aChainId } from '@skillchain/domain/organisation/actor.fixture'

import { testServices } from '../../test/services.ts'
import { createCallerFactory } from '../kernel/trpc.ts'
import { appRouter } from '../router.ts'

const { db } = await aDatabase()
await inhabitChain(db, { status: 'active' })
await db.insert(contribution).values(aContribution())

const chainId = aChainId(1)
const college = placeOfCast(1).id
const as = (who: Parameters<typeof credentialsOf>[0]) =>
  createCallerFactory(appRouter)({ db, services: testServices, ...credentialsOf(who) })
const refusal = (code: string) => ({ problem: { code } })

/** What is asked of the college's place as it stands now. */
async function ask(who: Parameters<typeof credentialsOf>[0], command: Command) {
  const place = (await as('leader').chainMember.list({ chainId })).find(({ id }) => id === college)
  return as(who).chainMember.perform({
    key: uuidv7(),
    chainId,
    id: college,
    version: place?.version ?? 0,
    command,
  })
}
const leave = (acknowledged: Consequences) => ({ type: 'leave', reason: '专业调整', acknowledged }) as const

describe('leaving a chain', () => {
  test('is for the member alone, and what it touches is for the member and the leader to see', async () => {
    const touched = { ...NO_CONSEQUENCES, contributionsOutstanding: 1 }

    expect(await as('collegeManager').chainMember.consequences({ chainId, id: college })).toEqual(touched)
    expect(await as('leader').chainMember.consequences({ chainId, id: college })).toEqual(touched)
    await expect(as('evaluator').chainMember.consequences({ chainId, id: college })).rejects.toMatchObject(
      refusal('access.denied'),
    )
    await expect(ask('evaluator', leave(touched))).rejects.toMatchObject(refusal('access.denied'))
  })

  test('is refused when what was seen is no longer so', async () => {
    await expect(ask('collegeManager', leave(NO_CONSEQUENCES))).rejects.toMatchObject(
      refusal('network.consequences-changed'),
    )
  })

  test('closes the chain to who has left, who may be asked again', async () => {
    const seen = await as('collegeManager').chainMember.consequences({ chainId, id: college })
    expect(await ask('collegeManager', leave(seen))).toMatchObject({ status: 'left' })

    await expect(as('collegeManager').chain.get({ chainId })).rejects.toMatchObject(refusal('record.missing'))
    await ask('leader', { type: 'inviteAgain', kind: 'college', message: '' })
    expect(await as('collegeManager').chain.get({ chainId })).toMatchObject({ own: { status: 'invited' } })
  })

  test('the leader sends away, and cannot go itself', async () => {
    const acknowledged = await as('leader').chainMember.consequences({ chainId, id: college })
    expect(await ask('leader', { type: 'remove', reason: '长期未答复', acknowledged })).toMatchObject({
      status: 'removed',
    })
    const own = placeOfCast(4)
    const going = as('leader').chainMember.perform({
      key: uuidv7(),
      chainId,
      id: own.id,
      version: own.version,
      command: leave(NO_CONSEQUENCES),
    })
    await expect(going).rejects.toMatchObject(refusal('network.leader-stays'))
  })
})

test.each(['otherCollege', 'student'] as const)('the %s, who is no member, finds nothing', async (who) => {
  const asked = as(who).chainMember.list({ chainId })

  await expect(who === 'student' ? asked : as(who).chain.get({ chainId })).rejects.toMatchObject(
    refusal(who === 'student' ? 'access.denied' : 'record.missing'),
  )
})
