import { sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { certificate } from '../src/certificate/certificate.table.ts'
import { employment } from '../src/employment/employment.table.ts'
import { apprenticeAgreement } from '../src/enrolment/apprentice-agreement.table.ts'
import { application } from '../src/enrolment/application.table.ts'
import { candidate } from '../src/evaluation/candidate.table.ts'
import { evaluationBatch } from '../src/evaluation/evaluation-batch.table.ts'
import type { Database } from '../src/kernel/database.ts'
import { event } from '../src/kernel/event.table.ts'
import { contribution } from '../src/network/contribution.table.ts'
import { apprenticeship } from '../src/training/apprenticeship.table.ts'
import { baseBooking } from '../src/training/base-booking.table.ts'
import { sessionPlace } from '../src/training/session-place.table.ts'
import { trainingSession } from '../src/training/training-session.table.ts'
import { multiply } from './plan.ts'

const id = sql`gen_random_uuid()`
/** Of the `n`th copy the same in every table, so that copies refer to each other as their originals do. */
const own = (column: string) => sql.raw(`md5(t.${column}::text || n)::uuid`)
const years = sql`interval '1 year' - n * interval '1 hour'`
const person = { person_id: own('person_id') }
const applicant = { ...person, application_id: own('application_id') }
const ago = { starts_at: sql`t.starts_at - ${years}`, ends_at: sql`t.ends_at - ${years}` }

const copies: readonly (readonly [table: PgTable, columns: Parameters<typeof multiply>[2]['columns']])[] = [
  [
    application,
    {
      id: own('id'),
      ...person,
      status: sql`'admitted'`,
      review_due_on: sql`null::date`,
      admitted_at: sql`t.submitted_at`,
    },
  ],
  [evaluationBatch, { id: own('id'), exam_on: sql`t.exam_on - 366 - n % 700` }],
  [candidate, { id: own('id'), ...applicant, batch_id: own('batch_id') }],
  [
    certificate,
    {
      id,
      ...person,
      candidate_id: own('candidate_id'),
      batch_id: own('batch_id'),
      issued_on: sql`t.issued_on - 366`,
      public_until_on: sql`t.public_until_on - 366`,
      number: sql`t.number || n`,
    },
  ],
  [apprenticeship, { id, ...applicant, status: sql`'completed'`, ended_on: sql`t.ends_on` }],
  [apprenticeAgreement, { id, ...applicant, signatory_id: own('person_id'), status: sql`'ended'` }],
  [baseBooking, { id: own('id'), held_on: sql`t.held_on - 366`, starts_at: ago.starts_at }],
  [trainingSession, { id: own('id'), booking_id: own('booking_id'), held_on: sql`t.held_on - 366`, ...ago }],
  [sessionPlace, { session_id: own('session_id'), ...person, ...ago }],
  [employment, { id, ...person, ended_on: sql`t.first_on`, end_cause: sql`'resigned'` }],
  [contribution, { id, status: sql`'delivered'` }],
  [event, { event_id: id, aggregate_id: id, at: sql`t.at - ${years}` }],
]

/** Lets a chain have a long past: of each row as many copies, of other people, in batches and sessions long over. */
export async function letTimePass(db: Database, chainId: ChainId, times: number): Promise<void> {
  // One table after another, as they refer to each other.
  // oxlint-disable-next-line no-await-in-loop
  for (const [table, columns] of copies)
    await multiply(db, table, { times, columns, of: sql`t.chain_id = ${chainId}` })
}

/** Lets there be as many other chains, each with a little of everything: what the planner thinks of one changes with it. */
export async function letChainsBe(db: Database, chains: number): Promise<void> {
  const chain = { chain_id: sql`md5(n::text)::uuid` }
  for (const [table, columns] of copies)
    // oxlint-disable-next-line no-await-in-loop
    await multiply(db, table, { times: chains, columns: { ...columns, ...chain } })
}

/** How many rows a chain has in all of that. */
export async function rowsIn(db: Database, chainId: ChainId): Promise<number> {
  let sum = 0
  for (const [table] of copies)
    // oxlint-disable-next-line no-await-in-loop
    sum += await db.$count(table, sql`chain_id = ${chainId}`)
  return sum
}
