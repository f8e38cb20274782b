import type { PgTable } from 'drizzle-orm/pg-core'

import { certificate } from '../../src/certificate/certificate.table.ts'
import { skillDemand } from '../../src/demand/skill-demand.table.ts'
import { employment } from '../../src/employment/employment.table.ts'
import { application } from '../../src/enrolment/application.table.ts'
import { apprenticeAgreement } from '../../src/enrolment/apprentice-agreement.table.ts'
import { enrolmentPlan, planPost } from '../../src/enrolment/enrolment-plan.table.ts'
import { scoreCorrection } from '../../src/evaluation/appeal.table.ts'
import { bodyFiling } from '../../src/evaluation/body-filing.table.ts'
import { candidate, mark } from '../../src/evaluation/candidate.table.ts'
import { assessor, evaluationBatch } from '../../src/evaluation/evaluation-batch.table.ts'
import type { Database, Tx } from '../../src/kernel/database.ts'
import { leafHash } from '../../src/kernel/event.store.ts'
import { event } from '../../src/kernel/event.table.ts'
import { insertMany } from '../../src/kernel/insert-many.ts'
import { chainDirectory } from '../../src/network/chain-directory.table.ts'
import { chainMember } from '../../src/network/chain-member.table.ts'
import { contribution } from '../../src/network/contribution.table.ts'
import { skillChain } from '../../src/network/skill-chain.table.ts'
import { organisation } from '../../src/organisation/organisation.table.ts'
import { mutualReview } from '../../src/quality/mutual-review.table.ts'
import { apprenticeship } from '../../src/training/apprenticeship.table.ts'
import { attendanceCorrection } from '../../src/training/attendance-correction.table.ts'
import { attendanceEvidence } from '../../src/training/attendance-evidence.table.ts'
import { baseBooking } from '../../src/training/base-booking.table.ts'
import { mentor } from '../../src/training/mentor.table.ts'
import { sessionPlace } from '../../src/training/session-place.table.ts'
import { trainingSession } from '../../src/training/training-session.table.ts'
import { trainingStation } from '../../src/training/training-station.table.ts'
import type { Rows } from './world.ts'

const AT_ONCE = 1_000

/** Some at a time; columns that hold lists of their own cannot be given as lists of values, and go in by parameters. */
async function pour<Table extends PgTable>(
  tx: Tx,
  { table, lists = false }: { readonly table: Table; readonly lists?: boolean },
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    // One statement after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await (lists ? tx.insert(table).values(some) : insertMany(tx, table, some))
  }
}

/** Inserts the world, what is referred to first. */
export const insertWorld = (db: Database, rows: Rows): Promise<void> =>
  db.transaction(async (tx) => {
    await pour(tx, { table: organisation }, rows.organisations)
    await pour(tx, { table: skillChain, lists: true }, rows.chains)
    await pour(tx, { table: chainDirectory }, rows.directory)
    await pour(tx, { table: chainMember }, rows.members)
    await pour(tx, { table: skillDemand }, rows.demands)
    await pour(tx, { table: enrolmentPlan }, rows.plans)
    await pour(tx, { table: planPost }, rows.posts)
    await pour(tx, { table: application }, rows.applications)
    await pour(tx, { table: bodyFiling }, rows.filings)
    await pour(tx, { table: assessor }, rows.assessors)
    await pour(tx, { table: evaluationBatch }, rows.batches)
    await pour(tx, { table: candidate }, rows.candidates)
    await pour(tx, { table: mark }, rows.marks)
    await pour(tx, { table: scoreCorrection }, rows.corrections)
    await pour(tx, { table: certificate, lists: true }, rows.certificates)
    await pour(tx, { table: mentor }, rows.mentors)
    await pour(tx, { table: apprenticeship }, rows.apprenticeships)
    await pour(tx, { table: apprenticeAgreement }, rows.agreements)
    await pour(tx, { table: trainingStation, lists: true }, rows.stations)
    await pour(tx, { table: baseBooking }, rows.bookings)
    await pour(tx, { table: trainingSession }, rows.sessions)
    await pour(tx, { table: sessionPlace }, rows.places)
    await pour(tx, { table: attendanceCorrection }, rows.attendanceCorrections)
    await pour(tx, { table: attendanceEvidence }, rows.evidence)
    await pour(tx, { table: employment }, rows.employments)
    await pour(tx, { table: contribution }, rows.contributions)
    await pour(tx, { table: mutualReview }, rows.reviews)
    const told = rows.events.map((fact) => ({ ...fact, leafHash: leafHash(fact) }))
    await pour(tx, { table: event }, told)
  })
