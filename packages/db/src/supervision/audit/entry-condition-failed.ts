import { and, eq, inArray, or, sql } from 'drizzle-orm'

import {
  type EntryRecords,
  provableFacts,
  standsByRecords,
} from '@skillchain/domain/evaluation/entry-record.rules'
import { seedEntryConditions } from '@skillchain/domain/evaluation/entry-rule-seed'
import type { Grade } from '@skillchain/domain/standard/grade'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { certificate } from '../../certificate/certificate.table.ts'
import { application } from '../../enrolment/application.table.ts'
import { candidate } from '../../evaluation/candidate.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { apprenticeship } from '../../training/apprenticeship.table.ts'
import { applicationsTouched } from './applications-touched.ts'
import { type Happened, type Look, type Rule, idsOf, rowOn, under } from './rule.ts'

/** Grades of a person's certificates of before the exam, other than what this exam itself led to. */
const gradesOf = (status: 'issued' | 'revoked') =>
  sql<Grade[]>`(select coalesce(jsonb_agg(${certificate.grade}), '[]'::jsonb) from ${certificate}
    where ${certificate.chainId} = ${candidate.chainId} and ${certificate.personId} = ${candidate.personId}
    and ${certificate.status} = ${status} and ${certificate.candidateId} <> ${candidate.id}
    and ${certificate.issuedOn} <= ${batch.examOn})`

const recordsWhere = (more = sql`true`) =>
  sql<number>`(select count(*)::int from ${apprenticeship}
    where ${apprenticeship.chainId} = ${candidate.chainId}
    and ${apprenticeship.personId} = ${candidate.personId} and ${more})`

const age = sql<number>`extract(year from ${batch.examOn})::int - ${application.birthYear}`

const rowsOf = ({ tx, chainId }: Look, keys: readonly string[] | null) =>
  tx
    .select({
      id: candidate.id,
      collegeId: candidate.collegeId,
      applicationId: candidate.applicationId,
      facts: candidate.facts,
      conditionId: candidate.conditionId,
      generation: batch.standardVersion,
      grade: batch.grade,
      birthYear: application.birthYear,
      age,
      standing: gradesOf('issued'),
      revoked: gradesOf('revoked'),
      apprenticeships: recordsWhere(),
      brokenOff: recordsWhere(sql`${apprenticeship.status} = 'brokenOff'`),
      farFromEnd: sql<boolean>`${recordsWhere(sql`${apprenticeship.applicationId} = ${candidate.applicationId}
        and ${apprenticeship.status} in ('planning', 'training', 'paused')
        and ${apprenticeship.endsOn} > ${batch.examOn} + interval '1 year'`)} > 0`,
    })
    .from(candidate)
    .innerJoin(batch, and(eq(batch.chainId, candidate.chainId), eq(batch.id, candidate.batchId)))
    .innerJoin(
      application,
      and(eq(application.chainId, candidate.chainId), eq(application.id, candidate.applicationId)),
    )
    .where(
      and(
        eq(candidate.chainId, chainId),
        sql`${candidate.status} not in ('rejected', 'withdrawn')`,
        sql`${batch.status} not in ('draft', 'cancelled')`,
        under(candidate.id, keys),
      ),
    )

/** Everybody registered whose certificates, records, applications or batches something has happened to. */
async function touched(look: Look, happened: readonly Happened[]): Promise<string[]> {
  const { tx, chainId } = look
  const own = idsOf('candidate', happened)
  const batches = idsOf('evaluation-batch', happened)
  const certificates = idsOf('certificate', happened)
  const records = idsOf('apprenticeship', happened)
  const applications = (await applicationsTouched(look, happened)).map(({ id }) => id)
  if (batches.length + certificates.length + records.length + applications.length === 0) return own
  const people = sql`(select ${certificate.personId} from ${certificate}
    where ${certificate.chainId} = ${chainId} and ${inArray(sql`${certificate.id}`, certificates)}
    union all select ${apprenticeship.personId} from ${apprenticeship}
    where ${apprenticeship.chainId} = ${chainId} and ${inArray(sql`${apprenticeship.id}`, records)})`
  const found = await tx
    .select({ id: candidate.id })
    .from(candidate)
    .where(
      and(
        eq(candidate.chainId, chainId),
        or(
          inArray(sql<string>`${candidate.batchId}`, batches),
          inArray(sql<string>`${candidate.applicationId}`, applications),
          sql`${candidate.personId} in ${people}`,
        ),
      ),
    )
  return [...own, ...found.map(({ id }) => id)]
}

/**
 * R-22: by what the records say now, somebody registered meets no entry condition (申报条件不符): the year of birth, a
 * certificate revoked since, a training that was broken off or still has long to go.
 */
export const entryConditionFailed: Rule = {
  code: 'R-22',
  touched,
  evaluate: async (look, keys) => {
    const youngest = rowOn(look, 'enrolment.youngest')
    if (!youngest) return []
    const rows = await rowsOf(look, keys)
    return rows.flatMap((row): Hit[] => {
      const records: EntryRecords = { ...row, youngest: youngest.value }
      const facts = provableFacts(row.facts, records)
      if (standsByRecords(row, facts, seedEntryConditions)) return []
      return [
        {
          rule: 'R-22',
          key: row.id,
          mark: '',
          organisationId: row.collegeId,
          claimed: {
            kind: 'candidate',
            id: row.id,
            facts: [
              { name: 'conditionId', value: row.conditionId },
              { name: 'factsDeclared', value: row.facts.length },
            ],
          },
          contradicted: {
            kind: 'application',
            id: row.applicationId,
            facts: [
              { name: 'factsStanding', value: facts.length },
              { name: 'birthYear', value: row.birthYear },
              { name: 'age', value: row.age },
              { name: 'certificatesRevoked', value: row.revoked.length },
            ],
          },
        },
      ]
    })
  },
}
