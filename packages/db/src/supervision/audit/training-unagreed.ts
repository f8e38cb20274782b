import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { apprenticeAgreement as agreement } from '../../enrolment/apprentice-agreement.table.ts'
import { apprenticeship } from '../../training/apprenticeship.table.ts'
import { type Rule, idsOf, under } from './rule.ts'

/** Agreements with the apprentice that all have signed, however they ended, and how early they begin. */
const signed = sql`from ${agreement} where ${agreement.chainId} = ${apprenticeship.chainId}
  and ${agreement.applicationId} = ${apprenticeship.applicationId} and ${agreement.inForceAt} is not null`

/** somebody is trained on post of whom no agreement is in force, or one that begins later (合同时序不符). */
export const trainingUnagreed: Rule = {
  code: 'R-25',
  touched: async ({ tx, chainId }, happened) => {
    const [ids, agreements] = [idsOf('apprenticeship', happened), idsOf('apprentice-agreement', happened)]
    if (agreements.length === 0) return ids
    const found = await tx
      .select({ id: apprenticeship.id })
      .from(apprenticeship)
      .innerJoin(
        agreement,
        and(
          eq(agreement.chainId, apprenticeship.chainId),
          eq(agreement.applicationId, apprenticeship.applicationId),
        ),
      )
      .where(and(eq(apprenticeship.chainId, chainId), inArray(sql<string>`${agreement.id}`, agreements)))
    return [...ids, ...found.map(({ id }) => id)]
  },
  evaluate: async ({ tx, chainId, today }, keys) => {
    const rows = await tx
      .select({
        id: apprenticeship.id,
        enterpriseId: apprenticeship.enterpriseId,
        postName: apprenticeship.postName,
        startsOn: apprenticeship.startsOn,
        signed: sql<number>`(select count(*)::int ${signed})`,
      })
      .from(apprenticeship)
      .where(
        and(
          eq(apprenticeship.chainId, chainId),
          inArray(apprenticeship.status, ['training', 'paused', 'completed']),
          sql`not exists (select ${signed}
            and ${agreement.startsOn} <= least(coalesce(${apprenticeship.endedOn}, ${today}::date), ${today}::date))`,
          under(apprenticeship.id, keys),
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-25',
      key: row.id,
      mark: '',
      organisationId: row.enterpriseId,
      claimed: {
        kind: 'apprenticeship',
        id: row.id,
        facts: [
          { name: 'postName', value: row.postName },
          { name: 'startsOn', value: row.startsOn },
        ],
      },
      contradicted: {
        kind: 'agreement',
        id: null,
        facts: [
          { name: 'agreementsSigned', value: row.signed },
          { name: 'agreementsBegun', value: 0 },
        ],
      },
    }))
  },
}
