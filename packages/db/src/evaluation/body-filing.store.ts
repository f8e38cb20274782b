import { and, eq, ne } from 'drizzle-orm'

import type { BodyCode, BodyFiling } from '@skillchain/domain/evaluation/body-filing'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Tx } from '../kernel/database.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { bodyFiling as table, bodyFilingDirectory as directory } from './body-filing.table.ts'

type Ref = Pick<BodyFiling, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Holds the filing until the transaction ends: nobody plans by it while the department suspends it. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<BodyFiling>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

export async function insert(tx: Tx, filing: BodyFiling, now: string): Promise<void> {
  await tx.insert(table).values(filing)
  const [chain] = await tx
    .select({ divisionCode: chainDirectory.divisionCode })
    .from(chainDirectory)
    .where(eq(chainDirectory.chainId, filing.chainId))
  const { chainId, id: filingId, bodyId } = filing
  const divisionCode = chain?.divisionCode ?? ''
  await tx
    .insert(directory)
    .values({ ...listed(filing), filingId, chainId, bodyId, divisionCode, changedAt: now })
}

/** Writes `next` only over the version it was decided from, and what lists of regions show of it. */
export async function save(tx: Tx, next: BodyFiling, now: string): Promise<Outcome<BodyFiling>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  await tx
    .update(directory)
    .set({ ...listed(next), changedAt: now })
    .where(eq(directory.filingId, next.id))
  return ok(next)
}

const listed = ({ bodyCode, status, dueOn }: BodyFiling) => ({ bodyCode, status, dueOn })

/** Whether a code is borne by another body, in whatever chain of the region. */
export async function isCodeTaken(tx: Tx, code: BodyCode, bodyId: OrganisationId): Promise<boolean> {
  const [found] = await tx
    .select({ id: directory.filingId })
    .from(directory)
    .where(and(eq(directory.bodyCode, code), ne(directory.bodyId, bodyId)))
    .limit(1)
  return found !== undefined
}
