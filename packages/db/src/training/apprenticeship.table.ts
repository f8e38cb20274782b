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

import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import type { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { Grade } from '@skillchain/domain/standard/grade'
import {
  type ApprenticeshipId,
  ApprenticeshipStatus,
  type Cover,
} from '@skillchain/domain/training/apprenticeship'
import type { MentorId } from '@skillchain/domain/training/mentor'
import type { Segment } from '@skillchain/domain/training/segment'

import { application } from '../enrolment/application.table.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { mentor } from './mentor.table.ts'
import { training } from './training-station.table.ts'

/** Apprentices' records (学徒档案): the enterprise's to keep, the college's and the apprentice's to read. */
export const apprenticeship = training.table(
  'apprenticeship',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<ApprenticeshipId>().notNull(),
    applicationId: uuid().$type<ApplicationId>().notNull(),
    planId: uuid().$type<EnrolmentPlanId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    postName: text().notNull(),
    goal: text().$type<Grade>().notNull(),
    birthYear: integer().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    status: text().$type<ApprenticeshipStatus>().notNull(),
    mentorId: uuid().$type<MentorId>(),
    mentorGrade: text().$type<Grade>(),
    tutored: boolean().notNull(),
    segments: jsonb().$type<Segment[]>().notNull(),
    covers: jsonb().$type<Cover[]>().notNull(),
    safetyTrainedOn: date(),
    labourContractFromOn: date(),
    pausedFromOn: date(),
    endedOn: date(),
    reason: text(),
    registeredAt: instant().notNull(),
    version: integer().notNull(),
    // Names stand beside the state: no event repeats them.
    name: text().notNull(),
    mentorName: text(),
    tutorName: text(),
  },
  (table) => {
    const { chainId, id, enterpriseId, collegeId, personId, status, startsOn, applicationId } = table
    const planned = sql`${table.segments} <> '[]'::jsonb`
    return [
      primaryKey({ name: 'apprenticeship_pk', columns: [chainId, id] }),
      memberOf('apprenticeship_enterprise', chainId, enterpriseId),
      memberOf('apprenticeship_college', chainId, collegeId),
      foreignKey({
        name: 'apprenticeship_application',
        columns: [chainId, applicationId],
        foreignColumns: [application.chainId, application.id],
      }),
      foreignKey({
        name: 'apprenticeship_mentor',
        columns: [chainId, table.mentorId],
        foreignColumns: [mentor.chainId, mentor.id],
      }),
      check('apprenticeship_status', oneOf(status, ApprenticeshipStatus.options)),
      check('apprenticeship_goal', oneOf(table.goal, Grade.options)),
      check('apprenticeship_period', sql`${startsOn} < ${table.endsOn}`),
      check(
        'apprenticeship_begun',
        sql`${status} not in ('training', 'paused') or (${table.mentorId} is not null and ${table.tutored} and ${planned})`,
      ),
      check('apprenticeship_paused', sql`(${status} = 'paused') = (${table.pausedFromOn} is not null)`),
      check(
        'apprenticeship_ended',
        sql`(${status} in ('completed', 'brokenOff')) = (${table.endedOn} is not null)`,
      ),
      uniqueIndex('apprenticeship_once').on(chainId, applicationId),
      index('apprenticeship_by_start').on(chainId, startsOn, id),
      index('apprenticeship_by_enterprise').on(chainId, enterpriseId, status, startsOn, id),
      index('apprenticeship_by_college').on(chainId, collegeId, status, startsOn, id),
      index('apprenticeship_by_mentor').on(chainId, table.mentorId, status),
      index('apprenticeship_by_person').on(chainId, personId),
      // Whoever is trained sees it too, and changes nothing.
      pgPolicy('apprenticeship_visible', {
        to: appUser,
        using: visible(chainId, enterpriseId, collegeId, personId),
        withCheck: visible(chainId, enterpriseId, collegeId),
      }),
    ]
  },
)
declare(apprenticeship, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
