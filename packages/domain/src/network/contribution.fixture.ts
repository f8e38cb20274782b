import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { type Contribution, ContributionId } from './contribution.ts'
import type { Facts } from './contribution.rules.ts'

export const aContributionId = (n: number) =>
  ContributionId.parse(`01980000-0000-7000-8000-00000000d${String(n).padStart(3, '0')}`)

/** Sixty students promised by college 1, none sent yet. */
export const aContribution = (given: Partial<Contribution> = {}): Contribution => ({
  chainId: aChainId(1),
  id: aContributionId(1),
  giverId: anOrganisationId(1),
  side: 'college',
  kind: 'students',
  title: '新能源汽车检测与维修专业学生',
  quantity: 60,
  unit: 'person',
  dueOn: '2026-09-01',
  delivered: 0,
  deliveries: [],
  status: 'promised',
  version: 0,
  ...given,
})

export const contributionFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  chain: { status: 'active', reasons: [] },
  ...given,
})
