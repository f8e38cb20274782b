import { and, desc, eq, gte, sql } from 'drizzle-orm'

import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { belongsTo } from './belongs.ts'
import { skillDemand as table } from './skill-demand.table.ts'

/** A page of tasks shows this many new demands; the list of demands has the others. */
const MOST = 20

/** Demands published since an instant that still lack people, the latest first. */
export const newlyPublished = (tx: Tx, { since, today }: { since: string; today: string }) =>
  tx
    .select({
      chainId: table.chainId,
      id: table.id,
      postName: table.postName,
      headCount: table.headCount,
      publishedAt: sql<string>`${table.publishedAt}`.mapWith(table.publishedAt),
      enterpriseId: sql<OrganisationId>`${table.enterpriseId}`,
      enterpriseName: organisation.name,
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .where(
      and(
        belongsTo(table.chainId),
        eq(table.status, 'published'),
        gte(table.publishedAt, since),
        gte(table.arriveToOn, today),
        sql`${table.headCount} > ${table.agreedPlaces}`,
      ),
    )
    .orderBy(desc(table.publishedAt), desc(table.id))
    .limit(MOST)
