import { expect, test } from 'vitest'

import { aChainId, anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aDatabase, credentialsOf } from '../../test/database.ts'
import { parcel } from '../../test/sandbox.table.ts'
import { refusalOf } from './credentials.ts'
import { asActor, openDatabase } from './database.ts'
import { breaches } from './guard.ts'
import { inScope, reads } from './in-scope.ts'
import { makeLogins } from './login.ts'
import { look } from './look.table.ts'
import { openPool } from './pool.ts'

const { db: owner, pool: past, record, url } = await aDatabase()
const { requests } = await makeLogins(url)
const pool = openPool({ connectionString: requests, max: 4 })
const db = openDatabase(pool)
const parcels = reads.select().from(parcel).prepare('enter_parcels')
const asked = (...given: Parameters<typeof credentialsOf>) =>
  inScope(db, { who: credentialsOf(...given) }, () => parcels.execute())
const refused = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => 'admitted',
    (cause: unknown) => (cause instanceof Error ? (cause.cause ?? cause) : cause),
  )
  return refusalOf(error)?.code ?? error
}

test('a member enters with its organisation’s chains, and sees its own rows', async () => {
  expect(await asked('college')).toEqual([record])
  expect(await asked('otherCollege')).toEqual([])
  expect(await asActor(db, credentialsOf('leader'), async (_tx, actor) => actor)).toMatchObject({
    personId: cast.leader.personId,
    role: 'enterprise.manager',
    wideChainIds: [aChainId(2), aChainId(1)],
    division: null,
  })
})

test.each([
  ['without a session', { sessionToken: 'nobody' }, 'access.signed-out'],
  ['for another organisation', { organisationId: anOrganisationId(2) }, 'access.not-a-member'],
  [
    'for an organisation that does not exist',
    { organisationId: anOrganisationId(99) },
    'access.not-a-member',
  ],
  ['for what is no organisation', { organisationId: 'o' }, 'access.not-a-member'],
])('nobody enters %s', async (_, given, code) => {
  expect(await refused(asked('college', given))).toBe(code)
})

test('a regulator sees a chain of its division when it names it, and the look is written down', async () => {
  expect(await asked('regulator')).toEqual([])
  expect(await asked('regulator', { chainId: aChainId(1), procedure: 'parcel.list' })).toEqual([record])
  expect(await asked('regulator', { chainId: aChainId(2) })).toEqual([])

  expect(await owner.select().from(look)).toMatchObject([
    { chainId: aChainId(1), personId: cast.regulator.personId, procedure: 'parcel.list' },
  ])
})

test('a member removed is refused at its next request, and so is a member of a suspended organisation', async () => {
  await past.query(`update organisation.membership set valid_to = now() where account_id = $1`, [
    cast.enterprise.personId,
  ])
  expect(await refused(asked('enterprise'))).toBe('access.not-a-member')

  await past.query(`update organisation.organisation set suspended_at = now() where id = $1`, [
    cast.evaluator.organisationId,
  ])
  expect(await refused(asked('evaluator'))).toBe('access.not-a-member')
})

test('a session that has run out admits nobody', async () => {
  await past.query(`update identity.session set expires_at = now() where token = 'token-of-otherCollege'`)

  expect(await refused(asked('otherCollege'))).toBe('access.signed-out')
})

test('the login role by itself sees nothing, and is fit to serve', async () => {
  await expect(pool.query('select from identity.session')).rejects.toMatchObject({ code: '42501' })
  await expect(pool.query('select from sandbox.parcel')).rejects.toMatchObject({ code: '42501' })
  expect(await breaches(pool)).toEqual([])
  expect(await breaches(past)).toContain('the login role postgres is a superuser')
})

test('a table whose walls are not forced keeps a server from serving', async () => {
  await past.query('alter table kernel.event no force row level security')

  expect(await breaches(pool)).toEqual(['table kernel.event is without forced row-level security'])
  await past.query('alter table kernel.event force row level security')
  await pool.end()
})
