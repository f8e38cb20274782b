import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

/** How large a world is measured in. */
export const SIZES = { chains: 40, demands: 500, plans: 20, applications: 50, exported: 100_000 } as const

/** Who takes part in a chain. */
type Member = 'leader' | 'upstream' | 'college' | 'evaluationBody' | 'trainingBase'

/** One chain with what is asked about in it. */
export interface Chain {
  readonly chainId: ChainId
  readonly members: Readonly<Record<Member, OrganisationId>>
  /** Of the plan under which most people have applied. */
  readonly planId: EnrolmentPlanId
  /** Of one that takes applications today. */
  readonly importPlanId: EnrolmentPlanId
}

const DAY = 86_400_000
/** The day so many days from today. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
