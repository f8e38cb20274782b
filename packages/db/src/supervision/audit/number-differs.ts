import { and, eq, or, sql } from 'drizzle-orm'

import { Grade, factsOf } from '@skillchain/domain/standard/grade'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { certificate } from '../../certificate/certificate.table.ts'
import { type Rule, idsOf, under } from './rule.ts'

const printed = Grade.options.flatMap((grade) => {
  const digit = factsOf(grade).printed
  return digit === null ? [] : [sql`when ${grade} then ${digit}`]
})
const digit = sql<string>`case ${certificate.grade} ${sql.join(printed, sql` `)} else '' end`
const { number, issuedOn, bodyCode } = certificate

/** R-20: the number of a certificate does not say the body, the year and the grade that the certificate says. */
export const numberDiffers: Rule = {
  code: 'R-20',
  touched: (_, happened) => idsOf('certificate', happened),
  evaluate: async ({ tx, chainId }, keys) => {
    const rows = await tx
      .select({
        id: certificate.id,
        bodyId: certificate.bodyId,
        number: sql<string>`${number}`,
        bodyCode,
        issuedOn: sql<string>`${issuedOn}::text`,
        digit,
      })
      .from(certificate)
      .where(
        and(
          eq(certificate.chainId, chainId),
          sql`${number} is not null`,
          under(certificate.id, keys),
          or(
            sql`length(${number}) <> 22`,
            sql`left(${number}, 13) <> ${bodyCode}`,
            sql`substr(${number}, 14, 2) <> to_char(${issuedOn}, 'YY')`,
            sql`substr(${number}, 16, 1) <> ${digit}`,
          ),
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-20',
      key: row.id,
      mark: '',
      organisationId: row.bodyId,
      claimed: { kind: 'certificate', id: row.id, facts: [{ name: 'certificateNumber', value: row.number }] },
      contradicted: {
        kind: 'certificate',
        id: row.id,
        facts: [
          { name: 'bodyCode', value: row.bodyCode },
          { name: 'issuedOn', value: row.issuedOn },
          { name: 'gradeDigit', value: row.digit },
        ],
      },
    }))
  },
}
