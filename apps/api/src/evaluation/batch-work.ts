import { assessorsIn, organisationsOf } from '@skillchain/db/evaluation/assessor.store'
import * as filings from '@skillchain/db/evaluation/body-filing.store'
import * as candidates from '@skillchain/db/evaluation/candidate.store'
import { conditionsIn } from '@skillchain/db/evaluation/entry-condition.store'
import * as store from '@skillchain/db/evaluation/evaluation-batch.store'
import { marksOf } from '@skillchain/db/evaluation/mark.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { conflictsOf } from '@skillchain/domain/evaluation/assessor'
import type { Candidate } from '@skillchain/domain/evaluation/candidate'
import {
  type BatchEvent,
  type Command,
  type Conflict,
  type Facts as BatchFacts,
} from '@skillchain/domain/evaluation/evaluation-batch-command'
import {
  evaluationBatchPolicy as policy,
  subjectOf,
} from '@skillchain/domain/evaluation/evaluation-batch.policy'
import { decide, evolve, planBatch } from '@skillchain/domain/evaluation/evaluation-batch.rules'
import {
  type AssessorId,
  type BatchTerms,
  EvaluationBatch,
  EvaluationBatchId,
} from '@skillchain/domain/evaluation/evaluation-batch'
import { type ExamPart, partsOf } from '@skillchain/domain/evaluation/exam-part'
import { resultsOf, settle } from '@skillchain/domain/evaluation/mark'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'
import { evaluationParameters } from './evaluation-parameters.ts'

type More = Omit<BatchFacts, keyof Facts>

const NOBODY = {
  waiting: 0,
  accepted: 0,
  unattended: 0,
  unsettled: 0,
  openAppeals: 0,
  unmetAppeals: 0,
  openCorrections: 0,
}

/** The filing that terms name, where it is the body's own. */
async function filingOf(
  tx: Tx,
  { chainId, bodyId }: Pick<EvaluationBatch, 'chainId' | 'bodyId'>,
  terms: Pick<BatchTerms, 'filingId'>,
) {
  const filing = await filings.find(tx, { chainId, id: terms.filingId })
  return filing.ok && filing.value.bodyId === bodyId ? filing.value : null
}

/** Points given for each part of each candidate, in the order in which they were given. */
async function pointsOf(tx: Tx, batch: EvaluationBatch) {
  const points = new Map<string, number[]>()
  for (const row of await marksOf(tx, batch)) {
    const key = `${row.candidateId} ${row.part}`
    points.set(key, [...(points.get(key) ?? []), row.points])
  }
  return (candidate: Candidate, part: ExamPart) => points.get(`${candidate.id} ${part}`) ?? []
}

/** Parts of people who came that are not settled yet. */
async function unsettledIn(tx: Tx, batch: EvaluationBatch): Promise<number> {
  const marks = await pointsOf(tx, batch)
  const present = (await candidates.holdAccepted(tx, batch)).filter((one) => one.attendance === 'present')
  return present
    .flatMap((one) => partsOf(batch.grade).map((part) => settle(marks(one, part), batch.markerGap)))
    .filter(({ state }) => state !== 'settled').length
}

/** What speaks against the assessors of a batch. */
export async function conflictsIn(
  tx: Tx,
  batch: EvaluationBatch,
  { ids, mostInARow }: { readonly ids: readonly AssessorId[]; readonly mostInARow: number },
): Promise<Conflict[]> {
  const organisations = await organisationsOf(tx, batch)
  const others = await store.otherExams(tx, batch)
  const before = others.filter(({ examOn }) => examOn < batch.examOn)
  const found = await assessorsIn(tx, batch.chainId, ids)
  const missing = ids.filter((id) => !found.some((one) => one.id === id && one.bodyId === batch.bodyId))
  return [
    ...missing.map((assessorId) => ({ assessorId, rule: 'occupation' as const })),
    ...found.flatMap((assessor) => {
      const free = before.findIndex(({ assessorIds }) => !assessorIds.includes(assessor.id))
      const sameDay = others.filter(
        ({ examOn, assessorIds }) => examOn === batch.examOn && assessorIds.includes(assessor.id),
      )
      const inARow = free < 0 ? before.length : free
      return conflictsOf(assessor, batch, { organisations, sameDay: sameDay.length, inARow, mostInARow })
    }),
  ]
}

async function factsFor(
  tx: Tx,
  state: EvaluationBatch,
  { command, today }: { command: Command } & Facts,
): Promise<More> {
  const { rules, offsets, mostInARow } = await evaluationParameters(tx, today)
  const { type } = command
  const terms = type === 'revise' ? command.terms : state
  const ids = type === 'dispatch' ? command.assessorIds : state.assessorIds
  const judged = type === 'dispatch' || type === 'arrange'
  const standing = await store.standingOf(tx, state)
  return {
    filing: type === 'revise' || type === 'announce' ? await filingOf(tx, state, terms) : null,
    rules,
    offsets,
    conditions: type === 'revise' || type === 'announce' ? await conditionsIn(tx) : [],
    standing: { ...standing, unsettled: type === 'score' ? await unsettledIn(tx, state) : 0 },
    conflicts: judged ? await conflictsIn(tx, state, { ids, mostInARow }) : [],
    publicityEndsOn: workingDaysAfter(today, state.publicityDays),
  }
}

/** Writes down what everybody came to, once all is settled. */
async function writeResults(tx: Tx, batch: EvaluationBatch): Promise<void> {
  const marks = await pointsOf(tx, batch)
  const came = await candidates.holdAccepted(tx, batch)
  const concluded = came.map((one) => ({
    ...one,
    results: resultsOf(partsOf(batch.grade), (part) => marks(one, part), batch),
    version: one.version + 1,
  }))
  unwrap(await candidates.saveResults(tx, concluded))
}

const { read: _read, found: _found, ...commands } = policy

/** A batch as its body drives it. */
export const batchAggregate: Aggregate<EvaluationBatch, Command, BatchEvent, More> = {
  name: 'evaluation-batch',
  schema: EvaluationBatch,
  policy: commands,
  subjectOf,
  find: store.find,
  decide,
  evolve,
  facts: factsFor,
  save: async (tx, next, event) => {
    // Results are written when they are shown, and not while corrections of marks could still be guessed from them.
    if (event.type === 'publicised') await writeResults(tx, next)
    return store.save(tx, next, event)
  },
}

/** How a batch of a chain is planned. */
export const batchFounder = (
  chainId: EvaluationBatch['chainId'],
): Founder<EvaluationBatch, BatchTerms, BatchEvent, More> => ({
  name: 'evaluation-batch',
  schema: EvaluationBatch,
  policy: { found: policy.found },
  subjectOf,
  facts: async (tx, draft, { today, actor }) => {
    const { rules, offsets } = await evaluationParameters(tx, today)
    return {
      filing: await filingOf(tx, { chainId, bodyId: actor.organisationId }, draft),
      rules,
      offsets,
      conditions: await conditionsIn(tx),
      standing: NOBODY,
      conflicts: [],
      publicityEndsOn: today,
    }
  },
  found: ({ id, draft }, facts) => planBatch({ chainId, id: EvaluationBatchId.parse(id) }, draft, facts),
  insert: store.insert,
})
