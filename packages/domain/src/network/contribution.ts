import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day } from '../kernel/moment.ts'
import type { OrganisationKind } from '../organisation/organisation.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'

export const ContributionId = z.uuid().brand<'ContributionId'>()
export type ContributionId = z.infer<typeof ContributionId>

export const ContributionSide = z.enum(['enterprise', 'college', 'government', 'other'])
export type ContributionSide = z.infer<typeof ContributionSide>

/**
 * What each side brings (三出): enterprises standards, posts and mentors; colleges students, teachers and resources;
 * government policy, services, funds and management — both wordings of what government brings are in use.
 * Source: Guangdong opinions on highly skilled personnel, article 10; 粤人社规〔2025〕25号. What others bring is our
 * own list.
 */
export const kindsOf = {
  enterprise: ['standards', 'posts', 'mentors'],
  college: ['students', 'teachers', 'resources'],
  government: ['policy', 'services', 'funding', 'management'],
  other: ['evaluation', 'facilities', 'training', 'coordination'],
} as const satisfies Record<ContributionSide, readonly string[]>

export const ContributionKind = z.enum([
  ...kindsOf.enterprise,
  ...kindsOf.college,
  ...kindsOf.government,
  ...kindsOf.other,
])
export type ContributionKind = z.infer<typeof ContributionKind>

/** How a contribution is counted; `yuan` whole yuan, `hour` taught hours. */
export const ContributionUnit = z.enum([
  'item',
  'person',
  'post',
  'course',
  'set',
  'hour',
  'session',
  'squareMetre',
  'yuan',
])
export type ContributionUnit = z.infer<typeof ContributionUnit>

export const ContributionStatus = z.enum(['promised', 'partly', 'delivered', 'withdrawn'])
export type ContributionStatus = z.infer<typeof ContributionStatus>

/** A part that was handed over, on a day, with where the proof is kept. */
export const Delivery = z.strictObject({
  quantity: z.int().positive().max(1_000_000_000),
  on: Day,
  note: z.string().trim().max(500),
})
export type Delivery = z.infer<typeof Delivery>

/** What the giver promises, before anything is handed over. */
export const Pledge = z.strictObject({
  kind: ContributionKind,
  title: z.string().trim().min(2).max(120),
  quantity: z.int().positive().max(1_000_000_000),
  unit: ContributionUnit,
  dueOn: Day,
})
export type Pledge = z.infer<typeof Pledge>

/** A row of the ledger of contributions (三出台账): who gives what, how much, by when, and what has come of it. */
export const Contribution = z.object({
  chainId: ChainId,
  id: ContributionId,
  giverId: OrganisationId,
  side: ContributionSide,
  ...Pledge.shape,
  /** Sum of the deliveries, in `unit`; may exceed the promise. */
  delivered: z.int().nonnegative(),
  deliveries: z.array(Delivery).max(500),
  status: ContributionStatus,
  version: z.int().nonnegative(),
})
export type Contribution = z.infer<typeof Contribution>

export function sideOf(kind: OrganisationKind): ContributionSide {
  if (kind === 'enterprise' || kind === 'college') return kind
  return kind === 'regulator' ? 'government' : 'other'
}
