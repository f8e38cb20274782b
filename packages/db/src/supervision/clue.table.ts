import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgPolicy, primaryKey, text, boolean, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { AuditRuleCode, Severity } from '@skillchain/domain/supervision/audit-rule'
import { type ClueId, ClueStatus, type Evidence } from '@skillchain/domain/supervision/clue'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appJob, appUser, inDivision } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { supervision } from './chain-rollup.table.ts'

/**
 * Clues (疑点线索) of every chain, by the division that answers for it: a regulator's list of what to look into. Rules
 * find them, officers judge them, and nobody else knows of them, not even a chain's leader.
 */
export const clue = supervision.table(
  'clue',
  {
    /** Made from what was found, so that finding it again is finding the same. */
    id: uuid().$type<ClueId>().primaryKey(),
    chainId: uuid().$type<ChainId>().notNull(),
    /** As in the chain's directory entry, so that a regulator's division is a condition on this row. */
    divisionCode: text().notNull(),
    rule: text().$type<AuditRuleCode>().notNull(),
    key: text().notNull(),
    mark: text().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    claimed: jsonb().$type<Evidence>().notNull(),
    contradicted: jsonb().$type<Evidence>().notNull(),
    severity: text().$type<Severity>().notNull(),
    status: text().$type<ClueStatus>().notNull(),
    firstSeenAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    reason: text(),
    mergedIntoId: uuid().$type<ClueId>(),
    version: integer().notNull(),
  },
  (table) => {
    const { id, chainId, rule, key, status, firstSeenAt } = table
    const mine = inDivision(table.divisionCode)
    return [
      check('clue_rule', oneOf(rule, AuditRuleCode.options)),
      check('clue_severity', oneOf(table.severity, Severity.options)),
      check('clue_status', oneOf(status, ClueStatus.options)),
      check('clue_merged', sql`(${status} = 'merged') = (${table.mergedIntoId} is not null)`),
      index('clue_by_time').on(firstSeenAt, id),
      index('clue_by_status').on(status, firstSeenAt, id),
      index('clue_by_chain').on(chainId, firstSeenAt, id),
      index('clue_by_key').on(chainId, rule, key),
      pgPolicy('clue_read', { for: 'select', to: appUser, using: mine }),
      pgPolicy('clue_judge', { for: 'update', to: appUser, using: mine, withCheck: mine }),
      pgPolicy('clue_keep', { to: appJob, using: sql`true`, withCheck: sql`true` }),
    ]
  },
)
declare(clue, {
  class: 'directory',
  grants: {
    app_user: ['select', 'update (status, reason, merged_into_id, version)'],
    app_job: ['select', 'insert', 'update'],
  },
})

/** Where rules were switched off or on again; the latest word for a division stands. */
export const auditSwitch = supervision.table(
  'audit_switch',
  {
    code: text().$type<AuditRuleCode>().notNull(),
    division: text().notNull(),
    on: boolean('enabled').notNull(),
    reason: text().notNull(),
  },
  (table) => {
    const mine = inDivision(table.division)
    return [
      primaryKey({ name: 'audit_switch_pk', columns: [table.code, table.division] }),
      check('audit_switch_code', oneOf(table.code, AuditRuleCode.options)),
      pgPolicy('audit_switch_read', { for: 'select', to: appUser, using: sql`true` }),
      pgPolicy('audit_switch_add', { for: 'insert', to: appUser, withCheck: mine }),
      pgPolicy('audit_switch_change', { for: 'update', to: appUser, using: mine, withCheck: mine }),
    ]
  },
)
declare(auditSwitch, {
  class: 'reference',
  grants: { app_user: ['select', 'insert', 'update (enabled, reason)'] },
})
