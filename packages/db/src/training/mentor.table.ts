import { check, index, integer, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { Grade } from '@skillchain/domain/standard/grade'
import { type MentorId, MentorStatus } from '@skillchain/domain/training/mentor'

import { oneOf } from '../kernel/check.ts'
import { appUser, audited, own } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'
import { training } from './training-station.table.ts'

/** Mentors (师傅) of an enterprise, which nobody else reads but the audit rules. */
export const mentor = training.table(
  'mentor',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<MentorId>().notNull(),
    enterpriseId: uuid().$type<OrganisationId>().notNull(),
    name: text().notNull(),
    grade: text().$type<Grade>().notNull(),
    status: text().$type<MentorStatus>().notNull(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, enterpriseId, grade, status } = table
    return [
      primaryKey({ name: 'mentor_pk', columns: [chainId, id] }),
      memberOf('mentor_enterprise', chainId, enterpriseId),
      check('mentor_grade', oneOf(grade, Grade.options)),
      check('mentor_status', oneOf(status, MentorStatus.options)),
      index('mentor_by_enterprise').on(chainId, enterpriseId, id),
      pgPolicy('mentor_read', { for: 'select', to: appUser, using: audited(chainId, enterpriseId) }),
      pgPolicy('mentor_add', { for: 'insert', to: appUser, withCheck: own(chainId, enterpriseId) }),
      pgPolicy('mentor_change', {
        for: 'update',
        to: appUser,
        using: own(chainId, enterpriseId),
        withCheck: own(chainId, enterpriseId),
      }),
    ]
  },
)
declare(mentor, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
