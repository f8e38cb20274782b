import { demandStake } from './demand/demand-stake.ts'
import { planStake } from './enrolment/plan-stake.ts'
import type { StakeSource } from './network/stake.ts'

/** Everything that pausing or ending a chain, or leaving one, would touch; one line per source. */
export const stakeSources: readonly StakeSource[] = [demandStake, planStake]
