import type { ChainId } from '../kernel/chain-id.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import { obstacles } from './batch-obstacle.ts'
import { type BatchNode, plannedDays } from './batch-node.ts'
import { coveringRow } from './body-filing.ts'
import { conditionsOn } from './entry-rule.rules.ts'
import type { BatchEvent, Command, Derived, Facts } from './evaluation-batch-command.ts'
import {
  type BatchRules,
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

/** A second certificate has a title and a mark, and asks for no less than the first, which whoever gets it has earned. */
function secondBroken(
  { secondCertificate, secondPassMark }: BatchTerms,
  { passMark }: BatchRules,
): Problem | false {
  if ((secondCertificate === null) !== (secondPassMark === null))
    return problem('evaluation.second-incomplete')
  return (
    secondPassMark !== null &&
    secondPassMark < passMark &&
    problem('evaluation.second-mark-low', { passMark })
  )
}

/** What terms come to by the filing they name and the parameters of the day; refused where the filing does not cover them. */
function derive(terms: BatchTerms, { filing, rules, offsets, today, conditions }: Facts): Outcome<Derived> {
  if (!filing?.bodyCode || filing.status !== 'filed') return refuse(problem('evaluation.filing-not-in-force'))
  const brokenSecond = secondBroken(terms, rules)
  if (brokenSecond) return refuse(brokenSecond)
  if (terms.examOn < today) return refuse(problem('evaluation.exam-past', { examOn: terms.examOn }))
  const row = coveringRow(filing, terms.scopeRowId, terms.examOn)
  if (!row) return refuse(problem('evaluation.outside-scope', { examOn: terms.examOn }))
  if (terms.places > row.seats) {
    return refuse(problem('evaluation.too-many-places', { places: terms.places, seats: row.seats }))
  }
  const { dictionaryVersion, occupationCode, grade, siteName } = row
  const { standardVersion: generation, examOn: day } = terms
  if (conditionsOn(conditions, { generation, grade, occupationCode, day }).length === 0) {
    return refuse(problem('evaluation.standard-unknown', { generation, examOn: day }))
  }
  const { bodyCode } = filing
  const planned = plannedDays(terms.examOn, offsets)
  return ok({ dictionaryVersion, occupationCode, grade, siteName, bodyCode, planned, ...rules })
}

/** What a step comes to that does more than reach its node; null for one that does no more. */
function special(batch: EvaluationBatch, command: Command, facts: Facts): Outcome<BatchEvent> | null {
  const { status } = batch
  switch (command.type) {
    case 'revise': {
      const derived = derive(command.terms, facts)
      if (!derived.ok) return derived
      return ok({ type: 'revised', to: 'draft', terms: command.terms, derived: derived.value })
    }
    case 'dispatch':
      return ok({ type: 'dispatched', to: status, assessorIds: command.assessorIds })
    case 'publicise':
      return ok({ type: 'publicised', to: 'publicity', on: facts.today, endsOn: facts.publicityEndsOn })
    case 'conclude':
      return ok({ type: 'concluded', to: 'concluded', on: facts.today, at: facts.now })
    case 'cancel':
      return ok({ type: 'cancelled', to: 'cancelled', reason: command.reason })
    case 'announce':
    case 'open':
    case 'arrange':
    case 'prepare':
    case 'examine':
    case 'score':
    case 'archive':
      return null
  }
}

export function decide(batch: EvaluationBatch, command: Command, facts: Facts): Outcome<BatchEvent> {
  const { status } = batch
  const step = transitions[command.type]
  if (!startsFrom(step, status)) {
    return refuse(problem('evaluation.out-of-turn', { command: command.type, status }))
  }
  // The filing may have been suspended since the plan was written.
  const derived = command.type === 'announce' ? derive(termsOf(batch), facts) : null
  if (derived && !derived.ok) return derived
  const inTheWay = obstacles[command.type]?.(batch, facts)
  if (inTheWay) return refuse(inTheWay)
  const more = special(batch, command, facts)
  if (more) return more
  // What has no event of its own reaches its node and nothing else.
  const type = REACHING.find((each) => each === step.emits)
  if (!type) throw new Error(`${command.type} emits nothing that can be told`)
  return ok({ type, to: step.to, on: facts.today })
}

const REACHING = ['announced', 'opened', 'arranged', 'prepared', 'examined', 'scored', 'archived'] as const

/** The terms alone, as a form takes them. */
export const termsOf = (batch: EvaluationBatch): BatchTerms => ({
  name: batch.name,
  filingId: batch.filingId,
  scopeRowId: batch.scopeRowId,
  standardVersion: batch.standardVersion,
  examOn: batch.examOn,
  places: batch.places,
  secondCertificate: batch.secondCertificate,
  secondPassMark: batch.secondPassMark,
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
  if (event.type === 'planned' || event.type === 'revised')
    return EvaluationBatch.parse({ ...next, ...event.terms, ...event.derived })
  if (event.type === 'dispatched') return { ...next, assessorIds: event.assessorIds }
  if (event.type === 'examined') return { ...next, examinedOn: event.on }
  if (event.type === 'publicised') return { ...next, publicityEndsOn: event.endsOn }
  if (event.type === 'concluded') return { ...next, concludedAt: event.at }
  return event.type === 'cancelled' ? { ...next, endedReason: event.reason } : next
}
