import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { aFact } from '../kernel/event.fixture.ts'
import { historyOf } from '../kernel/event.query.ts'
import { event } from '../kernel/event.table.ts'
import { chainDirectory } from './chain-directory.table.ts'
import { eventsOf } from './chain-event.query.ts'
import { filings } from './chain.query.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)
const id = sql`gen_random_uuid()`

beforeAll(async () => {
  await livingChains(db)
  await db
    .insert(event)
    .values([1, 2].map((n) => ({ ...aFact({ chainId: aChainId(n) }), leafHash: new Uint8Array(32) })))
  await multiply(db, chainDirectory, {
    times: 3_000,
    columns: {
      chain_id: id,
      division_code: sql`(440100 + n % 2000)::text`,
      due_on: sql`('2026-01-01'::date + n)::text`,
    },
  })
  await multiply(db, event, {
    times: 5_000,
    columns: { event_id: id, aggregate_id: id, at: sql`t.at + n * interval '1 minute'` },
  })
})

describe.each(['leader', 'regulator'] as const)('to the %s', (who) => {
  test('what has happened in a chain is read the latest first', async () => {
    const plan = await planOf(db, cast[who], () => eventsOf({ chainId, limit: 50 }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['event_by_time']), sorts: false })
  })

  test('what has happened to one record is read without the rest', async () => {
    const ref = { chainId, aggregate: 'parcel', id: aChainId(1) }
    const plan = await planOf(db, cast[who], () => historyOf(ref))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['event_version']), sorts: false })
  })
})

test('filings are read in the order in which they are due', async () => {
  const plan = await planOf(db, { ...cast.regulator, division: '44' }, () => filings({ limit: 50 }))

  expect(plan).toMatchObject({ indexes: ['chain_directory_by_due'], sorts: false })
})
