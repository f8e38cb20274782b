import { and, eq, inArray, sql } from 'drizzle-orm'

import type { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import { unfoundedParts } from '@skillchain/domain/evaluation/kept-results.rules'
import type { Evidence, Hit } from '@skillchain/domain/supervision/clue'

import { scoreCorrection as correction } from '../../evaluation/appeal.table.ts'
import { candidate, mark } from '../../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { event } from '../../kernel/event.table.ts'
import { type Look, under } from './rule.ts'

interface Point {
  readonly part: ExamPart
  readonly points: number
}

/** Marks of a candidate in the order in which they were given. */
const marks = sql<
  Point[] | null
>`(select jsonb_agg(jsonb_build_object('part', ${mark.part}, 'points', ${mark.points})
    order by ${mark.givenAt}, ${mark.accountId})
  from ${mark} where ${mark.chainId} = ${candidate.chainId} and ${mark.candidateId} = ${candidate.id})`

/** Corrections of a candidate that count: applied ones, of which the log says so too. */
const corrections = sql<
  { part: ExamPart; after: number }[] | null
>`(select jsonb_agg(jsonb_build_object('part', ${correction.part}, 'after', ${correction.after}))
  from ${correction} where ${correction.chainId} = ${candidate.chainId}
  and ${correction.batchId} = ${candidate.batchId} and ${correction.candidateId} = ${candidate.id}
  and ${correction.status} = 'applied' and exists (select from ${event}
    where ${event.chainId} = ${correction.chainId} and ${event.aggregate} = 'score-correction'
    and ${event.aggregateId} = ${correction.id} and ${event.type} = 'approved'
    and ${event.payload}->>'to' = 'applied'))`

/** Something of the last event of that type in a candidate's log; null where there is none. */
const lastSaid = (type: string, what: string) =>
  sql`(select ${event.payload}->${what} from ${event} where ${event.chainId} = ${candidate.chainId}
    and ${event.aggregate} = 'candidate' and ${event.aggregateId} = ${candidate.id}
    and ${event.type} = ${type} order by ${event.version} desc limit 1)`

const registeredFacts = lastSaid('registered', 'facts')
/** Whether what was declared at registration is still what is kept; the same where the log does not tell. */
const factsDiffer = sql<boolean>`coalesce(${candidate.facts} <> ${registeredFacts}, false)`
const attendanceDiffers = sql<boolean>`coalesce(to_jsonb(${candidate.attendance})
  is distinct from ${lastSaid('attended', 'attendance')} and ${lastSaid('attended', 'attendance')} is not null, false)`

const hitOf = (
  row: { id: string; bodyId: Hit['organisationId'] },
  what: string,
  { claimed, contradicted }: { claimed: Evidence['facts']; contradicted: Evidence },
): Hit => ({
  rule: 'R-33',
  key: row.id,
  mark: what,
  organisationId: row.bodyId,
  claimed: { kind: 'candidate', id: row.id, facts: claimed },
  contradicted,
})

const logSays = (name: 'factsChanged' | 'attendanceChanged', value: number): Evidence => ({
  kind: 'event',
  id: null,
  facts: [{ name, value }],
})

/** Candidates whose results, exam attendance or declared facts are no more what they were, and no correction says why. */
export async function lateScores({ tx, chainId }: Look, keys: readonly string[] | null): Promise<Hit[]> {
  const rows = await tx
    .select({
      id: candidate.id,
      bodyId: candidate.bodyId,
      results: candidate.results,
      facts: candidate.facts,
      status: batch.status,
      examOn: batch.examOn,
      markerGap: batch.markerGap,
      passMark: batch.passMark,
      marks,
      corrections,
      factsDiffer,
      attendanceDiffers,
    })
    .from(candidate)
    .innerJoin(batch, and(eq(batch.chainId, candidate.chainId), eq(batch.id, candidate.batchId)))
    .where(
      and(
        eq(candidate.chainId, chainId),
        sql`${candidate.status} not in ('rejected', 'withdrawn')`,
        inArray(batch.status, ['examined', 'scored', 'publicity', 'concluded', 'archived']),
        under(candidate.id, keys),
      ),
    )
  return rows.flatMap((row): Hit[] => {
    const applied = row.corrections ?? []
    const given = row.marks ?? []
    const unfounded = unfoundedParts(row.results, {
      marksOf: (part) => given.filter((each) => each.part === part).map(({ points }) => points),
      corrections: applied,
      markerGap: row.markerGap,
      passMark: row.passMark,
    })
    const examOn = { name: 'examOn', value: row.examOn } as const
    const scores = {
      claimed: [examOn, { name: 'partsChanged', value: unfounded.length } as const],
      contradicted: {
        kind: 'candidate',
        id: row.id,
        facts: [{ name: 'approvedCorrections', value: applied.length }],
      } satisfies Evidence,
    }
    return [
      ...(unfounded.length > 0 ? [hitOf(row, 'scores', scores)] : []),
      ...(row.factsDiffer
        ? [
            hitOf(row, 'facts', {
              claimed: [examOn],
              contradicted: logSays('factsChanged', row.facts.length),
            }),
          ]
        : []),
      ...(row.attendanceDiffers
        ? [hitOf(row, 'attendance', { claimed: [examOn], contradicted: logSays('attendanceChanged', 1) })]
        : []),
    ]
  })
}
