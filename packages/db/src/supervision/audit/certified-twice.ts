import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { certificate } from '../../certificate/certificate.table.ts'
import { type Rule, idsOf, rowOn, under } from './rule.ts'

const earlier = alias(certificate, 'earlier')

/** somebody has been given two certificates within the time that must lie between them. */
export const certifiedTwice: Rule = {
  code: 'R-02',
  // What happens to the earlier one is found under the later one of the same person.
  touched: async ({ tx, chainId }, happened) => {
    const ids = idsOf('certificate', happened)
    if (ids.length === 0) return []
    const people = tx
      .select({ personId: certificate.personId })
      .from(certificate)
      .where(and(eq(certificate.chainId, chainId), inArray(sql<string>`${certificate.id}`, ids)))
    const found = await tx
      .select({ id: certificate.id })
      .from(certificate)
      .where(
        and(
          eq(certificate.chainId, chainId),
          // Asked first and alone: joined, the planner may go through all that the chain has.
          sql`${certificate.personId} = any(array(${people}))`,
        ),
      )
    return [...new Set([...ids, ...found.map(({ id }) => id)])]
  },
  evaluate: async (look, keys) => {
    const years = rowOn(look, 'certificate.years-between')
    if (!years) return []
    const rows = await look.tx
      .select({
        id: certificate.id,
        bodyId: certificate.bodyId,
        number: sql<string>`${certificate.number}`,
        issuedOn: sql<string>`${certificate.issuedOn}::text`,
        earlierId: earlier.id,
        earlierNumber: sql<string>`${earlier.number}`,
        earlierOn: sql<string>`${earlier.issuedOn}::text`,
      })
      .from(certificate)
      .innerJoin(
        earlier,
        and(
          eq(earlier.chainId, certificate.chainId),
          eq(earlier.personId, certificate.personId),
          ne(earlier.id, certificate.id),
          eq(earlier.status, 'issued'),
          sql`(${earlier.issuedOn}, ${earlier.id}) < (${certificate.issuedOn}, ${certificate.id})`,
          sql`${earlier.issuedOn} > ${certificate.issuedOn} - make_interval(years => ${years.value}::int)`,
        ),
      )
      .where(
        and(
          eq(certificate.chainId, look.chainId),
          eq(certificate.status, 'issued'),
          under(certificate.id, keys),
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-02',
      key: row.id,
      mark: row.earlierId,
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
        kind: 'certificate',
        id: row.earlierId,
        facts: [
          { name: 'certificateNumber', value: row.earlierNumber },
          { name: 'issuedOn', value: row.earlierOn },
          { name: 'yearsBetween', value: years.value },
        ],
      },
    }))
  },
}
