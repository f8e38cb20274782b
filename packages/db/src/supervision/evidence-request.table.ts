import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, pgPolicy, text, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import {
  type EvidenceRequest,
  type EvidenceRequestId,
  EvidenceRequestStatus,
  type NamedRecord,
} from '@skillchain/domain/supervision/evidence-request'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, inDivision } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { supervision } from './chain-rollup.table.ts'
import { addressed } from './inspection.table.ts'

/** Requests for evidence (取证要求), each between the division's regulators and the one organisation asked. */
export const evidenceRequest = supervision.table(
  'evidence_request',
  {
    id: uuid().$type<EvidenceRequestId>().primaryKey(),
    chainId: uuid().$type<ChainId>().notNull(),
    divisionCode: text().notNull(),
    inspectionId: uuid().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    item: jsonb().$type<EvidenceRequest['item']>(),
    what: text().notNull(),
    status: text().$type<EvidenceRequestStatus>().notNull(),
    askedAt: instant().notNull(),
    dueOn: date().notNull(),
    answer: text(),
    references: jsonb().$type<NamedRecord[]>().notNull(),
    answeredAt: instant(),
    note: text(),
    version: integer().notNull(),
  },
  (table) => {
    const { id, status, dueOn, inspectionId, organisationId } = table
    const mine = inDivision(table.divisionCode)
    const readers = addressed(table.divisionCode, organisationId)
    return [
      check('evidence_request_status', oneOf(status, EvidenceRequestStatus.options)),
      check(
        'evidence_request_answered',
        sql`${status} not in ('answered', 'settled') or (${table.answer} is not null and ${table.answeredAt} is not null)`,
      ),
      index('evidence_request_by_inspection').on(inspectionId, table.askedAt, id),
      index('evidence_request_by_addressee').on(organisationId, table.askedAt, id),
      index('evidence_request_by_status').on(status, dueOn, id),
      pgPolicy('evidence_request_read', { for: 'select', to: appUser, using: readers }),
      pgPolicy('evidence_request_ask', { for: 'insert', to: appUser, withCheck: mine }),
      pgPolicy('evidence_request_change', { for: 'update', to: appUser, using: readers, withCheck: readers }),
    ]
  },
)
declare(evidenceRequest, { class: 'directory', grants: { app_user: ['select', 'insert', 'update'] } })
