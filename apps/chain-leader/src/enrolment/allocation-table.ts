import type { Api } from '@skillchain/shell/api/api-client'

/** What an enterprise can share out among which colleges, as the API answers it. */
export type AllocationTable = Awaited<ReturnType<Api['enrolmentPlan']['allocationTable']['query']>>
