import { type SQL, and, eq, inArray, or, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { candidate } from '../../evaluation/candidate.table.ts'
import { assessor, evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { event } from '../../kernel/event.table.ts'
import { apprenticeship } from '../../training/apprenticeship.table.ts'
import { attendanceEvidence as evidence } from '../../training/attendance-evidence.table.ts'
import { mentor } from '../../training/mentor.table.ts'
import { trainingSession as session } from '../../training/training-session.table.ts'
import { batchesTouched } from './evaluation-touched.ts'
import { type Happened, type Look, type Rule, idsOf, rowOn, under } from './rule.ts'

const examined = (look: Look, keys: readonly string[] | null) =>
  and(
    eq(batch.chainId, look.chainId),
    sql`${batch.status} not in ('draft', 'cancelled')`,
    sql`${candidate.status} not in ('rejected', 'withdrawn')`,
    under(batch.id, keys),
  )

const assesses = and(
  eq(assessor.chainId, batch.chainId),
  eq(assessor.bodyId, batch.bodyId),
  sql`jsonb_exists(${batch.assessorIds}, ${assessor.id}::text)`,
)
const sits = and(eq(candidate.chainId, batch.chainId), eq(candidate.batchId, batch.id))

const common = {
  id: batch.id,
  bodyId: batch.bodyId,
  examOn: batch.examOn,
  candidateId: candidate.id,
  assessorId: assessor.id,
}

/** Mentors whom the record has had before, as its log names them. */
const once = sql`exists (select from ${event} join ${mentor} on ${mentor.chainId} = ${event.chainId}
  and ${mentor.id}::text = ${event.payload}->>'mentorId'
  where ${event.chainId} = ${apprenticeship.chainId} and ${event.aggregate} = 'apprenticeship'
  and ${event.aggregateId} = ${apprenticeship.id} and ${event.type} = 'mentor-assigned'
  and ${mentor.name} = ${assessor.name})`

const worksAt = (organisationId: SQL) =>
  sql`(${assessor.employerId} is null or ${assessor.employerId} = ${organisationId})`

/** A mentor or tutor has no account: it is the name that is compared, of whoever states no other employer. */
const sameName = or(
  and(or(eq(apprenticeship.mentorName, assessor.name), once), worksAt(sql`${apprenticeship.enterpriseId}`)),
  and(eq(apprenticeship.tutorName, assessor.name), worksAt(sql`${apprenticeship.collegeId}`)),
)

const lastTaught = sql<string>`coalesce(${apprenticeship.endedOn}, ${apprenticeship.endsOn})::text`

/** Candidates whose mentor or tutor assesses them. */
const mentored = ({ tx }: Look, where: SQL | undefined, since: SQL) =>
  tx
    .select({
      ...common,
      recordId: sql<string>`${apprenticeship.id}`,
      fromOn: sql<string>`${apprenticeship.startsOn}::text`,
      toOn: lastTaught,
    })
    .from(batch)
    .innerJoin(assessor, assesses)
    .innerJoin(candidate, sits)
    .innerJoin(
      apprenticeship,
      and(eq(apprenticeship.chainId, candidate.chainId), eq(apprenticeship.personId, candidate.personId)),
    )
    .where(
      and(
        where,
        sameName,
        sql`${apprenticeship.status} <> 'planning'`,
        sql`${apprenticeship.startsOn} <= ${batch.examOn}`,
        sql`${lastTaught}::date >= ${since}`,
      ),
    )

/** Candidates whom an assessor has called the roll of, under the same account. */
const instructed = ({ tx }: Look, where: SQL | undefined, since: SQL) =>
  tx
    .select({
      ...common,
      recordId: sql<string>`min(${session.id}::text)`,
      fromOn: sql<string>`min(${session.heldOn})::text`,
      toOn: sql<string>`max(${session.heldOn})::text`,
    })
    .from(batch)
    .innerJoin(assessor, assesses)
    .innerJoin(candidate, sits)
    .innerJoin(
      evidence,
      and(
        eq(evidence.chainId, candidate.chainId),
        eq(evidence.personId, candidate.personId),
        eq(evidence.source, 'instructor'),
      ),
    )
    .innerJoin(
      event,
      and(
        eq(event.chainId, evidence.chainId),
        eq(event.aggregate, 'attendance'),
        sql`${event.aggregateId} = ${evidence.id}`,
        sql`${event.actorId} = ${assessor.accountId}`,
      ),
    )
    .innerJoin(session, and(eq(session.chainId, evidence.chainId), eq(session.id, evidence.sessionId)))
    .where(and(where, sql`${session.heldOn} <= ${batch.examOn}`, sql`${session.heldOn} >= ${since}`))
    .groupBy(batch.chainId, batch.id, candidate.chainId, candidate.id, assessor.chainId, assessor.id)

/** Batches of people whose records as apprentices, or attendance, something has happened to; and of assessors. */
async function batchesOf({ tx, chainId }: Look, happened: readonly Happened[]): Promise<string[]> {
  const records = idsOf('apprenticeship', happened)
  const said = idsOf('attendance', happened)
  const assessors = idsOf('assessor', happened)
  if (records.length + said.length + assessors.length === 0) return []
  const people = sql`(select ${apprenticeship.personId} from ${apprenticeship}
    where ${apprenticeship.chainId} = ${chainId} and ${inArray(sql`${apprenticeship.id}`, records)}
    union all select ${evidence.personId} from ${evidence}
    where ${evidence.chainId} = ${chainId} and ${inArray(sql`${evidence.id}`, said)})`
  const found = await tx
    .selectDistinct({ id: batch.id })
    .from(batch)
    .leftJoin(candidate, sits)
    .where(
      and(
        eq(batch.chainId, chainId),
        or(
          sql`${candidate.personId} in ${people}`,
          ...assessors.map((id) => sql`jsonb_exists(${batch.assessorIds}, ${id})`),
        ),
      ),
    )
  return found.map(({ id }) => id)
}

/** R-03: an assessor has taught or mentored somebody whom they assess, not long before the exam (考评自己的学员). */
export const assessorOwnTrainee: Rule = {
  code: 'R-03',
  touched: async (look, happened) => [
    ...(await batchesTouched(look, happened)),
    ...(await batchesOf(look, happened)),
  ],
  evaluate: async (look, keys) => {
    const within = rowOn(look, 'supervision.taught-within')
    if (!within) return []
    const where = examined(look, keys)
    const since = sql`(${batch.examOn} - make_interval(months => ${within.value}::int))::date`
    const byRecord = (await mentored(look, where, since)).map((row) => ({
      ...row,
      kind: 'apprenticeship' as const,
    }))
    const byRoll = (await instructed(look, where, since)).map((row) => ({ ...row, kind: 'session' as const }))
    return [...byRecord, ...byRoll].map((row): Hit => ({
      rule: 'R-03',
      key: row.id,
      mark: `${row.candidateId} ${row.assessorId} ${row.kind}`,
      organisationId: row.bodyId,
      claimed: { kind: 'batch', id: row.id, facts: [{ name: 'examOn', value: row.examOn }] },
      contradicted: {
        kind: row.kind,
        id: row.recordId,
        facts: [
          { name: 'taughtFromOn', value: row.fromOn },
          { name: 'taughtToOn', value: row.toOn },
          { name: 'withinMonths', value: within.value },
        ],
      },
    }))
  },
}
