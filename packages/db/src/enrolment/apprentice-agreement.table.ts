import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import {
  AgreementStatus,
  type ApprenticeAgreement,
  type ApprenticeAgreementId,
  type RecordedException,
  type Signature,
  type TextChange,
} from '@skillchain/domain/enrolment/apprentice-agreement'
import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { application } from './application.table.ts'
import { enrolment } from './enrolment-plan.table.ts'

const signature = () => jsonb().$type<Signature>()

/** Apprentice agreements (学徒培养协议) of an enterprise, a college and a person, with the names that their texts hold. */
export const apprenticeAgreement = enrolment.table(
  'apprentice_agreement',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<ApprenticeAgreementId>().notNull(),
    applicationId: uuid().$type<ApplicationId>().notNull(),
    planId: uuid().$type<EnrolmentPlanId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    /** The person once the agreement has been sent, and nobody before: a draft is the two organisations' alone. */
    signatoryId: uuid().$type<PersonId>(),
    terms: jsonb().$type<AgreementTerms>().notNull(),
    /** Of the terms, what lists show and what agreements of one enterprise are counted by. */
    postName: text().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    student: boolean().notNull(),
    ageAtStart: integer().notNull(),
    minor: boolean().notNull(),
    status: text().$type<AgreementStatus>().notNull(),
    edition: integer().notNull(),
    enterpriseSignature: signature(),
    collegeSignature: signature(),
    personSignature: signature(),
    guardianSignature: signature(),
    exceptions: jsonb().$type<RecordedException[]>().notNull(),
    changes: jsonb().$type<TextChange[]>().notNull(),
    draftedAt: instant().notNull(),
    sentAt: instant(),
    inForceAt: instant(),
    refusal: jsonb().$type<NonNullable<ApprenticeAgreement['refusal']>>(),
    endedReason: text(),
    version: integer().notNull(),
    personName: text().notNull(),
    documentMask: text().notNull(),
    mentorName: text().notNull(),
    teacherName: text().notNull(),
    guardianName: text(),
  },
  (table) => {
    const { chainId, id, applicationId, enterpriseId, collegeId, personId, signatoryId, status } = table
    const rows = visible(chainId, enterpriseId, collegeId, signatoryId)
    const signed = sql`${table.enterpriseSignature} is not null and ${table.collegeSignature} is not null
      and ${table.personSignature} is not null and (${table.guardianSignature} is not null or not ${table.minor})`
    return [
      primaryKey({ name: 'apprentice_agreement_pk', columns: [chainId, id] }),
      memberOf('apprentice_agreement_enterprise', chainId, enterpriseId),
      memberOf('apprentice_agreement_college', chainId, collegeId),
      foreignKey({
        name: 'apprentice_agreement_application',
        columns: [chainId, applicationId],
        foreignColumns: [application.chainId, application.id],
      }),
      check('apprentice_agreement_status', oneOf(status, AgreementStatus.options)),
      check('apprentice_agreement_sent', sql`(${signatoryId} is null) = (${table.sentAt} is null)`),
      check('apprentice_agreement_signatory', sql`${signatoryId} is null or ${signatoryId} = ${personId}`),
      // Whatever code is run on it: nothing is in force that somebody has not signed.
      check('apprentice_agreement_in_force', sql`${status} <> 'inForce' or (${signed})`),
      uniqueIndex('apprentice_agreement_once')
        .on(chainId, applicationId)
        .where(sql`${status} not in ('withdrawn', 'ended')`),
      index('apprentice_agreement_by_application').on(chainId, applicationId),
      index('apprentice_agreement_by_time').on(chainId, table.draftedAt, id),
      index('apprentice_agreement_by_enterprise').on(chainId, enterpriseId, status, id),
      index('apprentice_agreement_by_college').on(chainId, collegeId, status, id),
      index('apprentice_agreement_by_person').on(chainId, personId, table.draftedAt, id),
      pgPolicy('apprentice_agreement_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(apprenticeAgreement, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
