import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { NamedRecord } from './evidence-request.ts'

/** The same as of the inspection that led to it: one inspection, one rectification. */
export const RectificationId = z.uuid().brand<'RectificationId'>()
export type RectificationId = z.infer<typeof RectificationId>

/** 待报方案, 整改中, 待复查, 已销号, 已升级. */
export const RectificationStatus = z.enum(['planning', 'doing', 'rechecking', 'closed', 'escalated'])
export type RectificationStatus = z.infer<typeof RectificationStatus>

/** Statuses in which somebody has yet to act. */
export const openStatuses = ['planning', 'doing', 'rechecking'] as const satisfies RectificationStatus[]

/**
 * A rectification (整改): the organisation says what it will do, does it and shows it, the regulator looks again at a
 * new sample. Extended once at most.
 *
 * **Source:** our own decision, ADR-0031.
 */
export const Rectification = z.object({
  chainId: ChainId,
  id: RectificationId,
  divisionCode: z.string(),
  organisationId: OrganisationId,
  /** What was inspected, and what is asked for, as the conclusion says. */
  subject: z.string(),
  requirement: z.string(),
  status: RectificationStatus,
  openedAt: Instant,
  /** Of whatever waits now, in working days; null once nothing waits. */
  dueOn: Day.nullable(),
  plan: z.string().nullable(),
  plannedAt: Instant.nullable(),
  report: z.string().nullable(),
  references: z.array(NamedRecord),
  reportedAt: Instant.nullable(),
  /** How often a sample was drawn to look again. */
  draws: z.int().nonnegative(),
  /** Whether that was done since the last report. */
  rechecked: z.boolean(),
  extendedReason: z.string().nullable(),
  outcome: z.string().nullable(),
  endedAt: Instant.nullable(),
  version: z.int().nonnegative(),
})
export type Rectification = z.infer<typeof Rectification>
