import { and, eq } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import { application } from '../enrolment/application.table.ts'
import { appeal, scoreCorrection } from '../evaluation/appeal.table.ts'
import { bodyFiling, bodyFilingDirectory } from '../evaluation/body-filing.table.ts'
import { insert as insertFiling } from '../evaluation/body-filing.store.ts'
import { candidate, mark, personYear } from '../evaluation/candidate.table.ts'
import { assessor, evaluationBatch } from '../evaluation/evaluation-batch.table.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { chronicle } from './chronicle.ts'
import { tellBatches } from './evaluation-batches.ts'
import { BODY, tellAssessors, tellFilings } from './evaluation-body.ts'
import type { Sat } from './evaluation-results.ts'
import { AUTOMOTIVE } from './network.ts'
import { organisationId } from './organisations.ts'

export const evaluationTables = [
  bodyFiling,
  bodyFilingDirectory,
  evaluationBatch,
  assessor,
  candidate,
  personYear,
  mark,
  appeal,
  scoreCorrection,
] as const

/** People whom the college has admitted, in the order of their applications. */
const admittedTo = (tx: Tx, chainId: ChainId, count: number) =>
  tx
    .select()
    .from(application)
    .where(
      and(
        eq(application.chainId, chainId),
        eq(application.collegeId, organisationId('zhujiang')),
        eq(application.status, 'admitted'),
      ),
    )
    .orderBy(application.id)
    .limit(count)

const rowOf = ({ state, application: known }: Sat) => ({
  ...state,
  name: known.name,
  documentMask: known.documentMask,
})

/** Whoever passed, or may still pass, has the year. */
const holdsYear = ({ state }: Sat) => state.status !== 'failed'

/** Lets the evaluation body of the first chain be filed, hold exams and show what they came to. */
export async function letEvaluate(tx: Tx, now: Date): Promise<void> {
  const people = await admittedTo(tx, AUTOMOTIVE, 32)
  const story = chronicle(now, 'evaluationEvent')
  const filings = tellFilings(story)
  const [inForce] = filings
  if (!inForce) return
  const assessors = tellAssessors(story)
  const { batches, sat, marks, appeals } = tellBatches(story, { filing: inForce, assessors, people })
  // One after another: they share one connection.
  // oxlint-disable-next-line no-await-in-loop
  for (const filing of filings) await insertFiling(tx, filing, filing.submittedAt ?? now.toISOString())
  await tx.insert(assessor).values([...assessors])
  await tx.insert(evaluationBatch).values(batches)
  await tx.insert(candidate).values(sat.map(rowOf))
  await tx.insert(personYear).values(
    sat.filter(holdsYear).map(({ state: { personId, year, id, collegeId, bodyId } }) => ({
      personId,
      year,
      candidateId: id,
      collegeId,
      bodyId,
    })),
  )
  await tx.insert(mark).values(marks.map((row) => ({ ...row, chainId: AUTOMOTIVE, bodyId: BODY })))
  await tx.insert(appeal).values(appeals)
  // oxlint-disable-next-line no-await-in-loop
  for (const fact of story.facts) await append(tx, fact)
}
