import { and, asc, desc, eq, inArray, like, or, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import type { SkillChainStatus } from '@skillchain/domain/network/skill-chain'

import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { organisationChain } from '../organisation/organisation-chain.table.ts'
import { NEVER, chainDirectory } from './chain-directory.table.ts'
import { charterVersion } from './skill-chain.table.ts'

const actingFor = sql`nullif(current_setting('app.organisation_id', true), '')::uuid`

const own = reads
  .select({
    chainId: chainDirectory.chainId,
    name: chainDirectory.name,
    status: chainDirectory.status,
    divisionCode: chainDirectory.divisionCode,
    clusterCode: chainDirectory.clusterCode,
    leaderName: chainDirectory.leaderName,
    standing: organisationChain.standing,
    leads: organisationChain.leads,
  })
  .from(organisationChain)
  .innerJoin(chainDirectory, eq(chainDirectory.chainId, organisationChain.chainId))
  .where(
    and(
      eq(organisationChain.organisationId, actingFor),
      inArray(organisationChain.standing, ['invited', 'active']),
    ),
  )
  .orderBy(desc(organisationChain.leads), asc(chainDirectory.chainId))
  .limit(50)
  .prepare('chain_own')

/** The chains an organisation leads, belongs to or is asked into: those it leads first, then the oldest. */
export const ownChains = () => own.execute()

const charters = reads
  .select()
  .from(charterVersion)
  .where(eq(charterVersion.chainId, sql.placeholder('chainId')))
  .orderBy(desc(charterVersion.number))
  .limit(200)
  .prepare('charter_versions')

/** Every wording a chain's charter has had, the latest first. */
export const charterVersions = (chainId: ChainId) => charters.execute({ chainId })

export interface Filings extends PageRequest {
  readonly status?: readonly SkillChainStatus[] | undefined
  /** Prefix of the division they are filed in. */
  readonly division?: string | undefined
  readonly cluster?: string | undefined
  /** Part of the name of the chain or of its leader. */
  readonly search?: string | undefined
}

type Filing = typeof chainDirectory.$inferSelect

// Written out as in the index that holds this order.
const due = sql<string>`coalesce(${chainDirectory.dueOn}, ${sql.raw(`'${NEVER}'`)})`
const literal = (part: string) => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

function matching({ status, division, cluster, search }: Filings) {
  return and(
    status && status.length > 0 ? inArray(chainDirectory.status, [...status]) : undefined,
    division ? like(chainDirectory.divisionCode, `${division}%`) : undefined,
    cluster ? eq(chainDirectory.clusterCode, cluster) : undefined,
    search
      ? or(like(chainDirectory.name, literal(search)), like(chainDirectory.leaderName, literal(search)))
      : undefined,
  )
}

/** Chains of the regulator's division, those whose review is due soonest first. The cursor is `<day>,<chain>`. */
export async function filings(asked: Filings): Promise<Page<Filing>> {
  const { limit, after } = asked
  const [day = '', id = ''] = after?.split(',') ?? []
  const beyond = after ? sql`(${due}, ${chainDirectory.chainId}) > (${day}, ${id}::uuid)` : undefined
  const rows = await reads
    .select()
    .from(chainDirectory)
    .where(and(matching(asked), beyond))
    .orderBy(asc(due), asc(chainDirectory.chainId))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last !== undefined
  return { rows: page, next: more ? `${last.dueOn ?? NEVER},${last.chainId}` : null }
}

/** How many chains `filings` would list in all. */
export async function countFilings(
  asked: Omit<Filings, 'limit' | 'after'>,
  from: Pick<Tx, 'select'> = reads,
): Promise<number> {
  const [counted] = await from
    .select({ chains: sql<number>`count(*)`.mapWith(Number) })
    .from(chainDirectory)
    .where(matching({ ...asked, limit: 1 }))
  return counted?.chains ?? 0
}
