import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'

import { anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aDatabase } from '../../test/database.ts'
import { aParcel, parcel } from '../../test/sandbox.table.ts'
import { asActor } from './database.ts'
import { saveMany } from './save-many.ts'

const { db } = await aDatabase()
const idOf = (n: number) => `01980000-0000-7000-8000-00000000e10${n}`
const some = [1, 2, 3].map((n) => aParcel({ id: idOf(n), weight: n }))

beforeEach(async () => {
  await db.delete(parcel)
  await db.insert(parcel).values(some)
})

const saved = (rows: readonly (typeof parcel.$inferSelect)[]) =>
  asActor(db, cast.college, (tx) => saveMany(tx, parcel, { rows, columns: ['status', 'weight'] }))
const sent = some.map((one) => ({ ...one, status: 'sent' as const, weight: one.weight * 10, version: 1 }))
const kept = () => db.select().from(parcel).orderBy(asc(parcel.id))

test('many records are written by one statement, each its own columns', async () => {
  const others = sent.map((one) => ({ ...one, receiverId: anOrganisationId(9) }))

  expect(await saved(others)).toEqual({ ok: true, value: undefined })
  expect(await kept()).toEqual(sent)
})

test('nothing is written for nobody', async () => {
  expect(await saved([])).toEqual({ ok: true, value: undefined })
  expect(await kept()).toEqual(some)
})

test.each([
  ['one that has been changed since', sent.map((one) => ({ ...one, version: one.weight / 10 }))],
  ['one named twice', [...sent, ...sent.slice(0, 1)]],
  ['one that is not there', [...sent, aParcel({ id: idOf(9), version: 1 })]],
])('%s is refused as stale', async (_, rows) => {
  expect(await saved(rows)).toMatchObject({ ok: false, problem: { code: 'record.stale' } })
})

test('one that is another’s cannot be told from one that is not there', async () => {
  const others = asActor(db, cast.otherCollege, (tx) =>
    saveMany(tx, parcel, { rows: sent, columns: ['status'] }),
  )

  expect(await others).toMatchObject({ ok: false, problem: { code: 'record.stale' } })
})
