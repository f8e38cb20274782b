import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgPolicy,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { CertificateId } from '@skillchain/domain/certificate/certificate'
import { type UpgradeWishId, UpgradeWishStatus } from '@skillchain/domain/employment/upgrade-wish'
import type { StandardGeneration } from '@skillchain/domain/evaluation/entry-rule'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'

import { certificate } from '../certificate/certificate.table.ts'
import { evaluationBatch } from '../evaluation/evaluation-batch.table.ts'
import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, own, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { employmentSchema } from './employment.table.ts'

/** Wishes for the next grade (提升意向): the person's to state, the body's to plan by, the college's to read. */
export const upgradeWish = employmentSchema.table(
  'upgrade_wish',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<UpgradeWishId>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    certificateId: uuid().$type<CertificateId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    collegeId: uuid().$type<OrganisationId>().notNull(),
    occupationCode: text().$type<OccupationCode>().notNull(),
    grade: text().$type<Grade>().notNull(),
    generation: text().$type<StandardGeneration>().notNull(),
    readyOn: date(),
    byPapers: boolean().notNull(),
    statedAt: instant().notNull(),
    status: text().$type<UpgradeWishStatus>().notNull(),
    batchId: uuid().$type<EvaluationBatchId>(),
    reason: text(),
    version: integer().notNull(),
    /** The person's name, beside the state: no event repeats it. */
    name: text().notNull(),
  },
  (table) => {
    const { chainId, id, bodyId, collegeId, personId, status, statedAt, batchId } = table
    return [
      primaryKey({ name: 'upgrade_wish_pk', columns: [chainId, id] }),
      foreignKey({
        name: 'upgrade_wish_certificate',
        columns: [chainId, table.certificateId],
        foreignColumns: [certificate.chainId, certificate.id],
      }),
      foreignKey({
        name: 'upgrade_wish_batch',
        columns: [chainId, batchId],
        foreignColumns: [evaluationBatch.chainId, evaluationBatch.id],
      }),
      check('upgrade_wish_status', oneOf(status, UpgradeWishStatus.options)),
      check('upgrade_wish_grade', oneOf(table.grade, Grade.options)),
      check('upgrade_wish_generation', sql`${table.generation} ~ '^20[0-9]{2}$'`),
      check('upgrade_wish_ready', sql`${table.byPapers} or ${table.readyOn} is not null`),
      check('upgrade_wish_planned', sql`(${status} = 'planned') = (${batchId} is not null)`),
      check('upgrade_wish_declined', sql`(${status} = 'declined') = (${table.reason} is not null)`),
      // Of one person, one at a time from the same certificate.
      uniqueIndex('upgrade_wish_once')
        .on(chainId, table.certificateId)
        .where(sql`${status} in ('open', 'planned')`),
      index('upgrade_wish_by_body').on(chainId, bodyId, statedAt, id),
      index('upgrade_wish_by_college').on(chainId, collegeId, statedAt, id),
      // Few of many: what is ended waits for nobody.
      index('upgrade_wish_to_plan')
        .on(chainId, bodyId)
        .where(sql`${status} in ('open', 'planned')`),
      index('upgrade_wish_to_register')
        .on(chainId, collegeId)
        .where(sql`${status} = 'planned'`),
      index('upgrade_wish_by_person').on(chainId, personId, id),
      pgPolicy('upgrade_wish_read', {
        for: 'select',
        to: appUser,
        using: visible(chainId, bodyId, collegeId, personId),
      }),
      pgPolicy('upgrade_wish_add', { for: 'insert', to: appUser, withCheck: own(chainId, personId) }),
      pgPolicy('upgrade_wish_change', {
        for: 'update',
        to: appUser,
        using: own(chainId, bodyId, personId),
        withCheck: own(chainId, bodyId, personId),
      }),
    ]
  },
)
declare(upgradeWish, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
