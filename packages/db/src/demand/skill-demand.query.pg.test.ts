import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { aSkillDemand, aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { demandById, demands } from './skill-demand.query.ts'
import { skillDemand } from './skill-demand.table.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)

beforeAll(async () => {
  await livingChains(db)
  await db
    .insert(skillDemand)
    .values(
      [1, 2].map((n) => aSkillDemand({ chainId: aChainId(n), id: aSkillDemandId(n), status: 'published' })),
    )
  const columns = { id: sql`gen_random_uuid()`, arrive_to_on: sql`t.arrive_to_on + n % 900` }
  await multiply(db, skillDemand, { times: 5_000, columns })
})

describe.each(['college', 'leader', 'regulator'] as const)('to the %s', (who) => {
  test('the first page of a list is read in its order', async () => {
    const plan = await planOf(db, cast[who], () => demands({ chainId, limit: 50 }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['skill_demand_by_arrival']), sorts: false })
  })

  test('so is a page further on', async () => {
    const after = Buffer.from(JSON.stringify(['2028-06-01', aSkillDemandId(1)])).toString('base64url')
    const plan = await planOf(db, cast[who], () => demands({ chainId, limit: 50, after }))

    expect(plan).toMatchObject({ indexes: expect.arrayContaining(['skill_demand_by_arrival']), sorts: false })
  })

  test('one demand is found by its key', async () => {
    const plan = await planOf(db, cast[who], () => demandById({ chainId, id: aSkillDemandId(1) }))

    expect(plan.indexes).toContain('skill_demand_pk')
    expect(plan.scanned).not.toContain('skill_demand')
  })
})

test('an enterprise’s own are read without those of others', async () => {
  const filter = { enterpriseId: cast.enterprise.organisationId, status: ['draft' as const] }
  const plan = await planOf(db, cast.enterprise, () => demands({ chainId, limit: 50, filter }))

  expect(plan.indexes).toContain('skill_demand_by_enterprise')
})
