import { and, count, desc, eq, gte, lt, or, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page } from '@skillchain/domain/kernel/page'

import type { Tx } from '../kernel/database.ts'
import { look } from '../kernel/look.table.ts'
import { organisation } from '../organisation/organisation.table.ts'

export interface LookPage {
  readonly chainId: ChainId
  readonly limit: number
  readonly after?: string | undefined
  /** From the first instant of this day on, in Asia/Shanghai. */
  readonly sinceAt?: string | undefined
}

const since = ({ chainId, sinceAt }: Omit<LookPage, 'limit' | 'after'>) =>
  and(eq(look.chainId, chainId), sinceAt ? gte(look.at, sinceAt) : undefined)

/** Every look into a chain's rows, the latest first: who, for which department, at what. */
export async function looks(tx: Tx, { limit, after, ...asked }: LookPage) {
  const [at = '', id = ''] = after?.split(',') ?? []
  const earlier = after ? or(lt(look.at, at), and(eq(look.at, at), lt(look.id, sql`${id}::uuid`))) : undefined
  const found = await tx
    .select({
      id: look.id,
      personId: look.personId,
      organisationName: organisation.name,
      procedure: look.procedure,
      at: look.at,
    })
    .from(look)
    .innerJoin(organisation, eq(organisation.id, look.organisationId))
    .where(and(since(asked), earlier))
    .orderBy(desc(look.at), desc(look.id))
    .limit(limit + 1)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? `${last.at},${last.id}` : null } satisfies Page<unknown>
}

export async function countLooks(tx: Tx, asked: Omit<LookPage, 'limit' | 'after'>): Promise<number> {
  const [found] = await tx.select({ looks: count() }).from(look).where(since(asked))
  return found?.looks ?? 0
}
