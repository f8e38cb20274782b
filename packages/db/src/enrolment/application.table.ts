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

import type { Education, Ethnicity, Gender } from '@skillchain/domain/enrolment/applicant'
import {
  type ApplicationId,
  ApplicationStatus,
  type ReturnReason,
} from '@skillchain/domain/enrolment/application'
import type { EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { DocumentKind } from '@skillchain/domain/organisation/identity-document'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { bytea } from '../kernel/bytea.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, ofOwnOrganisation, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { enrolment, enrolmentPlan, planPost } from './enrolment-plan.table.ts'

/** Applications (报名申请) for the places of plans: how far each has come, and what lists show of the applicant. */
export const application = enrolment.table(
  'application',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<ApplicationId>().notNull(),
    planId: uuid().$type<EnrolmentPlanId>().notNull(),
    postId: uuid().$type<PlanPostId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    year: integer().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    importId: uuid().$type<RosterImportId>(),
    status: text().$type<ApplicationStatus>().notNull(),
    disputed: boolean().notNull(),
    returned: jsonb().$type<ReturnReason[]>().notNull(),
    submittedAt: instant().notNull(),
    reviewDueOn: date(),
    admittedAt: instant(),
    endedReason: text(),
    version: integer().notNull(),
    name: text().notNull(),
    gender: text().$type<Gender>().notNull(),
    // Of the birth no more than the year: the day and the masked number together would give the number away.
    birthYear: integer().notNull(),
    ethnicity: text().$type<Ethnicity>(),
    education: text().$type<Education>(),
    school: text(),
    studentNumber: text(),
    origin: text(),
    documentKind: text().$type<DocumentKind>().notNull(),
    documentMask: text().notNull(),
    mobileMask: text().notNull(),
    /** A keyed hash of the telephone number, by which many people on one are noticed; null where none was kept. */
    mobileDigest: bytea(),
    /** All that was stated, the document's number among it. */
    sealed: bytea().notNull(),
  },
  (table) => {
    const { chainId, id, planId, postId, collegeId, enterpriseId, status, personId } = table
    const rows = visible(chainId, collegeId, enterpriseId)
    return [
      primaryKey({ name: 'application_pk', columns: [chainId, id] }),
      memberOf('application_college', chainId, collegeId),
      memberOf('application_enterprise', chainId, enterpriseId),
      foreignKey({
        name: 'application_plan',
        columns: [chainId, planId],
        foreignColumns: [enrolmentPlan.chainId, enrolmentPlan.id],
      }),
      foreignKey({
        name: 'application_post',
        columns: [chainId, postId],
        foreignColumns: [planPost.chainId, planPost.id],
      }),
      check('application_status', oneOf(status, ApplicationStatus.options)),
      check('application_admitted', sql`(${status} = 'admitted') = (${table.admittedAt} is not null)`),
      uniqueIndex('application_once')
        .on(chainId, collegeId, table.year, personId)
        .where(sql`${status} not in ('rejected', 'withdrawn')`),
      index('application_by_college').on(chainId, collegeId, status, table.submittedAt, id),
      index('application_by_time').on(chainId, table.submittedAt, id),
      // Of a plan under which a hundred thousand have applied, those who still wait for an answer.
      index('application_waiting')
        .on(chainId, planId, table.reviewDueOn)
        .where(sql`${status} in ('submitted', 'resubmitted')`),
      index('application_by_plan').on(chainId, planId, table.submittedAt, id),
      index('application_by_post').on(chainId, postId, status),
      index('application_by_import').on(chainId, table.importId),
      index('application_by_mobile')
        .on(chainId, table.mobileDigest)
        .where(sql`${table.mobileDigest} is not null`),
      index('application_by_person').on(chainId, personId, table.submittedAt, id),
      // Whoever applied sees it too, and changes nothing.
      pgPolicy('application_visible', {
        to: appUser,
        using: visible(chainId, collegeId, enterpriseId, personId),
        withCheck: rows,
      }),
    ]
  },
)
declare(application, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update', 'delete'] } })

/**
 * Who has an open application for which year, in whatever chain: how a person is seen to have applied twice without
 * either college being told of the other, and the one place where nobody can be admitted twice.
 */
export const personPlace = enrolment.table(
  'person_place',
  {
    applicationId: uuid().$type<ApplicationId>().primaryKey(),
    personId: uuid().$type<PersonId>().notNull(),
    year: integer().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    admitted: boolean().notNull(),
  },
  (table) => {
    const mine = ofOwnOrganisation(table.collegeId)
    return [
      index('person_place_by_person').on(table.personId, table.year),
      uniqueIndex('person_place_admitted_once')
        .on(table.personId, table.year)
        .where(sql`${table.admitted}`),
      pgPolicy('person_place_read', { for: 'select', to: appUser, using: sql`true` }),
      pgPolicy('person_place_add', { for: 'insert', to: appUser, withCheck: mine }),
      pgPolicy('person_place_change', { for: 'update', to: appUser, using: mine, withCheck: mine }),
      pgPolicy('person_place_remove', { for: 'delete', to: appUser, using: mine }),
    ]
  },
)
declare(personPlace, { class: 'directory', grants: { app_user: ['select', 'insert', 'update', 'delete'] } })
