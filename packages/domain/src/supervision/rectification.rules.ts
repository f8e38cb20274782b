import { z } from 'zod'

import type { Day, Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { remark } from '../organisation/remark.ts'
import { drawFrom, drawLogged } from './draw.ts'
import { MOST_REFERENCES, type NamedRecord, RecordRef, isOverdue } from './evidence-request.ts'
import { type Frame, Reason } from './inspection-command.ts'
import { problem } from './inspection-problems.ts'
import type { Draw, Inspection } from './inspection.ts'
import {
  type Rectification,
  RectificationId,
  type RectificationStatus as Status,
  openStatuses,
} from './rectification.ts'

export const transitions = {
  plan: { from: ['planning'], to: 'doing', emits: 'planned' },
  report: { from: ['doing'], to: 'rechecking', emits: 'reported' },
  extend: { from: ['doing', 'rechecking'], to: 'doing', emits: 'extended' },
  close: { from: ['rechecking'], to: 'closed', emits: 'closed' },
  escalate: { from: openStatuses, to: 'escalated', emits: 'escalated' },
} as const satisfies Transitions<Status>

/** Looking again leaves the rectification in its status. */
export const edits = { recheck: ['rechecking'] } as const satisfies Record<string, readonly Status[]>

export const Account = remark(2, 1_000)

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('plan'), plan: Account }),
  z.strictObject({
    type: z.literal('report'),
    report: Account,
    references: z.array(RecordRef).max(MOST_REFERENCES),
  }),
  /** Draws a new sample to look at; again only with a reason. */
  z.strictObject({ type: z.literal('recheck'), reason: Reason.nullable() }),
  z.strictObject({ type: z.literal('extend'), reason: Reason }),
  z.strictObject({ type: z.literal('close'), outcome: Account }),
  z.strictObject({ type: z.literal('escalate'), outcome: Account }),
])
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

export type RectificationEvent =
  | { type: 'planned'; plan: string; dueOn: Day; at: Instant }
  | { type: 'reported'; report: string; references: NamedRecord[]; dueOn: Day; at: Instant }
  | { type: 'rechecked'; draw: Draw }
  | { type: 'extended'; reason: string; dueOn: Day }
  | { type: 'closed' | 'escalated'; outcome: string; at: Instant }

export interface Facts extends Moment {
  /** By when each is due if it begins to wait today. */
  readonly due: { readonly doing: Day; readonly recheck: Day; readonly extended: Day }
  readonly records: readonly NamedRecord[]
  /** Null unless a sample is to be drawn. */
  readonly frame: Frame | null
  readonly sampleSize: number
}

/** What a fault leads to. */
export const orderedBy = (
  inspection: Inspection,
  { planDueOn, at }: { planDueOn: Day; at: Instant },
): Rectification => ({
  chainId: inspection.chainId,
  id: RectificationId.parse(inspection.id),
  divisionCode: inspection.divisionCode,
  organisationId: inspection.organisationId,
  subject: inspection.subject,
  requirement: inspection.opinion ?? '',
  status: 'planning',
  openedAt: at,
  dueOn: planDueOn,
  plan: null,
  plannedAt: null,
  report: null,
  references: [],
  reportedAt: null,
  draws: 0,
  rechecked: false,
  extendedReason: null,
  outcome: null,
  endedAt: null,
  version: 0,
})

export const isInTurn = ({ status }: Pick<Rectification, 'status'>, type: CommandType): boolean =>
  type === 'recheck' ? status === edits.recheck[0] : startsFrom(transitions[type], status)

/** Handing on is for what is late, or was looked at again and is not mended. */
const mayEscalate = ({ status, dueOn, rechecked }: Rectification, today: Day) =>
  status === 'rechecking' ? rechecked : isOverdue(dueOn, today)

export function decide(
  rectification: Rectification,
  command: Command,
  facts: Facts,
): Outcome<RectificationEvent> {
  const { now, due } = facts
  if (!isInTurn(rectification, command.type)) return refuse(problem('supervision.rectification-out-of-turn'))
  switch (command.type) {
    case 'plan':
      return ok({ type: 'planned', plan: command.plan, dueOn: due.doing, at: now })
    case 'report': {
      const references = command.references.flatMap(({ kind, id }) =>
        facts.records.filter((record) => record.kind === kind && record.id === id).slice(0, 1),
      )
      if (references.length < command.references.length)
        return refuse(problem('supervision.reference-missing'))
      return ok({ type: 'reported', report: command.report, references, dueOn: due.recheck, at: now })
    }
    case 'recheck': {
      const size = Math.min(facts.sampleSize, facts.frame?.items.length ?? 0)
      const before = rectification.draws
      const asked = { purpose: 'recheck', before, size, reason: command.reason, now } as const
      const drawn = drawFrom(facts.frame, asked)
      return drawn.ok ? ok({ type: 'rechecked', draw: drawn.value }) : drawn
    }
    case 'extend':
      if (rectification.extendedReason !== null) return refuse(problem('supervision.extended-already'))
      return ok({ type: 'extended', reason: command.reason, dueOn: due.extended })
    case 'close':
      if (!rectification.rechecked) return refuse(problem('supervision.not-rechecked'))
      return ok({ type: 'closed', outcome: command.outcome, at: now })
    case 'escalate':
      if (!mayEscalate(rectification, facts.today)) return refuse(problem('supervision.escalated-early'))
      return ok({ type: 'escalated', outcome: command.outcome, at: now })
  }
}

export function evolve(rectification: Rectification, event: RectificationEvent): Rectification {
  const next = { ...rectification, version: rectification.version + 1 }
  switch (event.type) {
    case 'planned':
      return { ...next, status: 'doing', plan: event.plan, dueOn: event.dueOn, plannedAt: event.at }
    case 'reported': {
      const { report, references, dueOn, at } = event
      return { ...next, status: 'rechecking', report, references, dueOn, reportedAt: at, rechecked: false }
    }
    case 'rechecked':
      return { ...next, draws: next.draws + 1, rechecked: true }
    case 'extended':
      return { ...next, status: 'doing', extendedReason: event.reason, dueOn: event.dueOn, rechecked: false }
    case 'closed':
    case 'escalated':
      return { ...next, status: event.type, outcome: event.outcome, dueOn: null, endedAt: event.at }
  }
}

/** As of an inspection: of a draw its seed and digest. */
export const logged = (event: RectificationEvent) =>
  event.type === 'rechecked' ? { type: event.type, draw: drawLogged(event.draw) } : event
