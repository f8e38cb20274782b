import { type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
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

import type { AgreementNames, AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import {
  AgreementStatus,
  type Amendment,
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

/** Each party's signature under a text. */
export const signatures = () => ({
  enterpriseSignature: signature(),
  collegeSignature: signature(),
  personSignature: signature(),
  guardianSignature: signature(),
})
type Signed = Record<keyof ReturnType<typeof signatures> | 'minor', AnyPgColumn>

/** That all have signed; a guardian only where one is needed. */
export const isSigned = (row: Signed): SQL =>
  sql`${row.enterpriseSignature} is not null and ${row.collegeSignature} is not null
      and ${row.personSignature} is not null and (${row.guardianSignature} is not null or not ${row.minor})`

/** That whom the last change concerns has signed the text that it led to. */
const isSignedAnew = (row: Signed & Record<'edition' | 'changes', AnyPgColumn>): SQL => {
  const anew = (party: string, signed: AnyPgColumn) =>
    sql`(not coalesce(jsonb_exists(${row.changes} -> -1 -> 'cleared', ${sql.raw(`'${party}'`)}), false)
      or (${signed} ->> 'edition')::int = ${row.edition})`
  return sql`${anew('enterprise', row.enterpriseSignature)} and ${anew('college', row.collegeSignature)}
      and ${anew('person', row.personSignature)} and (${anew('guardian', row.guardianSignature)} or not ${row.minor})`
}

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
    ...signatures(),
    exceptions: jsonb().$type<RecordedException[]>().notNull(),
    changes: jsonb().$type<TextChange[]>().notNull(),
    draftedAt: instant().notNull(),
    sentAt: instant(),
    inForceAt: instant(),
    refusal: jsonb().$type<NonNullable<ApprenticeAgreement['refusal']>>(),
    amendment: jsonb().$type<Amendment>(),
    endedReason: text(),
    version: integer().notNull(),
    personName: text().notNull(),
    documentMask: text().notNull(),
    mentorName: text().notNull(),
    teacherName: text().notNull(),
    guardianName: text(),
    /** Whom the amendment names. */
    amendmentNames: jsonb().$type<AgreementNames>(),
  },
  (table) => {
    const { chainId, id, applicationId, enterpriseId, collegeId, personId, signatoryId, status } = table
    const rows = visible(chainId, enterpriseId, collegeId, signatoryId)
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
      // Whatever code is run on it: nothing is in force that somebody has not signed, nor amended so.
      check('apprentice_agreement_in_force', sql`${status} <> 'inForce' or (${isSigned(table)})`),
      check('apprentice_agreement_signed_anew', sql`${status} <> 'inForce' or (${isSignedAnew(table)})`),
      check('apprentice_agreement_amendment', sql`${table.amendment} is null or ${status} = 'inForce'`),
      check(
        'apprentice_agreement_amendment_names',
        sql`(${table.amendment} is null) = (${table.amendmentNames} is null)`,
      ),
      uniqueIndex('apprentice_agreement_once')
        .on(chainId, applicationId)
        .where(sql`${status} not in ('withdrawn', 'ended')`),
      index('apprentice_agreement_by_application').on(chainId, applicationId),
      index('apprentice_agreement_by_time').on(chainId, table.draftedAt, id),
      index('apprentice_agreement_by_enterprise').on(chainId, enterpriseId, status, id),
      index('apprentice_agreement_by_college').on(chainId, collegeId, status, id),
      index('apprentice_agreement_amending')
        .on(chainId, table.draftedAt, id)
        .where(sql`${table.amendment} is not null`),
      index('apprentice_agreement_by_person').on(chainId, personId, table.draftedAt, id),
      pgPolicy('apprentice_agreement_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(apprenticeAgreement, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
