import type { Assessor } from '@skillchain/domain/evaluation/assessor'
import type { BodyFiling } from '@skillchain/domain/evaluation/body-filing'
import type { BatchEvent, Command, Facts } from '@skillchain/domain/evaluation/evaluation-batch-command'
import { seedEntryConditions } from '@skillchain/domain/evaluation/entry-rule-seed'
import * as rules from '@skillchain/domain/evaluation/evaluation-batch.rules'
import { type EvaluationBatch, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'

import type { ApplicationRow } from '../enrolment/application.store.ts'
import { daysBefore, plusDays, plusWorkingDays } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { registerAll } from './evaluation-people.ts'
import { type Told, batchStories } from './evaluation-batch-stories.ts'
import { after, appealAgainst, markAll, seated } from './evaluation-results.ts'
import { AUTOMOTIVE } from './network.ts'

interface Given {
  readonly filing: BodyFiling
  readonly assessors: readonly Assessor[]
  readonly people: readonly ApplicationRow[]
}

const known = {
  rules: { passMark: 60, markerGap: 10, assessors: 3, publicityDays: 5 },
  offsets: {
    plan: 10,
    registration: 7,
    seating: 5,
    preparation: 5,
    scoring: 3,
    publicity: 5,
    certificate: 10,
    completion: 10,
  },
  conflicts: [],
} satisfies Partial<Facts>

const stepOf = ([daysAgo, type]: Told['steps'][number]) =>
  ({ by: 'evaluator', daysAgo, command: { type } }) as const

/** Lets the body hold one exam, as far as its steps go. */
function hold(
  story: Chronicle,
  { filing, assessors }: Given,
  told: Told & { accepted: number },
): EvaluationBatch {
  const { today } = daysBefore(story.now, 0)
  const row = filing.scope[told.scopeRow]
  if (!row) throw new Error('the filing has no such row')
  const terms = {
    name: told.name,
    filingId: filing.id,
    scopeRowId: row.id,
    standardVersion: '2023',
    examOn: plusDays(today, -told.examAgo),
    places: 24,
    secondCertificate: told.secondCertificate,
    secondPassMark: told.secondPassMark,
  } as const
  const standing = {
    waiting: 0,
    unattended: 0,
    unsettled: 0,
    openAppeals: 0,
    unmetAppeals: 0,
    openCorrections: 0,
  }
  const facts = (acting: { today: string }) => ({
    ...known,
    filing,
    conditions: seedEntryConditions,
    standing: { ...standing, accepted: told.accepted },
    publicityEndsOn: plusWorkingDays(acting.today, 5),
  })
  const [first, ...rest] = told.steps
  if (!first) throw new Error('a batch is announced at least')
  const id = EvaluationBatchId.parse(demoId('evaluationBatch', told.n))
  const assessorIds = assessors.map((one) => one.id)
  const dispatch = {
    by: 'evaluator',
    daysAgo: first[0] - 1,
    command: { type: 'dispatch', assessorIds },
  } as const
  return story.live<EvaluationBatch, Command, BatchEvent, ReturnType<typeof facts>>(AUTOMOTIVE, {
    by: 'evaluator',
    daysAgo: first[0] + 1,
    steps: [stepOf(first), ...(told.accepted > 0 ? [dispatch] : []), ...rest.map(stepOf)],
    found: (acting) => rules.planBatch({ chainId: AUTOMOTIVE, id }, terms, { ...acting, ...facts(acting) }),
    rules: {
      aggregate: 'evaluation-batch',
      decide: rules.decide,
      evolve: rules.evolve,
      partiesOf: ({ bodyId }) => [bodyId],
      facts: (_, acting) => facts(acting),
    },
  })
}

/**
 * One batch concluded, one whose results are on show with an appeal against them, one that takes registrations
 * and one for the grade above, one concluded so lately that no certificate has been proposed, and one that is to be marked.
 */
export function tellBatches(story: Chronicle, given: Given) {
  const [concludedPeople, shownPeople, openPeople, latePeople, markedPeople] = [
    given.people.slice(0, 9),
    given.people.slice(9, 14),
    given.people.slice(14, 20),
    given.people.slice(20, 24),
    given.people.slice(24, 32),
  ]
  const concluded = hold(story, given, { ...batchStories.concluded, accepted: concludedPeople.length })
  const shown = hold(story, given, { ...batchStories.shown, accepted: shownPeople.length })
  const open = hold(story, given, { ...batchStories.open, accepted: 0 })
  const higher = hold(story, given, { ...batchStories.higher, accepted: 0 })
  const late = hold(story, given, { ...batchStories.late, accepted: latePeople.length })
  const first = registerAll(story, { batch: concluded, people: concludedPeople, from: 1, days: [25, 23, 15] })
  const second = registerAll(story, { batch: shown, people: shownPeople, from: 20, days: [16, 14, 6] })
  const third = registerAll(story, { batch: open, people: openPeople, from: 40, days: [3, 2, null] })
  const fourth = registerAll(story, { batch: late, people: latePeople, from: 60, days: [23, 21, 13] })
  const examined = hold(story, given, { ...batchStories.examined, accepted: markedPeople.length })
  const fifth = registerAll(story, { batch: examined, people: markedPeople, from: 80, days: [9, 8, 1] })
  const marks = [
    ...markAll(story, { batch: concluded, people: first, daysAgo: 14, assessors: given.assessors }),
    ...markAll(story, { batch: shown, people: second, daysAgo: 5, assessors: given.assessors }),
    ...markAll(story, { batch: late, people: fourth, daysAgo: 12, assessors: given.assessors }),
  ]
  const sat = [
    ...after(concluded, first, marks),
    ...after(shown, second, marks),
    ...third,
    ...after(late, fourth, marks),
    ...seated(examined, fifth),
  ]
  const accepted = (batch: EvaluationBatch) => ({
    ...batch,
    seatsTaken: sat.filter(({ state }) => state.batchId === batch.id && state.status !== 'registered').length,
  })
  return {
    batches: [concluded, shown, open, late, examined, higher].map(accepted),
    sat,
    marks,
    appeals: appealAgainst(story, shown, sat),
  }
}
