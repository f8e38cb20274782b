import { publishedDemands } from '@skillchain/db/demand/demand-stake.query'

import type { StakeSource } from '../network/stake.ts'

/** Demands that colleges are still answering. */
export const demandStake: StakeSource = {
  read: async (tx, whose) => ({ openDemands: await publishedDemands(tx, whose) }),
}
