import { plansAtStake } from '@skillchain/db/enrolment/plan-stake.query'

import type { StakeSource } from '../network/stake.ts'

/** Plans under negotiation, and plans that people hold places under. */
export const planStake: StakeSource = { read: (tx, whose) => plansAtStake(tx, whose) }
