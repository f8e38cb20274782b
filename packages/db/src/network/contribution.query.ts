import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'

import { reads } from '../kernel/in-scope.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { belongs } from './chain-member.query.ts'
import { contribution } from './contribution.table.ts'

const page = reads
  .select({ ...getTableColumns(contribution), giverName: organisation.name })
  .from(contribution)
  .leftJoin(organisation, eq(organisation.id, contribution.giverId))
  .where(
    and(
      eq(contribution.chainId, sql.placeholder('chainId')),
      gt(contribution.id, sql.placeholder('after')),
      sql`(${sql.placeholder('side')}::text is null or ${contribution.side} = ${sql.placeholder('side')}::text)`,
      belongs,
    ),
  )
  .orderBy(asc(contribution.id))
  .limit(sql.placeholder('limit'))
  .prepare('contribution_page')

const FIRST = '00000000-0000-0000-0000-000000000000'

export type ContributionRow = Awaited<ReturnType<typeof page.execute>>[number]

/** The ledger of a chain in the order in which promises were made. */
export async function contributionsOf(
  asked: PageRequest & { readonly chainId: ChainId; readonly side: string | null },
): Promise<Page<ContributionRow>> {
  const { chainId, side, limit, after = FIRST } = asked
  const rows = await page.execute({ chainId, side, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}
