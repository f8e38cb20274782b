import type { ChainId } from '../kernel/chain-id.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { type BatchNode, plannedDays } from './batch-node.ts'
import { coveringRow } from './body-filing.ts'
import type { BatchEvent, Command, Derived, Facts } from './evaluation-batch-command.ts'
import {
  type BatchTerms,
  EvaluationBatch,
  type EvaluationBatchId,
  type BatchStatus as Status,
} from './evaluation-batch.ts'
import { problem } from './problems.ts'

/** The life of a batch: nine nodes from the plan to the sealed record. */
export const transitions = {
  revise: { from: ['draft'], to: 'draft', emits: 'revised' },
  announce: { from: ['draft'], to: 'announced', emits: 'announced' },
  open: { from: ['announced'], to: 'registering', emits: 'opened' },
  dispatch: { from: ['announced', 'registering'], to: 'registering', emits: 'dispatched' },
  arrange: { from: ['registering'], to: 'arranged', emits: 'arranged' },
  prepare: { from: ['arranged'], to: 'prepared', emits: 'prepared' },
  examine: { from: ['prepared'], to: 'examined', emits: 'examined' },
  score: { from: ['examined'], to: 'scored', emits: 'scored' },
  publicise: { from: ['scored'], to: 'publicity', emits: 'publicised' },
  conclude: { from: ['publicity'], to: 'concluded', emits: 'concluded' },
  archive: { from: ['concluded'], to: 'archived', emits: 'archived' },
  cancel: {
    from: ['draft', 'announced', 'registering', 'arranged', 'prepared'],
    to: 'cancelled',
    emits: 'cancelled',
  },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

/** Which node a step reaches. */
const NODES: Partial<Record<BatchEvent['type'], BatchNode>> = {
  announced: 'plan',
  opened: 'registration',
  arranged: 'seating',
  prepared: 'preparation',
  examined: 'exam',
  scored: 'scoring',
  concluded: 'publicity',
  archived: 'completion',
}

/** What terms come to by the filing they name and the parameters of the day; refused where the filing does not cover them. */
function derive(terms: BatchTerms, { filing, rules, offsets, today }: Facts): Outcome<Derived> {
  if (!filing?.bodyCode || filing.status !== 'filed') return refuse(problem('evaluation.filing-not-in-force'))
  if (terms.examOn < today) return refuse(problem('evaluation.exam-past', { examOn: terms.examOn }))
  const row = coveringRow(filing, terms.scopeRowId, terms.examOn)
  if (!row) return refuse(problem('evaluation.outside-scope', { examOn: terms.examOn }))
  if (terms.places > row.seats) {
    return refuse(problem('evaluation.too-many-places', { places: terms.places, seats: row.seats }))
  }
  const { dictionaryVersion, occupationCode, grade, siteName } = row
  const { bodyCode } = filing
  const planned = plannedDays(terms.examOn, offsets)
  return ok({ dictionaryVersion, occupationCode, grade, siteName, bodyCode, planned, ...rules })
}

/** What stands in the way of a step, besides its turn. */
function obstacle(batch: EvaluationBatch, type: CommandType, facts: Facts): Problem | false {
  const { standing, conflicts, today } = facts
  const count = (code: Parameters<typeof problem>[0], many: number) => many > 0 && problem(code, { count: many })
  switch (type) {
    case 'arrange': {
      const { assessors, assessorIds } = batch
      const few = assessorIds.length < assessors && problem('evaluation.assessors-too-few', { assessors })
      const nobody = standing.accepted === 0 && problem('evaluation.nobody-registered')
      return nobody || count('evaluation.still-waiting', standing.waiting) || few || conflictOf(conflicts)
    }
    case 'examine':
      if (today < batch.examOn) return problem('evaluation.exam-ahead', { examOn: batch.examOn })
      return count('evaluation.attendance-missing', standing.unattended)
    case 'score':
      return count('evaluation.marks-missing', standing.unsettled)
    case 'conclude': {
      const { publicityEndsOn } = batch
      const runs = publicityEndsOn !== null && today <= publicityEndsOn
      if (runs) return problem('evaluation.publicity-running', { publicityEndsOn })
      const { openAppeals, openCorrections } = standing
      return count('evaluation.appeals-open', openAppeals) || count('evaluation.corrections-open', openCorrections)
    }
    default:
      return false
  }
}

function conflictOf([first]: Facts['conflicts']): Problem | false {
  return first !== undefined && problem('evaluation.assessor-conflict', { rule: first.rule })
}

export function decide(batch: EvaluationBatch, command: Command, facts: Facts): Outcome<BatchEvent> {
  const { status } = batch
  const { type } = command
  if (!startsFrom(transitions[type], status)) {
    return refuse(problem('evaluation.out-of-turn', { command: type, status }))
  }
  const inTheWay = obstacle(batch, type, facts)
  if (inTheWay) return refuse(inTheWay)
  const on = facts.today
  switch (command.type) {
    case 'revise': {
      const derived = derive(command.terms, facts)
      return derived.ok
        ? ok({ type: 'revised', to: 'draft', terms: command.terms, derived: derived.value })
        : derived
    }
    case 'announce': {
      // The filing may have been suspended since the plan was written.
      const derived = derive(termsOf(batch), facts)
      return derived.ok ? ok({ type: 'announced', to: 'announced', on }) : derived
    }
    case 'dispatch': {
      const clash = conflictOf(facts.conflicts)
      return clash ? refuse(clash) : ok({ type: 'dispatched', to: status, assessorIds: command.assessorIds })
    }
    case 'publicise':
      return ok({ type: 'publicised', to: 'publicity', on, endsOn: facts.publicityEndsOn })
    case 'conclude':
      return ok({ type: 'concluded', to: 'concluded', on, at: facts.now })
    case 'cancel':
      return ok({ type: 'cancelled', to: 'cancelled', reason: command.reason })
    default: {
      const { emits, to } = transitions[command.type]
      return ok({ type: emits, to, on })
    }
  }
}

/** The terms alone, as a form takes them. */
export const termsOf = (batch: EvaluationBatch): BatchTerms => ({
  name: batch.name,
  filingId: batch.filingId,
  scopeRowId: batch.scopeRowId,
  standardVersion: batch.standardVersion,
  examOn: batch.examOn,
  places: batch.places,
  secondCertificate: batch.secondCertificate,
})

/** A new batch of the actor's own body, by a filing of its own in force. */
export function planBatch(
  ref: { chainId: ChainId; id: EvaluationBatchId },
  terms: BatchTerms,
  facts: Facts,
): Outcome<{ state: EvaluationBatch; event: BatchEvent }> {
  const derived = derive(terms, facts)
  if (!derived.ok) return derived
  const state = EvaluationBatch.parse({
    ...ref,
    ...terms,
    ...derived.value,
    bodyId: facts.actor.organisationId,
    status: 'draft',
    reached: {},
    assessorIds: [],
    seatsTaken: 0,
    examinedOn: null,
    publicityEndsOn: null,
    concludedAt: null,
    endedReason: null,
    version: 0,
  })
  return ok({ state, event: { type: 'planned', to: 'draft', terms, derived: derived.value } })
}

export function evolve(batch: EvaluationBatch, event: BatchEvent): EvaluationBatch {
  const node = NODES[event.type]
  const reached = node && 'on' in event ? { ...batch.reached, [node]: event.on } : batch.reached
  const next = { ...batch, reached, status: event.to, version: batch.version + 1 }
  switch (event.type) {
    case 'planned':
    case 'revised':
      return EvaluationBatch.parse({ ...next, ...event.terms, ...event.derived })
    case 'dispatched':
      return { ...next, assessorIds: event.assessorIds }
    case 'examined':
      return { ...next, examinedOn: event.on }
    case 'publicised':
      return { ...next, publicityEndsOn: event.endsOn }
    case 'concluded':
      return { ...next, concludedAt: event.at }
    case 'cancelled':
      return { ...next, endedReason: event.reason }
    default:
      return next
  }
}
