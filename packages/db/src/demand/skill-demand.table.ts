import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  integer,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'

import { type SkillDemandId, SkillDemandStatus } from '@skillchain/domain/demand/skill-demand'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'
import type { DivisionCode } from '@skillchain/domain/standard/region'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own, shared } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'

export const demand = pgSchema('demand')

/**
 * Posts that enterprises open to the colleges of their chain (岗位需求). A draft is its enterprise's and the chain
 * leader's; once published, all who work in the chain read it, and a plan that comes into force takes places of it.
 */
export const skillDemand = demand.table(
  'skill_demand',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<SkillDemandId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    postName: text().notNull(),
    dictionaryVersion: text().notNull(),
    occupationCode: text().$type<OccupationCode>().notNull(),
    grade: text().$type<Grade>().notNull(),
    headCount: integer().notNull(),
    arriveFromOn: date().notNull(),
    arriveToOn: date().notNull(),
    divisionCode: text().$type<DivisionCode>().notNull(),
    payFromFen: bigint({ mode: 'number' }).notNull(),
    payToFen: bigint({ mode: 'number' }).notNull(),
    postStandard: text().notNull(),
    agreedPlaces: integer().notNull(),
    status: text().$type<SkillDemandStatus>().notNull(),
    edition: integer().notNull(),
    publishedAt: instant(),
    copiedFromId: uuid().$type<SkillDemandId>(),
    endedReason: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, enterpriseId, status, arriveFromOn, arriveToOn, payFromFen, payToFen } = table
    const known = shared(chainId, sql`${status} <> 'draft'`, enterpriseId)
    return [
      primaryKey({ name: 'skill_demand_pk', columns: [chainId, id] }),
      memberOf('skill_demand_enterprise', chainId, enterpriseId),
      check('skill_demand_status', oneOf(status, SkillDemandStatus.options)),
      check('skill_demand_grade', oneOf(table.grade, Grade.options)),
      check('skill_demand_people', sql`${table.headCount} > 0 and ${table.agreedPlaces} >= 0`),
      check('skill_demand_arrival', sql`${arriveFromOn} <= ${arriveToOn}`),
      check('skill_demand_pay', sql`0 < ${payFromFen} and ${payFromFen} <= ${payToFen}`),
      index('skill_demand_by_arrival').on(chainId, arriveToOn, id),
      index('skill_demand_by_enterprise').on(chainId, enterpriseId, status, id),
      pgPolicy('skill_demand_read', { for: 'select', to: appUser, using: known }),
      pgPolicy('skill_demand_add', { for: 'insert', to: appUser, withCheck: own(chainId, enterpriseId) }),
      // Both who edit it and who take places of it, from within their own plan; which of the two, the domain decides.
      pgPolicy('skill_demand_change', { for: 'update', to: appUser, using: known, withCheck: known }),
    ]
  },
)
declare(skillDemand, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
