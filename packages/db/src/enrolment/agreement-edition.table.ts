import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'

import type { AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import type { ApprenticeAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { appUser, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { apprenticeAgreement, isSigned, signatures } from './apprentice-agreement.table.ts'
import { enrolment } from './enrolment-plan.table.ts'

/**
 * Texts that an agreement's amendments have taken the place of, as they were signed, with the days they held; the text
 * that came last is the agreement's own. Nothing of them is ever changed.
 */
export const agreementEdition = enrolment.table(
  'agreement_edition',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    agreementId: uuid().$type<ApprenticeAgreementId>().notNull(),
    edition: integer().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    terms: jsonb().$type<AgreementTerms>().notNull(),
    minor: boolean().notNull(),
    ...signatures(),
    /** Null of the first: it has held since the agreement came into force. */
    fromOn: date(),
    toOn: date().notNull(),
    mentorName: text().notNull(),
    teacherName: text().notNull(),
    guardianName: text(),
  },
  (table) => {
    const { chainId, agreementId, enterpriseId, collegeId, personId, fromOn, toOn } = table
    const rows = visible(chainId, enterpriseId, collegeId, personId)
    return [
      primaryKey({ name: 'agreement_edition_pk', columns: [chainId, agreementId, table.edition] }),
      foreignKey({
        name: 'agreement_edition_agreement',
        columns: [chainId, agreementId],
        foreignColumns: [apprenticeAgreement.chainId, apprenticeAgreement.id],
      }),
      check('agreement_edition_signed', isSigned(table)),
      check('agreement_edition_days', sql`${fromOn} is null or ${fromOn} <= ${toOn}`),
      pgPolicy('agreement_edition_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(agreementEdition, { class: 'distributed', grants: { app_user: ['select', 'insert'] } })
