import { z } from 'zod'

import type { Day, Instant, Moment } from '../kernel/moment.ts'
import { remark } from '../organisation/remark.ts'
import { type Draw, Finding, FindingId, type Verdict } from './inspection.ts'
import type { PopulationItem } from './sample.ts'

export const Reason = remark(2, 300)
export const Statement = remark(2, 1_000)
export const Opinion = remark(2, 1_000)

export const Command = z.discriminatedUnion('type', [
  /** Draws a sample; again only with a reason, and the one before stays on record. */
  z.strictObject({ type: z.literal('draw'), reason: Reason.nullable() }),
  z.strictObject({ type: z.literal('addFinding'), finding: Finding }),
  z.strictObject({ type: z.literal('dropFinding'), findingId: FindingId }),
  /** Sends what was found to the inspected organisation for its view. */
  z.strictObject({ type: z.literal('hear') }),
  /** Takes it back to look further; what is then found is heard anew. */
  z.strictObject({ type: z.literal('resume'), reason: Reason }),
  /** The inspected organisation's view. */
  z.strictObject({ type: z.literal('state'), statement: Statement }),
  z.strictObject({ type: z.literal('conclude'), upheldIds: z.array(FindingId).max(100), opinion: Opinion }),
])
export type Command = z.infer<typeof Command>

export type InspectionEvent =
  | { type: 'opened'; organisationId: string; clueId: string | null }
  | { type: 'drawn'; draw: Draw }
  | { type: 'finding-added'; finding: Finding }
  | { type: 'finding-dropped'; findingId: FindingId }
  | { type: 'heard'; dueOn: Day; findings: number }
  | { type: 'resumed'; reason: string }
  | { type: 'stated'; statement: string; at: Instant }
  | {
      type: 'concluded'
      verdict: Verdict
      upheldIds: FindingId[]
      opinion: string
      at: Instant
      planDueOn: Day
    }

/** A population as it stands now, with what only a server can roll or reckon. */
export interface Frame {
  readonly items: readonly PopulationItem[]
  readonly seed: number
  readonly digest: string
  readonly drawId: string
}

export interface Facts extends Moment {
  /** Null unless a sample is to be drawn. */
  readonly frame: Frame | null
  /** Every record that was ever drawn for this inspection. */
  readonly sampledIds: readonly string[]
  /** Its requests for evidence. */
  readonly requestIds: readonly string[]
  readonly hearingDueOn: Day
  /** By when a plan of rectification is due that is asked for today. */
  readonly planDueOn: Day
}
