import { sql } from 'drizzle-orm'
import { check, integer, pgPolicy, text } from 'drizzle-orm/pg-core'

import type { ClusterCode, IndustryCluster } from '@skillchain/domain/standard/industry-cluster'

import { oneOf } from '../kernel/check.ts'
import { appJob, appUser } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { standard } from './region.table.ts'

/** The strategic industry clusters (战略性产业集群) a chain is filed under, in the order in which they are published. */
export const industryCluster = standard.table(
  'industry_cluster',
  {
    code: text().$type<ClusterCode>().primaryKey(),
    name: text().notNull(),
    nameEn: text().notNull(),
    group: text().$type<IndustryCluster['group']>().notNull(),
    position: integer().notNull(),
  },
  (table) => [
    check('industry_cluster_group', oneOf(table.group, ['pillar', 'emerging'])),
    pgPolicy('industry_cluster_read', { for: 'select', to: appUser, using: sql`true` }),
    pgPolicy('industry_cluster_seed', { to: appJob, using: sql`true`, withCheck: sql`true` }),
  ],
)
declare(industryCluster, {
  class: 'reference',
  grants: { app_user: ['select'], app_job: ['select', 'insert', 'update'] },
})
