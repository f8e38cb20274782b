import { uuidv7 } from 'uuidv7'

import { skillDemand } from '@skillchain/db/demand/skill-demand.table'
import { someDemandTerms } from '@skillchain/domain/demand/skill-demand.fixture'
import { sql } from 'drizzle-orm'

import type { Ground } from './ground.ts'
import type { Asked } from './scenario.ts'
import { checkingIn } from './world-sessions.ts'
import { inDays } from './world-outline.ts'

const CHOICES = 400

/** The requests that are measured, by the names they are chosen with. */
export async function requestsOn(ground: Ground): Promise<Asked[]> {
  const { db, chain, enterprise, regulator } = ground
  const { chainId } = chain
  const demands = await db
    .select({ id: skillDemand.id })
    .from(skillDemand)
    .where(sql`${skillDemand.chainId} = ${chainId} and ${skillDemand.status} = 'published'`)
    .limit(CHOICES)
  const ids = demands.map(({ id }) => String(id))
  const [id = ''] = ids
  const [key, founded] = [uuidv7(), uuidv7()]
  return [
    {
      name: 'get one',
      procedure: 'skillDemand.byId',
      visitor: enterprise,
      input: { chainId, id },
      variables: [{ sample: id, from: 'id', choices: ids }],
    },
    {
      name: 'list 50',
      procedure: 'skillDemand.list',
      visitor: enterprise,
      input: { chainId, limit: 50 },
      variables: [],
    },
    {
      name: 'overview',
      procedure: 'supervision.overview',
      visitor: regulator,
      input: { year: 2027 },
      variables: [],
    },
    await checkingIn(ground),
    // Last, as what it writes is then counted by a job of the product's.
    {
      name: 'create',
      procedure: 'skillDemand.found',
      visitor: enterprise,
      input: {
        key,
        chainId,
        id: founded,
        draft: {
          terms: someDemandTerms({ arriveFromOn: inDays(100), arriveToOn: inDays(130) }),
          copiedFromId: null,
        },
      },
      variables: [
        { sample: key, from: 'key' },
        { sample: founded, from: 'id' },
      ],
    },
  ]
}
