import { z } from 'zod'

import type { Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { requiredColumns } from './roster-column.ts'
import {
  FileNotice,
  RosterCounts,
  type RosterImport,
  type RosterImportStatus as Status,
  RosterLayout,
  RosterReceipt,
  reconciles,
} from './roster-import.ts'
import { problem } from './roster-problems.ts'

/** The life of an import. What a person asks for and what the work in the background reports go through one table. */
export const transitions = {
  map: { from: ['uploaded', 'mapped', 'checked', 'failed'], to: 'mapped', emits: 'mapped' },
  // Again while checking: the work starts anew after a restart of the server.
  begin: { from: ['mapped', 'checking'], to: 'checking', emits: 'check-begun' },
  finish: { from: ['checking'], to: 'checked', emits: 'checked' },
  mend: { from: ['checked'], to: 'checked', emits: 'mended' },
  resolve: { from: ['checked'], to: 'checked', emits: 'resolved' },
  confirm: { from: ['checked'], to: 'importing', emits: 'confirmed' },
  complete: { from: ['importing'], to: 'imported', emits: 'imported' },
  fail: { from: ['uploaded', 'mapped', 'checking', 'importing'], to: 'failed', emits: 'failed' },
  undo: { from: ['imported'], to: 'undone', emits: 'undone' },
  discard: { from: ['uploaded', 'mapped', 'checked', 'failed'], to: 'discarded', emits: 'discarded' },
} as const satisfies Transitions<Status>
export type CommandType = keyof typeof transitions

const Checked = z.strictObject({
  counts: RosterCounts,
  notices: z.array(FileNotice),
  studentNumberLength: z.int().nullable(),
})
type Checked = z.infer<typeof Checked>

export const Command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('map'), layout: RosterLayout }),
  z.strictObject({ type: z.literal('begin') }),
  z.strictObject({ type: z.literal('finish'), ...Checked.shape }),
  /** The rows and their cells go another way: what is written here is kept for good. */
  z.strictObject({ type: z.literal('mend'), rows: z.int().positive(), counts: RosterCounts }),
  z.strictObject({ type: z.literal('resolve'), rows: z.int().positive(), counts: RosterCounts }),
  /** `partial`: that faulty rows stay behind is the college's explicit choice. */
  z.strictObject({ type: z.literal('confirm'), partial: z.boolean() }),
  z.strictObject({ type: z.literal('complete'), receipt: RosterReceipt }),
  z.strictObject({ type: z.literal('fail'), failure: z.string().max(100) }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('discard') }),
])
export type Command = z.infer<typeof Command>

/** What the decision must know of the world. */
export interface Facts extends Moment {
  readonly plan: { readonly inForce: boolean; readonly applyFromOn: string; readonly startsOn: string }
  /** Until when an import completed now could be undone. */
  readonly undoUntil: Instant
  /** Applications of this import on which somebody has decided or worked since. */
  readonly touched: number
}

type Emits = (typeof transitions)[CommandType]['emits']
export type RosterEvent =
  | { type: Exclude<Emits, 'mapped' | 'checked' | 'mended' | 'resolved' | 'imported' | 'failed'> }
  | { type: 'mapped'; layout: RosterLayout }
  | ({ type: 'checked' } & Checked)
  | { type: 'mended' | 'resolved'; rows: number; counts: RosterCounts }
  | { type: 'imported'; receipt: RosterReceipt; at: Instant; undoUntil: Instant }
  | { type: 'failed'; failure: string }

export function decide(state: RosterImport, command: Command, facts: Facts): Outcome<RosterEvent> {
  const { status } = state
  if (!startsFrom(transitions[command.type], status)) {
    return refuse(problem('roster.out-of-turn', { command: command.type, status }))
  }
  const broken = guard(state, command, facts)
  return broken ? refuse(broken) : ok(eventOf(command, facts))
}

function guard(state: RosterImport, command: Command, facts: Facts): Problem | false {
  if (command.type === 'map') return missingColumns(command.layout)
  if (command.type === 'finish' || command.type === 'mend' || command.type === 'resolve') {
    return !reconciles(command.counts) && problem('roster.totals-differ')
  }
  if (command.type === 'complete') return !reconciles(command.receipt) && problem('roster.totals-differ')
  if (command.type === 'confirm') return unready(state, command.partial, facts)
  return command.type === 'undo' && undoOver(state, facts)
}

function missingColumns({ columns }: RosterLayout): Problem | false {
  const missing = requiredColumns.filter((column) => !columns.includes(column))
  return (
    missing.length > 0 &&
    problem('roster.columns-missing', { columns: missing.join(), count: missing.length })
  )
}

function unready({ counts }: RosterImport, partial: boolean, { plan, today }: Facts): Problem | false {
  if (!counts || counts.read === counts.faulty) return problem('roster.nothing-to-import')
  if (!plan.inForce) return problem('roster.plan-not-in-force')
  if (today < plan.applyFromOn) return problem('roster.before-window', { applyFromOn: plan.applyFromOn })
  if (today >= plan.startsOn) return problem('roster.training-begun', { startsOn: plan.startsOn })
  if (counts.unresolved > 0) return problem('roster.duplicates-unresolved', { count: counts.unresolved })
  return counts.faulty > 0 && !partial && problem('roster.faulty-remain', { count: counts.faulty })
}

function undoOver({ undoUntil }: RosterImport, { now, touched }: Facts): Problem | false {
  if (undoUntil === null || undoUntil < now) return problem('roster.undo-over')
  return touched > 0 && problem('roster.already-reviewed', { count: touched })
}

function eventOf(command: Command, { now, undoUntil }: Facts): RosterEvent {
  switch (command.type) {
    case 'map':
      return { type: 'mapped', layout: command.layout }
    case 'finish':
      return { ...command, type: 'checked' }
    case 'mend':
    case 'resolve':
      return { type: transitions[command.type].emits, rows: command.rows, counts: command.counts }
    case 'complete':
      return { type: 'imported', receipt: command.receipt, at: now, undoUntil }
    case 'fail':
      return { type: 'failed', failure: command.failure }
    case 'begin':
    case 'confirm':
    case 'undo':
    case 'discard':
      return { type: transitions[command.type].emits }
  }
}

const statusAfter = (type: Emits, status: Status): Status =>
  Object.values(transitions).find(({ emits }) => emits === type)?.to ?? status

export function evolve(state: RosterImport, event: RosterEvent): RosterImport {
  const next = { ...state, status: statusAfter(event.type, state.status), version: state.version + 1 }
  switch (event.type) {
    case 'mapped':
      return { ...next, layout: event.layout, counts: null, notices: [], failure: null }
    case 'checked':
      return {
        ...next,
        counts: event.counts,
        notices: event.notices,
        studentNumberLength: event.studentNumberLength,
      }
    case 'mended':
    case 'resolved':
      return { ...next, counts: event.counts }
    case 'imported':
      return { ...next, receipt: event.receipt, importedAt: event.at, undoUntil: event.undoUntil }
    case 'failed':
      return { ...next, failure: event.failure }
    case 'check-begun':
    case 'confirmed':
    case 'undone':
    case 'discarded':
      return next
  }
}
