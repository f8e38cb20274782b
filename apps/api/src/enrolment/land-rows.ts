import { uuidv7 } from 'uuidv7'

import {
  type ApplicationRow,
  addApplications,
  applicationsIn,
  mergeInto,
} from '@skillchain/db/enrolment/application.store'
import { type RosterRow, settleRows } from '@skillchain/db/enrolment/roster-row.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { digestKey, peopleOf } from '@skillchain/db/organisation/person.store'
import type { Applicant } from '@skillchain/domain/enrolment/applicant'
import { ApplicationId, canBeRestated } from '@skillchain/domain/enrolment/application'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
import { problem } from '@skillchain/domain/enrolment/roster-problems'
import { type RowFacts, readRow } from '@skillchain/domain/enrolment/roster-row'

import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import type { RosterSeals } from './roster-sealing.ts'

/** What every row of a roster is landed by. */
export interface Landing {
  readonly state: RosterImport
  readonly plan: EnrolmentPlan
  readonly facts: RowFacts
  readonly seals: RosterSeals
  /** Later rows of the same file that complete a row, by that row's number. */
  readonly completing: ReadonlyMap<number, readonly RosterRow[]>
  readonly now: string
  readonly reviewDueOn: string
}

const isEntered = ({ outcome, resolution }: RosterRow) =>
  outcome === 'good' || (outcome === 'duplicateAcrossChains' && resolution === 'dispute')

/** Settles some rows: sound ones become applications, others complete what there is, the rest is passed over. */
export async function landRows(tx: Tx, landing: Landing, rows: readonly RosterRow[]): Promise<void> {
  const entered = await enter(tx, landing, rows.filter(isEntered))
  const merged = await merge(
    tx,
    landing,
    rows.filter(({ outcome, resolution }) => outcome === 'duplicateInDatabase' && resolution === 'merge'),
  )
  const settled = new Set([...entered, ...merged].map(({ number }) => number))
  // Rows that complete an earlier one have been settled with it, unless that one was left out itself.
  const skipped = rows.filter(
    ({ number, outcome, fate }) =>
      outcome !== 'good' && outcome !== 'faulty' && fate === null && !settled.has(number),
  )
  await settleRows(tx, landing.state, [
    ...entered,
    ...merged,
    ...skipped.map(({ number }) => ({ number, fate: 'skipped' as const, ...nothing })),
  ])
}

const nothing = { applicationId: null, replaced: null, mergedVersion: null }

/** The applicant of a row, completed by what later rows of the file say of the same person. */
function applicantOf({ state, facts, seals, completing }: Landing, row: RosterRow) {
  const { applicant, postId } = readRow(seals.openCells(state, row), facts)
  if (!applicant || !postId) throw new ProblemError(problem('roster.totals-differ'))
  const later = completing.get(row.number) ?? []
  const whole = later.reduce(
    (first, next) => completed(first, readRow(seals.openCells(state, next), facts).applicant),
    applicant,
  )
  return { applicant: whole, postId, later }
}

/** Every value the later statement has, and the earlier one's where it has none. */
function completed(first: Applicant, next: Applicant | null): Applicant {
  if (!next) return first
  const stated = Object.entries(next).filter(([, value]) => value !== null && value !== '')
  return { ...first, ...Object.fromEntries(stated) }
}

async function enter(tx: Tx, landing: Landing, rows: readonly RosterRow[]) {
  const { state, plan, seals } = landing
  const people = await peopleOf(
    tx,
    rows.flatMap(({ identityDigest }) => (identityDigest ? [identityDigest] : [])),
  )
  const entered = rows.map((row) => {
    const id = ApplicationId.parse(uuidv7())
    const { applicant, postId, later } = applicantOf(landing, row)
    const personId = people.get(digestKey(row.identityDigest ?? Buffer.alloc(0)))
    if (!personId) throw new Error('a sound row names nobody')
    const application: ApplicationRow = {
      chainId: state.chainId,
      id,
      planId: plan.id,
      postId,
      collegeId: state.collegeId,
      enterpriseId: plan.enterpriseId,
      year: plan.terms.year,
      personId,
      importId: state.id,
      status: 'submitted',
      disputed: row.outcome === 'duplicateAcrossChains',
      returned: [],
      submittedAt: landing.now,
      reviewDueOn: landing.reviewDueOn,
      admittedAt: null,
      endedReason: null,
      version: 0,
      ...seals.applicant({ chainId: state.chainId, id }, applicant),
    }
    return { row, later, application }
  })
  await addApplications(
    tx,
    entered.map(({ application }) => application),
  )
  return entered.flatMap(({ row, later, application: { id: applicationId, disputed } }) => [
    {
      number: row.number,
      ...nothing,
      fate: disputed ? ('disputed' as const) : ('imported' as const),
      applicationId,
    },
    ...later.map(({ number }) => ({ number, ...nothing, fate: 'merged' as const, applicationId })),
  ])
}

/** Completes the applications there already are; what was in them is kept, so that it can be put back. */
async function merge(tx: Tx, landing: Landing, rows: readonly RosterRow[]) {
  const { state, seals } = landing
  const ids = rows.flatMap(({ applicationId }) => (applicationId ? [applicationId] : []))
  const found = new Map((await applicationsIn(tx, state.chainId, ids)).map((row) => [row.id, row]))
  const merged = []
  for (const row of rows) {
    const before = row.applicationId ? found.get(row.applicationId) : undefined
    if (!before || !canBeRestated(before.status))
      throw new ProblemError(problem('roster.already-reviewed', { count: 1 }))
    const { applicant, postId, later } = applicantOf(landing, row)
    const old = seals.openApplicant(before)
    const stated = seals.applicant(before, completed(old, applicant))
    const mergedVersion = unwrap(await mergeInto(tx, before, { ...stated, postId }))
    const replaced = seals.replaced(state, row.number, { applicant: old, postId: before.postId })
    const fate = { fate: 'merged' as const, applicationId: before.id }
    merged.push({ number: row.number, ...fate, replaced, mergedVersion })
    merged.push(...later.map(({ number }) => ({ number, ...fate, replaced: null, mergedVersion: null })))
  }
  return merged
}
