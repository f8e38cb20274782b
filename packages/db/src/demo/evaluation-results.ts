import { type Appeal, AppealId } from '@skillchain/domain/evaluation/appeal'
import { raise } from '@skillchain/domain/evaluation/appeal.rules'
import type { Assessor } from '@skillchain/domain/evaluation/assessor'
import type { Candidate, CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import { type ExamPart, partsOf } from '@skillchain/domain/evaluation/exam-part'
import { passes, resultsOf } from '@skillchain/domain/evaluation/mark'

import type { ApplicationRow } from '../enrolment/application.store.ts'
import { daysBefore } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import type { Registered } from './evaluation-people.ts'
import { AUTOMOTIVE } from './network.ts'

/** Somebody of the story with what the college knows of them. */
export interface Sat {
  readonly state: Candidate
  readonly application: ApplicationRow
}

/** A mark as it is kept, but for where. */
interface MarkRow {
  readonly batchId: EvaluationBatch['id']
  readonly candidateId: CandidateId
  readonly part: ExamPart
  readonly accountId: Assessor['accountId']
  readonly points: number
  readonly givenAt: string
}

/** Two assessors mark everybody who came; the last but one does not pass in theory, and the last has not come. */
export function markAll(
  { now }: Chronicle,
  {
    batch,
    people,
    daysAgo,
    assessors,
  }: {
    batch: EvaluationBatch
    people: readonly Registered[]
    daysAgo: number
    assessors: readonly Assessor[]
  },
): MarkRow[] {
  const present = people.filter(({ state }) => state.attendance === 'present')
  return present.flatMap(({ state }, n) =>
    partsOf(batch.grade).flatMap((part) =>
      assessors.slice(0, 2).map((assessor, second) => ({
        batchId: batch.id,
        candidateId: state.id,
        part,
        accountId: assessor.accountId,
        points: (n === present.length - 1 && part === 'theory' ? 48 : 66 + ((n * 7) % 27)) + second * 3,
        givenAt: daysBefore(now, daysAgo - second / 24).now,
      })),
    ),
  )
}

/** What seating, publicity and conclusion make of the people of a batch. */
export function after(
  batch: EvaluationBatch,
  people: readonly Registered[],
  marks: readonly MarkRow[],
): Sat[] {
  const isConcluded = batch.concludedAt !== null
  const inOrder = people.toSorted((a, b) => (a.application.name < b.application.name ? -1 : 1))
  return inOrder.map(({ state, application }, index) => {
    const pointsOf = (part: ExamPart) =>
      marks.filter((mark) => mark.candidateId === state.id && mark.part === part).map(({ points }) => points)
    const results = resultsOf(partsOf(batch.grade), pointsOf, batch)
    const ended = isConcluded
      ? {
          status: passes(results) ? ('passed' as const) : ('failed' as const),
          concludedAt: batch.concludedAt,
        }
      : {}
    const version = state.version + (isConcluded ? 3 : 2)
    return { application, state: { ...state, seat: index + 1, results, ...ended, version } }
  })
}

/** People of an exam that is held and not marked yet, at their seats. */
export const seated = (batch: EvaluationBatch, people: readonly Registered[]): Sat[] =>
  after(batch, people, []).map(({ state, application }) => ({
    application,
    state: { ...state, results: [], version: state.version - 1 },
  }))

/** The college appeals for whoever did not pass in theory. */
export function appealAgainst(story: Chronicle, batch: EvaluationBatch, sat: readonly Sat[]): Appeal[] {
  const found = sat.find(
    ({ state }) =>
      state.batchId === batch.id &&
      state.results.some(({ passed }) => !passed) &&
      state.attendance === 'present',
  )
  if (!found) return []
  const complaint = {
    candidateId: found.state.id,
    part: 'theory',
    reason: '第三大题答案与评分细则不一致，申请复核。',
  } as const
  const acting = story.acting('college', 1, AUTOMOTIVE)
  const raised = raise({ chainId: AUTOMOTIVE, id: AppealId.parse(demoId('appeal', 1)) }, complaint, {
    ...acting,
    candidate: found.state,
    batch,
    waiting: false,
  })
  if (!raised.ok) throw new Error(`the invented world breaks a rule: ${raised.problem.code}`)
  story.note('college', 1, { aggregate: 'appeal', ...raised.value, counterpart: batch.bodyId })
  return [raised.value.state]
}
