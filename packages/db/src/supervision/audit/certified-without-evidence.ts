import { and, eq, inArray, or, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { certificate } from '../../certificate/certificate.table.ts'
import { candidate } from '../../evaluation/candidate.table.ts'
import { type Rule, idsOf, under } from './rule.ts'

const taken = sql<number>`coalesce(jsonb_array_length(${candidate.results}), 0)`
const passed = sql<number>`(select count(*)::int from jsonb_array_elements(${candidate.results}) part
  where (part->>'passed')::boolean)`

/** a certificate is out for an exam of which there is no result, or one that was not passed in every part. */
export const certifiedWithoutEvidence: Rule = {
  code: 'R-19',
  touched: async ({ tx, chainId }, happened) => {
    const [ids, candidates] = [idsOf('certificate', happened), idsOf('candidate', happened)]
    if (candidates.length === 0) return ids
    const found = await tx
      .select({ id: certificate.id })
      .from(certificate)
      .where(
        and(
          eq(certificate.chainId, chainId),
          // As below; said without a parameter, so that a prepared plan, too, may use the index of those issued.
          sql`${certificate.status} = 'issued'`,
          inArray(sql<string>`${certificate.candidateId}`, candidates),
        ),
      )
    return [...ids, ...found.map(({ id }) => id)]
  },
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({
        id: certificate.id,
        bodyId: certificate.bodyId,
        number: sql<string>`${certificate.number}`,
        issuedOn: sql<string>`${certificate.issuedOn}::text`,
        candidateId: candidate.id,
        taken,
        passed: sql<number>`coalesce(${passed}, 0)`,
      })
      .from(certificate)
      .leftJoin(
        candidate,
        and(eq(candidate.chainId, certificate.chainId), eq(candidate.id, certificate.candidateId)),
      )
      .where(
        and(
          eq(certificate.chainId, chainId),
          eq(certificate.status, 'issued'),
          under(certificate.id, keys),
          or(
            sql`${candidate.status} is distinct from 'passed'`,
            sql`${taken} = 0`,
            sql`${passed} < ${taken}`,
          ),
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-19',
      key: row.id,
      mark: '',
      organisationId: row.bodyId,
      claimed: {
        kind: 'certificate',
        id: row.id,
        facts: [
          { name: 'certificateNumber', value: row.number },
          { name: 'issuedOn', value: row.issuedOn },
        ],
      },
      contradicted: {
        kind: 'candidate',
        id: row.candidateId,
        facts: [
          { name: 'partsTaken', value: row.taken },
          { name: 'partsPassed', value: row.passed },
        ],
      },
    }))
  },
}
