import { and, eq } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

import { certificate } from '../certificate/certificate.table.ts'
import { employment } from '../employment/employment.table.ts'
import { apprenticeAgreement } from '../enrolment/apprentice-agreement.table.ts'
import { bodyFiling } from '../evaluation/body-filing.table.ts'
import { candidate, mark } from '../evaluation/candidate.table.ts'
import { evaluationBatch } from '../evaluation/evaluation-batch.table.ts'
import type { Tx } from '../kernel/database.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { attendanceEvidence } from '../training/attendance-evidence.table.ts'
import { baseBooking } from '../training/base-booking.table.ts'
import { mentor } from '../training/mentor.table.ts'
import { sessionPlace } from '../training/session-place.table.ts'
import { trainingSession } from '../training/training-session.table.ts'
import { trainingStation } from '../training/training-station.table.ts'
import { AUTOMOTIVE } from './network.ts'

type InChain = PgTable & { readonly chainId: PgColumn }

/** One record of the told world, in the state in which it is a model for others. */
async function one<Table extends InChain>(
  tx: Tx,
  table: Table,
  is?: readonly [column: PgColumn, value: string],
): Promise<Table['$inferSelect']> {
  const state = is && eq(is[0], is[1])
  const found = await tx
    .select()
    .from<PgTable>(table)
    .where(and(eq(table.chainId, AUTOMOTIVE), state))
    .limit(1)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const [first] = found as Table['$inferSelect'][]
  if (!first) throw new Error('the world has nothing to copy')
  return first
}

const marksOf = (tx: Tx, { chainId, id }: Pick<typeof candidate.$inferSelect, 'chainId' | 'id'>) =>
  tx
    .select()
    .from(mark)
    .where(and(eq(mark.chainId, chainId), eq(mark.candidateId, id)))

/** What the records of a larger world are like: one of each from the world that is told. */
export async function modelsIn(tx: Tx) {
  const booking = await one(tx, baseBooking, [baseBooking.status, 'used'])
  const session = await one(tx, trainingSession, [trainingSession.status, 'settled'])
  const batch = await one(tx, evaluationBatch, [evaluationBatch.status, 'concluded'])
  const passed = await one(tx, candidate, [candidate.status, 'passed'])
  const failed = await one(tx, candidate, [candidate.status, 'failed'])
  return {
    mentor: await one(tx, mentor),
    apprenticeship: await one(tx, apprenticeship, [apprenticeship.status, 'training']),
    agreement: await one(tx, apprenticeAgreement, [apprenticeAgreement.status, 'inForce']),
    station: await one(tx, trainingStation, [trainingStation.id, booking.stationId]),
    booking,
    session,
    place: await one(tx, sessionPlace, [sessionPlace.sessionId, session.id]),
    evidence: await one(tx, attendanceEvidence, [attendanceEvidence.source, 'instructor']),
    filing: await one(tx, bodyFiling, [bodyFiling.id, batch.filingId]),
    batch,
    passed: { candidate: passed, marks: await marksOf(tx, passed) },
    failed: { candidate: failed, marks: await marksOf(tx, failed) },
    certificate: await one(tx, certificate, [certificate.status, 'issued']),
    employment: await one(tx, employment, [employment.status, 'confirmed']),
  }
}
export type Models = Awaited<ReturnType<typeof modelsIn>>
