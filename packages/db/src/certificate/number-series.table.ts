import { sql } from 'drizzle-orm'
import { check, integer, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { CertificateNumber, SeriesKind } from '@skillchain/domain/certificate/certificate-number'
import type { BodyCode } from '@skillchain/domain/evaluation/body-filing'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { instant } from '../kernel/instant.ts'
import { appUser, ofOwnOrganisation } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { certificateSchema } from './certificate.table.ts'

/**
 * How far each run of certificate numbers has come: one row for a body, a year and a grade, whatever the chain. The row
 * is held from the moment a number is taken until its certificate is committed, so that a number given back is given again.
 */
export const numberSeries = certificateSchema.table(
  'number_series',
  {
    bodyCode: text().$type<BodyCode>().notNull(),
    year: integer().notNull(),
    grade: text().$type<SeriesKind>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    last: integer().notNull(),
  },
  (table) => {
    const mine = ofOwnOrganisation(table.bodyId)
    return [
      primaryKey({ name: 'number_series_pk', columns: [table.bodyCode, table.year, table.grade] }),
      check('number_series_last', sql`${table.last} between 0 and 999999`),
      pgPolicy('number_series_own', { to: appUser, using: mine, withCheck: mine }),
    ]
  },
)
declare(numberSeries, { class: 'directory', grants: { app_user: ['select', 'insert', 'update'] } })

/** Numbers that no certificate will ever have (作废编号), each with its reason: the only gaps a series may show. */
export const numberVoid = certificateSchema.table(
  'number_void',
  {
    number: text().$type<CertificateNumber>().primaryKey(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    reason: text().notNull(),
    accountId: uuid().$type<PersonId>().notNull(),
    at: instant().notNull(),
  },
  (table) => {
    const mine = ofOwnOrganisation(table.bodyId)
    return [
      pgPolicy('number_void_read', { for: 'select', to: appUser, using: mine }),
      pgPolicy('number_void_add', { for: 'insert', to: appUser, withCheck: mine }),
    ]
  },
)
// Neither changed nor removed: what is not granted cannot happen.
declare(numberVoid, { class: 'directory', grants: { app_user: ['select', 'insert'] } })
