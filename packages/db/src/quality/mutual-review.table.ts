import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Dimension, MutualReviewId, Scores } from '@skillchain/domain/quality/mutual-review'
import { OccasionKind, ReviewStatus } from '@skillchain/domain/quality/mutual-review'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appJob, appUser, audited, inChains, own } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'

export const quality = pgSchema('quality')

/**
 * What members say of each other (成员互评). Read by the rater, and by the rated once it is open: `own` and not
 * `visible`, for a leader's or a regulator's reach would read what is sealed; the audit rules alone see both sides. Windows are opened and closed by the job.
 */
export const mutualReview = quality.table(
  'mutual_review',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<MutualReviewId>().notNull(),
    occasionKind: text().$type<OccasionKind>().notNull(),
    occasionId: uuid().notNull(),
    occasionTitle: text().notNull(),
    raterId: uuid().$type<OrganisationId>().notNull(),
    ratedId: uuid().$type<OrganisationId>().notNull(),
    /** The rated once the review is open, and nobody before. */
    readerId: uuid().$type<OrganisationId>(),
    openedOn: date().notNull(),
    dueOn: date().notNull(),
    status: text().$type<ReviewStatus>().notNull(),
    scores: jsonb().$type<Scores>(),
    givenAt: instant(),
    disclosedAt: instant(),
    reply: text(),
    repliedAt: instant(),
    version: integer().notNull(),
  },
  (table) => {
    const { chainId, id, raterId, ratedId, readerId, status, scores } = table
    const rows = own(chainId, raterId, readerId)
    return [
      primaryKey({ name: 'mutual_review_pk', columns: [chainId, id] }),
      unique('mutual_review_once').on(chainId, table.occasionKind, table.occasionId, raterId),
      memberOf('mutual_review_rater', chainId, raterId),
      memberOf('mutual_review_rated', chainId, ratedId),
      check('mutual_review_status', oneOf(status, ReviewStatus.options)),
      check('mutual_review_occasion', oneOf(table.occasionKind, OccasionKind.options)),
      check('mutual_review_sides', sql`${raterId} <> ${ratedId}`),
      check('mutual_review_given', sql`(${scores} is not null) = (${status} in ('sealed', 'open'))`),
      check('mutual_review_blind', sql`(${readerId} is not null) = (${status} = 'open')`),
      check('mutual_review_reader', sql`${readerId} is null or ${readerId} = ${ratedId}`),
      check('mutual_review_reply', sql`${table.reply} is null or ${status} = 'open'`),
      index('mutual_review_by_rater').on(chainId, raterId, table.dueOn, id),
      index('mutual_review_by_status').on(chainId, status),
      pgPolicy('mutual_review_read', {
        for: 'select',
        to: appUser,
        using: audited(chainId, raterId, readerId),
      }),
      pgPolicy('mutual_review_change', { for: 'update', to: appUser, using: rows, withCheck: rows }),
      pgPolicy('mutual_review_keep', { to: appJob, using: inChains(chainId), withCheck: inChains(chainId) }),
    ]
  },
)
declare(mutualReview, {
  class: 'distributed',
  grants: { app_user: ['select', 'update'], app_job: ['select', 'insert', 'update'] },
})

/** What is published of a member's reviews (互评公布结果): written by the job alone, read by all who work in the chain. */
export const memberRating = quality.table(
  'member_rating',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    organisationId: uuid().$type<OrganisationId>().notNull(),
    raters: integer().notNull(),
    reviews: integer().notNull(),
    /** Tenths of a point. */
    overall: integer().notNull(),
    means: jsonb().$type<Record<Dimension, number>>().notNull(),
    ratedAt: instant().notNull(),
  },
  (table) => {
    const { chainId } = table
    return [
      primaryKey({ name: 'member_rating_pk', columns: [chainId, table.organisationId] }),
      memberOf('member_rating_member', chainId, table.organisationId),
      check('member_rating_overall', sql`${table.overall} between 10 and 50`),
      pgPolicy('member_rating_read', { for: 'select', to: appUser, using: inChains(chainId) }),
      pgPolicy('member_rating_keep', { to: appJob, using: inChains(chainId), withCheck: inChains(chainId) }),
    ]
  },
)
declare(memberRating, {
  class: 'distributed',
  grants: { app_user: ['select'], app_job: ['select', 'insert', 'update', 'delete'] },
})
