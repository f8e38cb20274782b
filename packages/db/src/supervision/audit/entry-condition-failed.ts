import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'

import {
  type EntryRecords,
  provableFacts,
  standsByRecords,
} from '@skillchain/domain/evaluation/entry-record.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Grade } from '@skillchain/domain/standard/grade'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { certificate } from '../../certificate/certificate.table.ts'
import { application } from '../../enrolment/application.table.ts'
import { candidate } from '../../evaluation/candidate.table.ts'
import { conditionsIn } from '../../evaluation/entry-condition.store.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { apprenticeship } from '../../training/apprenticeship.table.ts'
import { applicationsTouched } from './applications-touched.ts'
import { type Happened, type Look, type Rule, idsOf, rowOn, under } from './rule.ts'

/**
 * The grades of a person's certificates from before the exam, other than what this exam led to; and how many records of
 * training there are. The chain is named and the rest is a filter, so that the planner knows how many rows the chain has
 * and looks for the person among them.
 */
const gradesOf = (chainId: ChainId, status: 'issued' | 'revoked') =>
  sql<
    Grade[]
  >`(select coalesce(jsonb_agg(${certificate.grade}) filter (where ${certificate.status} = ${status}
    and ${certificate.candidateId} <> ${candidate.id} and ${certificate.issuedOn} <= ${batch.examOn}), '[]'::jsonb)
    from ${certificate}
    where ${certificate.chainId} = ${chainId} and ${certificate.personId} = ${candidate.personId})`

const recordsWhere = (chainId: ChainId, more = sql`true`) =>
  sql<number>`(select (count(*) filter (where ${more}))::int from ${apprenticeship}
    where ${apprenticeship.chainId} = ${chainId} and ${apprenticeship.personId} = ${candidate.personId})`

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
      occupationCode: batch.occupationCode,
      day: batch.examOn,
      birthYear: application.birthYear,
      age,
      standing: gradesOf(chainId, 'issued'),
      revoked: gradesOf(chainId, 'revoked'),
      apprenticeships: recordsWhere(chainId),
      brokenOff: recordsWhere(chainId, sql`${apprenticeship.status} = 'brokenOff'`),
      farFromEnd: sql<boolean>`${recordsWhere(
        chainId,
        sql`${apprenticeship.applicationId} = ${candidate.applicationId}
        and ${apprenticeship.status} in ('planning', 'training', 'paused')
        and ${apprenticeship.endsOn} > ${batch.examOn} + interval '1 year'`,
      )} > 0`,
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

interface Of {
  readonly certificates: readonly string[]
  readonly records: readonly string[]
}

/** Whose certificates and records of training they are. */
async function peopleOf({ tx, chainId }: Look, { certificates, records }: Of) {
  const certified = tx
    .select({ personId: certificate.personId })
    .from(certificate)
    .where(and(eq(certificate.chainId, chainId), inArray(sql`${certificate.id}`, [...certificates])))
  const trained = tx
    .select({ personId: apprenticeship.personId })
    .from(apprenticeship)
    .where(and(eq(apprenticeship.chainId, chainId), inArray(sql`${apprenticeship.id}`, [...records])))
  return (await union(certified, trained)).map(({ personId }) => personId)
}

/** Everybody registered whose certificates, records, applications or batches something has happened to. */
async function touched(look: Look, happened: readonly Happened[]): Promise<string[]> {
  const { tx, chainId } = look
  const own = idsOf('candidate', happened)
  const batches = idsOf('evaluation-batch', happened)
  const certificates = idsOf('certificate', happened)
  const records = idsOf('apprenticeship', happened)
  const applications = (await applicationsTouched(look, happened)).map(({ id }) => id)
  if (batches.length + certificates.length + records.length + applications.length === 0) return own
  // Asked for first: beside a query of its own, none of the three conditions finds its index.
  const people = await peopleOf(look, { certificates, records })
  const found = await tx
    .select({ id: candidate.id })
    .from(candidate)
    .where(
      and(
        eq(candidate.chainId, chainId),
        or(
          inArray(sql<string>`${candidate.batchId}`, batches),
          inArray(sql<string>`${candidate.applicationId}`, applications),
          inArray(candidate.personId, people),
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
    const conditions = await conditionsIn(look.tx)
    const rows = await rowsOf(look, keys)
    return rows.flatMap((row): Hit[] => {
      const records: EntryRecords = { ...row, youngest: youngest.value }
      const facts = provableFacts(row.facts, records)
      if (standsByRecords(row, facts, conditions)) return []
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
