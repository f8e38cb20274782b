import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { CertificateId } from '@skillchain/domain/certificate/certificate'
import type { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import {
  ContractKind,
  type EmploymentId,
  EmploymentStatus,
  EndCause,
} from '@skillchain/domain/employment/employment'
import type { Stay } from '@skillchain/domain/employment/stay'
import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'
import type { DivisionCode } from '@skillchain/domain/standard/region'
import type { ApprenticeshipId } from '@skillchain/domain/training/apprenticeship'

import { application } from '../enrolment/application.table.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'

export const employmentSchema = pgSchema('employment')

/** Placement records (就业记录): the enterprise's to keep, the person's to confirm, and the college's to read. */
export const employment = employmentSchema.table(
  'employment',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<EmploymentId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    applicationId: uuid().$type<ApplicationId>().notNull(),
    planId: uuid().$type<EnrolmentPlanId>().notNull(),
    demandId: uuid().$type<SkillDemandId>().notNull(),
    apprenticeshipId: uuid().$type<ApprenticeshipId>(),
    certificateId: uuid().$type<CertificateId>(),
    trainedIn: text().$type<OccupationCode>().notNull(),
    certifiedIn: text().$type<OccupationCode>(),
    goal: text().$type<Grade>().notNull(),
    postTitle: text().notNull(),
    dictionaryVersion: text().notNull(),
    occupationCode: text().$type<OccupationCode>().notNull(),
    grade: text().$type<Grade>().notNull(),
    divisionCode: text().$type<DivisionCode>().notNull(),
    payFromFen: integer().notNull(),
    payToFen: integer().notNull(),
    contractKind: text().$type<ContractKind>().notNull(),
    contractOn: date().notNull(),
    firstOn: date().notNull(),
    status: text().$type<EmploymentStatus>().notNull(),
    reportedAt: instant().notNull(),
    confirmedAt: instant(),
    dispute: text(),
    stays: jsonb().$type<Stay[]>().notNull(),
    endedOn: date(),
    endCause: text().$type<EndCause>(),
    endNote: text(),
    withdrawnReason: text(),
    version: integer().notNull(),
    /** The person's name, beside the state: no event repeats it. */
    name: text().notNull(),
  },
  (table) => {
    const { chainId, id, enterpriseId, collegeId, personId, status, reportedAt } = table
    return [
      primaryKey({ name: 'employment_pk', columns: [chainId, id] }),
      memberOf('employment_enterprise', chainId, enterpriseId),
      foreignKey({
        name: 'employment_application',
        columns: [chainId, table.applicationId],
        foreignColumns: [application.chainId, application.id],
      }),
      check('employment_status', oneOf(status, EmploymentStatus.options)),
      check('employment_grade', oneOf(table.grade, Grade.options)),
      check('employment_goal', oneOf(table.goal, Grade.options)),
      check('employment_contract', oneOf(table.contractKind, ContractKind.options)),
      check('employment_pay', sql`0 < ${table.payFromFen} and ${table.payFromFen} <= ${table.payToFen}`),
      check('employment_confirmed', sql`(${status} = 'confirmed') = (${table.confirmedAt} is not null)`),
      check('employment_disputed', sql`(${status} = 'disputed') = (${table.dispute} is not null)`),
      check('employment_withdrawn', sql`(${status} = 'withdrawn') = (${table.withdrawnReason} is not null)`),
      check(
        'employment_ended',
        sql`(${table.endedOn} is not null) = (${table.endCause} is not null)
          and (${table.endedOn} is null or ${table.endedOn} >= ${table.firstOn})`,
      ),
      check('employment_end_cause', oneOf(table.endCause, EndCause.options)),
      // One that goes on, of one person at one enterprise.
      uniqueIndex('employment_open_once')
        .on(chainId, enterpriseId, personId)
        .where(sql`${status} <> 'withdrawn' and ${table.endedOn} is null`),
      index('employment_by_report').on(chainId, reportedAt, id),
      index('employment_by_enterprise').on(chainId, enterpriseId, status, reportedAt, id),
      index('employment_by_college').on(chainId, collegeId, status, reportedAt, id),
      index('employment_by_person').on(chainId, personId, id),
      // The person sees it too, and gives their word in it; the college reads.
      pgPolicy('employment_visible', {
        to: appUser,
        using: visible(chainId, enterpriseId, collegeId, personId),
        withCheck: visible(chainId, enterpriseId, personId),
      }),
    ]
  },
)
declare(employment, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
