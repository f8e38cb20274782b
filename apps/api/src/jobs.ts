import type { JobKind } from './kernel/jobs.ts'

/** Everything that runs later, one line per kind. */
export const jobKinds: readonly JobKind<object>[] = []
