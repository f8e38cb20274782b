import { and, asc, eq, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { InspectionEvent } from '@skillchain/domain/supervision/inspection-command'
import { shownOf } from '@skillchain/domain/supervision/draw'
import type { Draw, Inspection, InspectionId, ShownDraw } from '@skillchain/domain/supervision/inspection'
import { orderedBy } from '@skillchain/domain/supervision/rectification.rules'

import type { Tx } from '../kernel/database.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { chainMember } from '../network/chain-member.table.ts'
import { inspectionDraw, inspection as table } from './inspection.table.ts'
import { rectification } from './rectification.table.ts'

type Ref = Pick<Inspection, 'chainId' | 'id'>
type Row = typeof table.$inferSelect

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

export const inspectionOf = ({
  readerId: _readerId,
  reportedDraws: _reported,
  ...inspection
}: Row): Inspection => inspection

/** The row of an inspection: whom it is open to follows from its status. */
const rowOf = (inspection: Inspection): Omit<Row, 'reportedDraws'> => ({
  ...inspection,
  readerId: inspection.status === 'open' ? null : inspection.organisationId,
})

/** The draws as a report shows them: to the inspected organisation too, which sees no population. */
export async function reportedDraws(tx: Tx, ref: Ref): Promise<ShownDraw[]> {
  const [found] = await tx.select({ draws: table.reportedDraws }).from(table).where(is(ref))
  return found?.draws ?? []
}

/** Held until the transaction ends: a draw, a finding and a conclusion come one after the other. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Inspection>> {
  const [row] = await tx.select().from(table).where(is(ref)).for('update')
  return row ? ok(inspectionOf(row)) : refuse(problem('record.missing', { id: ref.id }))
}

export const insert = async (tx: Tx, inspection: Inspection): Promise<void> => {
  await tx.insert(table).values(rowOf(inspection))
}

/** Sets a draw down for good. */
export async function keepDraw(
  tx: Tx,
  of: Pick<Inspection, 'chainId' | 'divisionCode'> & { inspectionId: InspectionId },
  { seed, ...draw }: Draw,
): Promise<void> {
  await tx.insert(inspectionDraw).values({ ...of, ...draw, seed: String(seed) })
}

/** Writes `next` only over the version it was decided from; a draw beside it, and the rectification that a fault leads to. */
export async function save(tx: Tx, next: Inspection, event: InspectionEvent): Promise<Outcome<Inspection>> {
  const { chainId: _chainId, id: _id, divisionCode: _division, ...changed } = rowOf(next)
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const reported = event.type === 'concluded' ? { reportedDraws: (await drawsOf(tx, next)).map(shownOf) } : {}
  const { rowCount } = await tx
    .update(table)
    .set({ ...changed, ...reported })
    .where(unchanged)
  if (rowCount !== 1) return refuse(problem('record.stale'))
  if (event.type === 'drawn') {
    const { chainId, divisionCode, id: inspectionId } = next
    await keepDraw(tx, { chainId, divisionCode, inspectionId }, event.draw)
  }
  if (event.type === 'concluded' && event.verdict === 'fault') {
    await tx.insert(rectification).values(orderedBy(next, event))
  }
  return ok(next)
}

type DrawRow = typeof inspectionDraw.$inferSelect
const drawOf = ({
  seed,
  chainId: _chainId,
  divisionCode: _division,
  inspectionId: _inspectionId,
  ...draw
}: DrawRow): Draw => ({ ...draw, seed: Number(seed) })

/** Every draw of an inspection and of its rectification, the first first. */
export async function drawsOf(tx: Tx, { chainId, id }: { chainId: ChainId; id: string }): Promise<Draw[]> {
  const found = await tx
    .select()
    .from(inspectionDraw)
    .where(and(eq(inspectionDraw.chainId, chainId), sql`${inspectionDraw.inspectionId} = ${id}::uuid`))
    .orderBy(asc(inspectionDraw.at), asc(inspectionDraw.id))
  return found.map(drawOf)
}

/** The city a chain is filed in, and whether an organisation is a member of it. */
export async function standingIn(
  tx: Tx,
  { chainId, organisationId }: Pick<Inspection, 'chainId' | 'organisationId'>,
): Promise<{ divisionCode: string; isMember: boolean }> {
  const [chain] = await tx
    .select({ divisionCode: chainDirectory.divisionCode })
    .from(chainDirectory)
    .where(eq(chainDirectory.chainId, chainId))
  const [member] = await tx
    .select({ status: chainMember.status })
    .from(chainMember)
    .where(and(eq(chainMember.chainId, chainId), eq(chainMember.organisationId, organisationId)))
  // Who has left may still be answerable for what it did.
  const isMember = member !== undefined && member.status !== 'invited' && member.status !== 'declined'
  return { divisionCode: chain?.divisionCode ?? '', isMember }
}
