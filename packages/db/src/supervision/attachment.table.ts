import { sql } from 'drizzle-orm'
import { check, index, integer, pgPolicy, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { type AttachmentId, AttachmentKind, MOST_BYTES } from '@skillchain/domain/supervision/attachment'

import { bytea } from '../kernel/bytea.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, ofOwnOrganisation } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { supervision } from './chain-rollup.table.ts'
import { addressed } from './inspection.table.ts'

/** Files (证明材料) that an organisation shows to its division's regulators, sealed; to everybody else there is none. */
export const attachment = supervision.table(
  'attachment',
  {
    id: uuid().$type<AttachmentId>().primaryKey(),
    chainId: uuid().$type<ChainId>().notNull(),
    divisionCode: text().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    recordId: uuid().notNull(),
    name: text().notNull(),
    kind: text().$type<AttachmentKind>().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    uploadedAt: instant().notNull(),
    sealed: bytea().notNull(),
  },
  (table) => [
    check('attachment_kind', oneOf(table.kind, AttachmentKind.options)),
    check('attachment_size', sql`${table.size} between 1 and ${sql.raw(String(MOST_BYTES))}`),
    index('attachment_by_record').on(table.recordId, table.uploadedAt, table.id),
    // The same file for the same matter is there once.
    uniqueIndex('attachment_once').on(table.recordId, table.organisationId, table.sha256),
    pgPolicy('attachment_read', {
      for: 'select',
      to: appUser,
      using: addressed(table.divisionCode, table.organisationId),
    }),
    pgPolicy('attachment_add', {
      for: 'insert',
      to: appUser,
      withCheck: ofOwnOrganisation(table.organisationId),
    }),
  ],
)
// Neither changed nor removed: what was shown stays shown.
declare(attachment, { class: 'directory', grants: { app_user: ['select', 'insert'] } })
