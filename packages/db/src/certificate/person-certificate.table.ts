import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgPolicy, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

import type { CertificateId } from '@skillchain/domain/certificate/certificate'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { appUser, ofOwnOrganisation } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { certificateSchema } from './certificate.table.ts'

/**
 * Who got a certificate when, in whatever chain and of whatever body (一人一证): how a second one in a year is seen without
 * either body being told of the other's, and the one place where nobody can be given two.
 */
export const personCertificate = certificateSchema.table(
  'person_certificate',
  {
    certificateId: uuid().$type<CertificateId>().primaryKey(),
    personId: uuid().$type<PersonId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    heldSinceOn: date().notNull(),
    year: integer().notNull(),
    /** False once it was revoked, or another has taken its place and counts instead. */
    counts: boolean().notNull(),
  },
  (table) => {
    const mine = ofOwnOrganisation(table.bodyId)
    return [
      index('person_certificate_by_person').on(table.personId, table.heldSinceOn),
      uniqueIndex('person_certificate_once_a_year')
        .on(table.personId, table.year)
        .where(sql`${table.counts}`),
      pgPolicy('person_certificate_read', { for: 'select', to: appUser, using: sql`true` }),
      pgPolicy('person_certificate_add', { for: 'insert', to: appUser, withCheck: mine }),
      pgPolicy('person_certificate_change', { for: 'update', to: appUser, using: mine, withCheck: mine }),
    ]
  },
)
declare(personCertificate, {
  class: 'directory',
  grants: { app_user: ['select', 'insert', 'update (counts)'] },
})
