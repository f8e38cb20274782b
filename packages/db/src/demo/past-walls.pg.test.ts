import { Pool } from 'pg'
import { afterAll, expect, it } from 'vitest'

import { aDatabase } from '../../test/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { organisations } from './organisations.ts'
import { pastWalls } from './past-walls.ts'

const { pool, url } = await aDatabase()
const name = `owner_${process.pid}`
const address = new URL(url)
address.username = name
address.password = 'owner'
await pool.query(`create role ${name} login nosuperuser password 'owner'`)
await pool.query(`grant usage on schema organisation to ${name}`)
await pool.query(`alter table organisation.organisation owner to ${name}`)
const owner = new Pool({ connectionString: address.href, max: 1 })
afterAll(async () => {
  await owner.end()
  await pool.query('alter table organisation.organisation owner to postgres')
  await pool.query(`drop owned by ${name}`)
  await pool.query(`drop role ${name}`)
})

const forced = async () => {
  const { rows } = await pool.query<{ forced: boolean }>(
    `select relforcerowsecurity as forced from pg_class where oid = 'organisation.organisation'::regclass`,
  )
  return rows[0]?.forced
}

it('lets an ordinary owner in, and the walls stand again afterwards', async () => {
  const client = await owner.connect()
  await pastWalls(client, [organisation], async (tx) => {
    await tx.insert(organisation).values([...organisations])
    expect(await forced()).toBe(true)
  })
  client.release()
  expect(await forced()).toBe(true)
})

it('and they stand when the work fails', async () => {
  const client = await owner.connect()
  const work = pastWalls(client, [organisation], () => Promise.reject(new Error('no')))
  await expect(work).rejects.toThrow('no')
  client.release()
  expect(await forced()).toBe(true)
})
