import { sql } from 'drizzle-orm'
import { check, date, pgPolicy, text, uuid } from 'drizzle-orm/pg-core'

import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { PublicStatus } from '@skillchain/domain/certificate/public-certificate'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Grade } from '@skillchain/domain/standard/grade'

import { bytea } from '../kernel/bytea.ts'
import { oneOf } from '../kernel/check.ts'
import { appIdentity, appUser, ofOwnOrganisation } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { certificateSchema } from './certificate.table.ts'

/**
 * What anybody who holds a certificate in their hands may learn of it (查证), by number. It is found by one of two
 * digests and by nothing else: of number and name together, or of the link in its QR code. Without the key, which is not
 * in the database, neither can be made from what the table says, and a wrong name is looked for exactly as a wrong
 * number is. The name itself is not here.
 */
export const publicCertificate = certificateSchema.table(
  'public_certificate',
  {
    number: text().$type<CertificateNumber>().primaryKey(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    /** Keyed digest of number and name. */
    nameDigest: bytea().notNull().unique('public_certificate_by_name'),
    /** Keyed digest of the link's token. */
    linkDigest: bytea().notNull().unique('public_certificate_by_link'),
    maskedName: text().notNull(),
    bodyName: text().notNull(),
    occupationName: text().notNull(),
    grade: text().$type<Grade>().notNull(),
    /** What a second certificate is called; null of a certificate of a skill grade. */
    title: text(),
    issuedOn: date().notNull(),
    /** The last day it holds; null where the rules set none. */
    expiresOn: date(),
    status: text().$type<PublicStatus>().notNull(),
    /** Since when it has been so. */
    statusOn: date().notNull(),
    note: text(),
  },
  (table) => {
    const mine = ofOwnOrganisation(table.bodyId)
    return [
      check('public_certificate_status', oneOf(table.status, PublicStatus.options)),
      check('public_certificate_note', sql`(${table.status} = 'valid') = (${table.note} is null)`),
      pgPolicy('public_certificate_verify', { for: 'select', to: appIdentity, using: sql`true` }),
      pgPolicy('public_certificate_own', { to: appUser, using: mine, withCheck: mine }),
    ]
  },
)
declare(publicCertificate, {
  class: 'directory',
  grants: {
    app_user: ['select', 'insert', 'update (status, status_on, note)'],
    app_identity: ['select'],
  },
})
