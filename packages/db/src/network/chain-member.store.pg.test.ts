import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { aChainId, anActor, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aDatabase } from '../../test/database.ts'
import { asActor } from '../kernel/database.ts'
import { inScope } from '../kernel/in-scope.ts'
import { organisationChain } from '../organisation/organisation-chain.table.ts'
import { inhabitChain, invitedCollege, placeOfCast } from './chain.fixture.ts'
import { membersOf } from './chain-member.query.ts'
import { find, insertMember, save } from './chain-member.store.ts'
import { contributionsOf } from './contribution.query.ts'
import { contribution } from './contribution.table.ts'

const { db } = await aDatabase()
await inhabitChain(db, { status: 'active' }, [invitedCollege(), placeOfCast(3), placeOfCast(4)])
await db
  .insert(contribution)
  .values(aContribution({ giverId: anOrganisationId(4), side: 'enterprise', kind: 'posts' }))

const ids = (who: keyof typeof cast) =>
  inScope(db, { who: cast[who] }, async () =>
    (await membersOf(aChainId(1))).map(({ organisationId }) => organisationId),
  )

const ledger = (who: keyof typeof cast) =>
  inScope(db, { who: cast[who] }, () => contributionsOf({ chainId: aChainId(1), side: null, limit: 10 }))

test('a supplier knows who belongs to the chain, not who has been asked', async () => {
  expect(await ids('enterprise')).toEqual([4, 3].map(anOrganisationId))
})

test('the leader and the regulator know who has been asked', async () => {
  expect(await ids('leader')).toEqual([4, 1, 3].map(anOrganisationId))
  expect(await ids('regulator')).toEqual([4, 1, 3].map(anOrganisationId))
})

test('an organisation that has been asked sees the chain it may join, and not its ledger', async () => {
  expect(await ids('college')).toEqual([4, 1, 3].map(anOrganisationId))
  expect((await ledger('college')).rows).toEqual([])
  expect((await ledger('enterprise')).rows).toHaveLength(1)
})

test('who is of another chain sees nobody', async () => {
  expect(await ids('leaderElsewhere')).toEqual([])
})

test('joining changes how far an organisation may enter', async () => {
  const standing = async () => {
    const [row] = await db
      .select()
      .from(organisationChain)
      .where(
        and(
          eq(organisationChain.organisationId, anOrganisationId(1)),
          eq(organisationChain.chainId, aChainId(1)),
        ),
      )
    return row?.standing
  }
  expect(await standing()).toBe('invited')
  const joined = { ...invitedCollege(), status: 'accepted', joinedOn: '2026-03-02', version: 1 } as const
  await asActor(db, cast.collegeManager, (tx) => save(tx, joined))

  expect(await standing()).toBe('active')
  expect(await asActor(db, cast.collegeManager, (tx) => save(tx, joined))).toMatchObject({
    problem: { code: 'record.stale' },
  })
})

test('nobody but the leader gives places', async () => {
  const place = placeOfCast(2)
  const give = (who: keyof typeof cast) => asActor(db, cast[who], (tx) => insertMember(tx, place))

  await expect(give('otherCollege')).rejects.toMatchObject({ cause: { code: '42501' } })
  await expect(give('enterprise')).rejects.toMatchObject({ cause: { code: '42501' } })
  await give('leader')
  expect(await asActor(db, cast.leader, (tx) => find(tx, place))).toMatchObject({ ok: true })
})

test('nobody makes itself a leader', async () => {
  const seize = asActor(db, anActor(3, 'enterprise.manager'), (tx) =>
    tx.update(organisationChain).set({ leads: true }),
  )

  await expect(seize).rejects.toMatchObject({ cause: { code: '42501' } })
})
