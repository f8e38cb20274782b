import type { JobKind } from './kernel/jobs.ts'
import { rollUpSweep, rollUps } from './supervision/count-chains.ts'

/** Everything that runs later, one line per kind. */
export const jobKinds: readonly JobKind<object>[] = [rollUps, rollUpSweep]
