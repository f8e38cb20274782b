import { sql } from 'drizzle-orm'
import {
  bigint,
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
  uuid,
} from 'drizzle-orm/pg-core'

import type { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import {
  type ApprovalDocument,
  type Confirmations,
  EnrolmentChannel,
  type EnrolmentPlanId,
  type PlanPostId,
  PlanSide,
  PlanStatus,
} from '@skillchain/domain/enrolment/enrolment-plan'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { skillDemand } from '../demand/skill-demand.table.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'

export const enrolment = pgSchema('enrolment')

/** Joint enrolment plans (校企联合招生计划), one shared record for each enterprise and college; lines in `planPost`. */
export const enrolmentPlan = enrolment.table(
  'enrolment_plan',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<EnrolmentPlanId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    /** The college once the plan has been sent to it, and nobody before: a draft is the enterprise's alone. */
    partnerId: uuid().$type<OrganisationId>(),
    channel: text().$type<EnrolmentChannel>().notNull(),
    year: integer().notNull(),
    conditions: text().notNull(),
    applyFromOn: date().notNull(),
    applyToOn: date().notNull(),
    startsOn: date().notNull(),
    payFloorFen: bigint({ mode: 'number' }).notNull(),
    documents: jsonb().$type<ApprovalDocument[]>().notNull(),
    status: text().$type<PlanStatus>().notNull(),
    turn: text().$type<PlanSide>().notNull(),
    edition: integer().notNull(),
    confirmed: jsonb().$type<Confirmations>().notNull(),
    replyDueOn: date(),
    sentAt: instant(),
    inForceAt: instant(),
    endedReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, enterpriseId, collegeId, partnerId, status, turn } = table
    const rows = visible(chainId, enterpriseId, partnerId)
    return [
      primaryKey({ name: 'enrolment_plan_pk', columns: [chainId, id] }),
      memberOf('enrolment_plan_enterprise', chainId, enterpriseId),
      memberOf('enrolment_plan_college', chainId, collegeId),
      check('enrolment_plan_status', oneOf(status, PlanStatus.options)),
      check('enrolment_plan_turn', oneOf(turn, PlanSide.options)),
      check('enrolment_plan_channel', oneOf(table.channel, EnrolmentChannel.options)),
      check('enrolment_plan_partner', sql`${partnerId} is null or ${partnerId} = ${collegeId}`),
      check('enrolment_plan_sent', sql`(${partnerId} is null) = (${table.sentAt} is null)`),
      check('enrolment_plan_in_force', sql`(${status} = 'inForce') = (${table.inForceAt} is not null)`),
      index('enrolment_plan_by_enterprise').on(chainId, enterpriseId, status, id),
      index('enrolment_plan_by_college').on(chainId, collegeId, status, id),
      pgPolicy('enrolment_plan_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(enrolmentPlan, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })

/** Lines of plans: places for a demand's post in a major, and how many of them are filled. */
export const planPost = enrolment.table(
  'plan_post',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<PlanPostId>().notNull(),
    planId: uuid().$type<EnrolmentPlanId>().notNull(),
    /** As in the plan, so that a line is visible to whom the plan is. */
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    partnerId: uuid().$type<OrganisationId>(),
    demandId: uuid().$type<SkillDemandId>().notNull(),
    /** Place of the line in the plan, from 0. */
    position: integer().notNull(),
    majorCode: text(),
    majorName: text(),
    quota: integer().notNull(),
    /** People admitted so far; counted by admission, which holds the row while it does. */
    admitted: integer().notNull().default(0),
    overReason: text(),
  },
  (table) => {
    const { chainId, id, planId, demandId, quota, admitted } = table
    const rows = visible(chainId, table.enterpriseId, table.partnerId)
    return [
      primaryKey({ name: 'plan_post_pk', columns: [chainId, id] }),
      foreignKey({
        name: 'plan_post_plan',
        columns: [chainId, planId],
        foreignColumns: [enrolmentPlan.chainId, enrolmentPlan.id],
      }),
      foreignKey({
        name: 'plan_post_demand',
        columns: [chainId, demandId],
        foreignColumns: [skillDemand.chainId, skillDemand.id],
      }),
      check('plan_post_admitted', sql`${admitted} between 0 and ${quota}`),
      index('plan_post_by_plan').on(chainId, planId, table.position),
      index('plan_post_by_demand').on(chainId, demandId),
      pgPolicy('plan_post_visible', { to: appUser, using: rows, withCheck: rows }),
    ]
  },
)
declare(planPost, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update', 'delete'] } })
