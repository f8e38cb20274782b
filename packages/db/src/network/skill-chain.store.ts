import { and, eq, sql } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { ChainMember } from '@skillchain/domain/network/chain-member'
import type { SkillChain } from '@skillchain/domain/network/skill-chain'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { chainDirectory } from './chain-directory.table.ts'
import { insertMember } from './chain-member.store.ts'
import { charterVersion, skillChain as table } from './skill-chain.table.ts'

const isInForce = and(
  eq(charterVersion.chainId, table.chainId),
  eq(charterVersion.number, table.charterNumber),
)

/** Answers `record.missing` alike for a chain that does not exist and one the actor may not see. */
export async function find(tx: Tx, { chainId }: Pick<SkillChain, 'chainId'>): Promise<Outcome<SkillChain>> {
  const [found] = await tx
    .select({ chain: table, charter: charterVersion })
    .from(table)
    .leftJoin(charterVersion, isInForce)
    .where(eq(table.chainId, chainId))
  if (!found) return refuse(problem('record.missing'))
  const { charterNumber: _, ...chain } = found.chain
  const charter = found.charter && {
    number: found.charter.number,
    text: found.charter.text,
    note: found.charter.note,
  }
  return ok({ ...chain, id: chainId, charter })
}

const rowOf = ({ id: _id, charter, ...chain }: SkillChain) => ({
  ...chain,
  charterNumber: charter?.number ?? null,
})

/** What lists by region say of it: to the regulator a day matters only while the filing lies with it. */
const listed = ({ name, status, division, cluster, dueOn }: SkillChain) => ({
  name,
  status,
  divisionCode: division,
  clusterCode: cluster,
  dueOn: status === 'submitted' ? dueOn : null,
  changedAt: sql`now()`,
})

/** Sets down a new chain, its entry in the directory, and the place of its leader. */
export async function insert(tx: Tx, chain: SkillChain, leader: ChainMember): Promise<void> {
  const { chainId, leaderId } = chain
  await tx.insert(table).values(rowOf(chain))
  await insertMember(tx, leader)
  const [known] = await tx
    .select({ leaderName: organisation.name })
    .from(organisation)
    .where(eq(organisation.id, leaderId))
  const leaderName = known?.leaderName ?? ''
  await tx.insert(chainDirectory).values({ chainId, leaderId, leaderName, ...listed(chain) })
}

/** Writes `next` only over the version it was decided from, keeping every wording the charter has had. */
export async function save(tx: Tx, next: SkillChain): Promise<Outcome<SkillChain>> {
  const { chainId, charter } = next
  const { chainId: _, ...changed } = rowOf(next)
  const unchanged = and(eq(table.chainId, chainId), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  if (charter)
    await tx
      .insert(charterVersion)
      .values({ chainId, ...charter })
      .onConflictDoNothing()
  await tx.update(chainDirectory).set(listed(next)).where(eq(chainDirectory.chainId, chainId))
  return ok(next)
}

/** Makes a chain that nobody has yet the one this transaction works in; fails when somebody has it. */
export const enterNew = async (tx: Tx, chainId: SkillChain['chainId']): Promise<void> => {
  await tx.execute(sql`select app.found(${chainId})`)
}
