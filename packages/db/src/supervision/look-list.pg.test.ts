import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aDatabase } from '../../test/database.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { look } from '../kernel/look.table.ts'
import { looks } from './look.query.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)

beforeAll(async () => {
  const { personId, organisationId } = cast.regulator
  const given = { personId, organisationId, procedure: 'supervision.chain' }
  await db.insert(look).values([1, 2].map((n) => ({ ...given, chainId: aChainId(n), id: aChainId(n) })))
  const columns = { id: sql`gen_random_uuid()`, at: sql`t.at - n * interval '1 minute'` }
  await multiply(db, look, { times: 5_000, columns })
})

test.each(['leader', 'regulator'] as const)('the %s reads the latest looks without the rest', async (who) => {
  const plan = await planOf(db, cast[who], (tx) => looks(tx, { chainId, limit: 50 }))

  expect(plan).toMatchObject({ indexes: expect.arrayContaining(['look_by_time']), sorts: false })
})
