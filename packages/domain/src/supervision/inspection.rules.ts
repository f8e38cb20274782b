import type { ChainId } from '../kernel/chain-id.ts'
import type { Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { drawFrom, drawLogged } from './draw.ts'
import type { Command, Facts, InspectionEvent } from './inspection-command.ts'
import { problem } from './inspection-problems.ts'
import {
  type Inspection,
  InspectionId,
  type InspectionTerms,
  type InspectionStatus as Status,
} from './inspection.ts'

export const transitions = {
  hear: { from: ['open'], to: 'hearing', emits: 'heard' },
  resume: { from: ['hearing'], to: 'open', emits: 'resumed' },
  conclude: { from: ['hearing'], to: 'concluded', emits: 'concluded' },
} as const satisfies Transitions<Status>

/** What leaves an inspection in its status; the statuses in which it is taken. */
export const edits = {
  draw: ['open'],
  addFinding: ['open'],
  dropFinding: ['open'],
  state: ['hearing'],
} as const satisfies Record<string, readonly Status[]>

export interface Opening extends Moment {
  readonly divisionCode: string
  readonly isMember: boolean
  /** False where a clue is named that is not open in this chain. */
  readonly clueOpen: boolean
}

/** Opens an inspection of an organisation of the chain. */
export function open(
  { chainId, id, draft }: { chainId: ChainId; id: string; draft: InspectionTerms },
  { divisionCode, isMember, clueOpen, now }: Opening,
): Outcome<{ state: Inspection; event: InspectionEvent }> {
  if (!isMember) return refuse(problem('supervision.not-a-member'))
  if (!clueOpen) return refuse(problem('supervision.clue-not-open'))
  if (draft.toOn < draft.fromOn) return refuse(problem('supervision.period-reversed'))
  const { organisationId, clueId } = draft
  const state: Inspection = {
    chainId,
    id: InspectionId.parse(id),
    divisionCode,
    ...draft,
    status: 'open',
    openedAt: now,
    draws: 0,
    findings: [],
    hearingDueOn: null,
    statement: null,
    statedAt: null,
    verdict: null,
    upheldIds: [],
    opinion: null,
    concludedAt: null,
    version: 0,
  }
  return ok({ state, event: { type: 'opened', organisationId, clueId } })
}

const isTaken = (type: Command['type'], status: Status): boolean => {
  if (type === 'hear' || type === 'resume' || type === 'conclude')
    return startsFrom(transitions[type], status)
  const allowed: readonly Status[] = edits[type]
  return allowed.includes(status)
}

/** Whether a command may be given to an inspection of this status, whatever else stands in its way. */
export const isInTurn = ({ status }: Pick<Inspection, 'status'>, type: Command['type']): boolean =>
  isTaken(type, status)

type Given<Type extends Command['type']> = Extract<Command, { type: Type }>

function addFinding(
  { draws }: Inspection,
  { finding }: Given<'addFinding'>,
  facts: Facts,
): Outcome<InspectionEvent> {
  if (draws === 0) return refuse(problem('supervision.not-drawn'))
  if (finding.itemId !== null && !facts.sampledIds.includes(finding.itemId)) {
    return refuse(problem('supervision.not-in-sample'))
  }
  if (!finding.requestIds.every((id) => facts.requestIds.includes(id))) {
    return refuse(problem('supervision.request-not-of-inspection'))
  }
  return ok({ type: 'finding-added', finding })
}

const has = ({ findings }: Inspection, id: string) => findings.some((finding) => finding.id === id)

/** Nothing is concluded before the inspected organisation has spoken, or had its time to. */
export const hearingIsOver = ({ statement, hearingDueOn }: Inspection, today: string): boolean =>
  statement !== null || (hearingDueOn !== null && hearingDueOn < today)

function conclude(
  inspection: Inspection,
  { upheldIds, opinion }: Given<'conclude'>,
  { today, now, planDueOn }: Facts,
): Outcome<InspectionEvent> {
  if (!hearingIsOver(inspection, today)) {
    return refuse(problem('supervision.hearing-not-over', { dueOn: inspection.hearingDueOn ?? '' }))
  }
  if (!upheldIds.every((id) => has(inspection, id))) return refuse(problem('supervision.finding-missing'))
  const verdict = upheldIds.length > 0 ? 'fault' : 'noFault'
  return ok({ type: 'concluded', verdict, upheldIds: [...new Set(upheldIds)], opinion, at: now, planDueOn })
}

export function decide(inspection: Inspection, command: Command, facts: Facts): Outcome<InspectionEvent> {
  if (!isTaken(command.type, inspection.status)) return refuse(problem('supervision.inspection-out-of-turn'))
  switch (command.type) {
    case 'draw': {
      const { draws: before, sampleSize: size } = inspection
      const asked = { purpose: 'inspection', before, size, reason: command.reason, now: facts.now } as const
      const drawn = drawFrom(facts.frame, asked)
      return drawn.ok ? ok({ type: 'drawn', draw: drawn.value }) : drawn
    }
    case 'addFinding':
      return addFinding(inspection, command, facts)
    case 'dropFinding':
      return has(inspection, command.findingId)
        ? ok({ type: 'finding-dropped', findingId: command.findingId })
        : refuse(problem('supervision.finding-missing'))
    case 'hear':
      if (inspection.draws === 0) return refuse(problem('supervision.not-drawn'))
      return ok({ type: 'heard', dueOn: facts.hearingDueOn, findings: inspection.findings.length })
    case 'resume':
      return ok({ type: 'resumed', reason: command.reason })
    case 'state':
      if (inspection.statement !== null) return refuse(problem('supervision.stated-already'))
      return ok({ type: 'stated', statement: command.statement, at: facts.now })
    case 'conclude':
      return conclude(inspection, command, facts)
  }
}

export function evolve(inspection: Inspection, event: InspectionEvent): Inspection {
  const next = { ...inspection, version: inspection.version + 1 }
  switch (event.type) {
    case 'opened':
      return next
    case 'drawn':
      return { ...next, draws: next.draws + 1 }
    case 'finding-added':
      return {
        ...next,
        findings: [...next.findings.filter(({ id }) => id !== event.finding.id), event.finding],
      }
    case 'finding-dropped':
      return { ...next, findings: next.findings.filter(({ id }) => id !== event.findingId) }
    case 'heard':
      return { ...next, status: 'hearing', hearingDueOn: event.dueOn }
    case 'resumed':
      return { ...next, status: 'open', hearingDueOn: null, statement: null, statedAt: null }
    case 'stated':
      return { ...next, statement: event.statement, statedAt: event.at }
    case 'concluded': {
      const { verdict, upheldIds, opinion, at } = event
      return { ...next, status: 'concluded', verdict, upheldIds, opinion, concludedAt: at }
    }
  }
}

/** What of an event goes into the log: of a draw its seed and digest, and not the records. */
export const logged = (event: InspectionEvent) =>
  event.type === 'drawn' ? { type: event.type, draw: drawLogged(event.draw) } : event
