import { sql } from 'drizzle-orm'
import type { QueryConfig } from 'pg'
import { expect, test } from 'vitest'

import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { aDatabase } from '../../test/database.ts'
import { parcel } from '../../test/sandbox.table.ts'
import { type Tx, asActor } from './database.ts'
import { named } from './prepared.ts'

const { db } = await aDatabase()

const planned = async (tx: Tx, text: string) => {
  const found = await tx.execute<{ plans: number }>(
    sql`select count(*)::int as plans from pg_prepared_statements where statement like ${`%${text}%`}`,
  )
  return found.rows[0]?.plans
}

test('a statement that keeps coming back is prepared, and answers as before', async () => {
  await asActor(db, cast.college, async (tx) => {
    const heavier = (than: number) =>
      tx
        .select()
        .from(parcel)
        .where(sql`${parcel.weight} > ${than}`)
    const answers: number[] = []
    for (const than of [0, 100, 0, 100, 0, 100]) {
      // One after another, as requests come.
      // oxlint-disable-next-line no-await-in-loop
      answers.push((await heavier(than)).length)
    }

    expect(answers).toEqual([1, 0, 1, 0, 1, 0])
    expect(await planned(tx, '"weight" > $1')).toBe(1)
  })
})

test('a statement asked once is not', () => {
  expect(named({ text: 'select 1 as once' })).not.toHaveProperty('name')
})

test('a name of its own stays', () => {
  expect(named({ name: 'own', text: 'select 2' })).toMatchObject({ name: 'own' })
})

const nameOf = (text: string) => Array.from({ length: 6 }, () => named<QueryConfig>({ text }).name).at(-1)

test('a text has one name, and no two texts share one', () => {
  expect(nameOf('select 3')).toBe(nameOf('select 3'))
  expect(nameOf('select 4')).not.toBe(nameOf('select 3'))
})
