import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { event } from '@skillchain/db/kernel/event.table'
import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Command } from '@skillchain/domain/network/chain-command'
import { ChainMemberId, type InvitedKind } from '@skillchain/domain/network/chain-member'
import { ContributionId, type ContributionKind } from '@skillchain/domain/network/contribution'
import { aChainProfile, aCharter } from '@skillchain/domain/network/skill-chain.fixture'
import { aCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code.fixture'
import { eq } from 'drizzle-orm'

import { testServices } from '../../test/services.ts'
import { createCallerFactory } from '../kernel/trpc.ts'
import { appRouter } from '../router.ts'

const { db } = await aDatabase()
type Who = Parameters<typeof credentialsOf>[0]
const as = (who: Who) => createCallerFactory(appRouter)({ db, services: testServices, ...credentialsOf(who) })

const chainId = ChainId.parse(uuidv7())
const founding = { key: uuidv7(), chainId, id: chainId, draft: aChainProfile() }
const refusal = (code: string) => ({ problem: { code } })

/** A command on the chain as it stands now. */
async function command(who: Who, asked: Command) {
  const { chain } = await as(who).chain.get({ chainId })
  return as(who).chain.perform({
    key: uuidv7(),
    chainId,
    id: chainId,
    version: chain.version,
    command: asked,
  })
}
const invite = (n: number, kind: InvitedKind) => {
  const id = ChainMemberId.parse(uuidv7())
  const draft = { creditCode: aCreditCode(n), kind, message: '诚邀加入' }
  return as('leader').chainMember.invite({ key: uuidv7(), chainId, id, draft })
}
async function answer(who: Who, type: 'accept') {
  const { own } = await as(who).chain.get({ chainId })
  if (!own) throw new Error(`${who} has no place in the chain`)
  return as(who).chainMember.perform({
    key: uuidv7(),
    chainId,
    id: own.id,
    version: own.version,
    command: { type },
  })
}
const promise = (who: Who, kind: ContributionKind) => {
  const draft = { kind, title: '产教评资源', quantity: 40, unit: 'item', dueOn: '2099-09-01' } as const
  return as(who).contribution.promise({ key: uuidv7(), chainId, id: ContributionId.parse(uuidv7()), draft })
}

describe('founding a chain', () => {
  test('asked twice founds it once, with its founder as its leader', async () => {
    const first = await as('leader').chain.found(founding)

    expect(await as('leader').chain.found(founding)).toEqual(first)
    expect(await as('leader').chain.get({ chainId })).toMatchObject({
      chain: { status: 'draft', version: 0 },
      leaderName: 'Organisation 4',
      own: { leads: true, kind: 'leader' },
    })
    expect(await db.select().from(event).where(eq(event.chainId, chainId))).toHaveLength(1)
  })

  test('is for enterprises, and of another’s chain refused', async () => {
    const id = ChainId.parse(uuidv7())
    await expect(
      as('collegeManager').chain.found({ ...founding, key: uuidv7(), chainId: id, id }),
    ).rejects.toMatchObject(refusal('access.denied'))
    await expect(as('enterprise').chain.found({ ...founding, key: uuidv7() })).rejects.toMatchObject(
      refusal('record.exists'),
    )
  })

  test('leaves it unseen by everybody else', async () => {
    for (const who of ['enterprise', 'collegeManager', 'evaluator'] as const)
      await expect(as(who).chain.get({ chainId })).rejects.toMatchObject(refusal('record.missing'))
  })
})

describe('on the way to being filed', () => {
  test('the submission says what is missing, and is refused until nothing is', async () => {
    const missing = (await as('leader').chain.checklist({ chainId })).filter((item) => item.missing)

    expect(missing.map(({ item }) => item)).toEqual([
      'charter',
      'college',
      'evaluationBody',
      'enterprisePromise',
      'collegePromise',
    ])
    await expect(command('leader', { type: 'submit' })).rejects.toMatchObject(
      refusal('network.submission-incomplete'),
    )
  })

  test('an invitation is seen by who is asked, with the chain and without its ledger', async () => {
    await invite(1, 'college')
    await promise('leader', 'posts')

    expect(await as('collegeManager').chain.mine()).toContainEqual(
      expect.objectContaining({ chainId, standing: 'invited' }),
    )
    expect((await as('collegeManager').contribution.list({ chainId, limit: 10 })).rows).toEqual([])
    expect(await as('collegeManager').task.list()).toContainEqual(
      expect.objectContaining({ kind: 'invitation-to-answer', chainId, mine: true }),
    )
    await expect(promise('collegeManager', 'students')).rejects.toMatchObject(
      refusal('network.giver-not-member'),
    )
  })

  test.each([
    ['a code nobody has', [99, 'college'], 'network.organisation-unknown'],
    ['an enterprise as a college', [3, 'college'], 'network.kind-unfit'],
    ['somebody who is asked already', [1, 'college'], 'network.already-member'],
  ] as const)('inviting %s is refused', async (_, [n, kind], code) => {
    await expect(invite(n, kind)).rejects.toMatchObject(refusal(code))
  })

  test('only the manager of who is asked may answer', async () => {
    await expect(answer('college', 'accept')).rejects.toMatchObject(refusal('access.denied'))
    expect(await answer('collegeManager', 'accept')).toMatchObject({ status: 'accepted' })
    await expect(answer('collegeManager', 'accept')).rejects.toMatchObject(refusal('network.out-of-turn'))
  })

  test('with everything there the department has it, for so many working days', async () => {
    await command('leader', { type: 'amendCharter', text: aCharter.text, note: '' })
    await invite(6, 'evaluationBody')
    await answer('evaluator', 'accept')
    await promise('collegeManager', 'students')

    expect(await command('leader', { type: 'submit' })).toMatchObject({ status: 'submitted', version: 2 })
    const queue = await as('regulator').filing.list({ limit: 10, filter: { status: ['submitted'] } })
    expect(queue.rows).toMatchObject([{ chainId, workingDaysLeft: 20 }])
    expect(await as('regulator').task.list()).toMatchObject([{ kind: 'filing-to-review', chainId }])
    await expect(invite(3, 'upstream')).rejects.toMatchObject(refusal('network.chain-closed-to'))
  })
})

describe('under review', () => {
  const reasons = [{ field: 'insuredStaff', reason: 'unsupported', note: '请附参保证明' } as const]

  test('a filing is returned with its reasons, mended there alone, and submitted again', async () => {
    await expect(command('leader', { type: 'approve', note: '' })).rejects.toMatchObject(
      refusal('access.denied'),
    )
    await command('regulator', { type: 'return', reasons })

    expect(await as('leader').task.list()).toContainEqual(
      expect.objectContaining({ kind: 'filing-returned', chainId, mine: true }),
    )
    await expect(
      command('leader', { type: 'revise', changes: { name: '另一个名字' } }),
    ).rejects.toMatchObject(refusal('network.field-closed'))
    await command('leader', { type: 'revise', changes: { insuredStaff: 1_250 } })
    await command('leader', { type: 'submit' })
  })

  test('of two reviewers at once one is heard, and the other told that the filing has changed', async () => {
    const { chain } = await as('regulator').chain.get({ chainId })
    const review = (asked: Command) =>
      as('regulator').chain.perform({
        key: uuidv7(),
        chainId,
        id: chainId,
        version: chain.version,
        command: asked,
      })

    const both = await Promise.allSettled([
      review({ type: 'approve', note: '' }),
      review({ type: 'approve', note: '同意' }),
    ])

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('record.stale'),
    })
    expect(await command('leader', { type: 'activate' })).toMatchObject({ status: 'active' })
  })
})

describe('at work', () => {
  test('the page has its members, its picture, its wordings and its history', async () => {
    const [members, network, charters, events] = await Promise.all([
      as('collegeManager').chainMember.list({ chainId }),
      as('collegeManager').chain.network({ chainId }),
      as('collegeManager').chain.charters({ chainId }),
      as('leader').chain.events({ chainId, limit: 50 }),
    ])

    expect(members.map(({ kind }) => kind)).toEqual(['leader', 'college', 'evaluationBody'])
    expect(network).toMatchObject([{ promises: 1, progress: 0 }, { promises: 1 }, { promises: 0 }])
    expect(charters).toMatchObject([{ number: 1, text: aCharter.text }])
    expect(events.rows[0]).toMatchObject({ type: 'activated', organisationName: 'Organisation 4' })
    expect(events.rows.at(-1)).toMatchObject({ type: 'founded' })
  })

  test('history is read page by page without gap or overlap', async () => {
    const whole = await as('leader').chain.events({ chainId, limit: 200 })
    const read: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const page = await as('leader').chain.events({ chainId, limit: 3, ...(after && { after }) })
      read.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
      more = page.next !== null
    }

    expect(read).toEqual(whole.rows.map(({ id }) => id))
  })
})
