import { and, count, eq } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { skillDemand } from './skill-demand.table.ts'

/** Published demands of a chain, or of one enterprise in it. */
export async function publishedDemands(
  tx: Tx,
  { chainId, organisationId }: { chainId: ChainId; organisationId: OrganisationId | null },
): Promise<number> {
  const whose = organisationId ? eq(skillDemand.enterpriseId, organisationId) : undefined
  const [found] = await tx
    .select({ demands: count() })
    .from(skillDemand)
    .where(and(eq(skillDemand.chainId, chainId), eq(skillDemand.status, 'published'), whose))
  return found?.demands ?? 0
}
