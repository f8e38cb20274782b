import { createHash } from 'node:crypto'

import { and, eq, inArray, or, sql } from 'drizzle-orm'

import { canonicalJson } from '@skillchain/domain/kernel/canonical-json'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { AuditRuleCode, AuditSwitch } from '@skillchain/domain/supervision/audit-rule'
import { type Clue, ClueId, type Hit, openStatuses } from '@skillchain/domain/supervision/clue'

import type { Tx } from '../kernel/database.ts'
import { auditSwitch, clue as table } from './clue.table.ts'

type Ref = Pick<Clue, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** The id that a hit has whoever finds it and however often: a UUID of version 8 from what was found. Source: RFC 9562. */
export function clueIdOf(chainId: ChainId, { rule, key, mark }: Hit): ClueId {
  const hash = createHash('sha256')
    .update(canonicalJson([chainId, rule, key, mark]))
    .digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20)]
  return ClueId.parse([...parts, hash.slice(20, 32)].join('-'))
}

/** Holds the row until the transaction ends: an officer's judgement and a rule's new look come one after the other. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<Clue>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(found) : refuse(problem('record.missing', { id: ref.id }))
}

/** The same, or null where there is none, without holding it: of two merged into each other neither waits for the other. */
export async function foundIn(tx: Tx, ref: Ref): Promise<Clue | null> {
  const [found] = await tx.select().from(table).where(is(ref))
  return found ?? null
}

/** Writes what was judged, only over the version it was judged from; what the rule has found stays as it is. */
export async function save(tx: Tx, next: Clue): Promise<Outcome<Clue>> {
  const { status, reason, mergedIntoId, version } = next
  const unchanged = and(is(next), eq(table.version, version - 1))
  const { rowCount } = await tx.update(table).set({ status, reason, mergedIntoId, version }).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

/** For a rule that has looked: every clue of the keys, or of all keys those still open and those found again. Held. */
export const knownOf = (
  tx: Tx,
  {
    chainId,
    rule,
    keys,
    ids,
  }: { chainId: ChainId; rule: AuditRuleCode; keys: readonly string[] | null; ids: ClueId[] },
): Promise<Clue[]> => {
  const found = ids.length > 0 ? inArray(table.id, ids) : undefined
  const ofKeys = keys ? inArray(table.key, [...keys]) : or(inArray(table.status, [...openStatuses]), found)
  return tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.rule, rule), ofKeys))
    .orderBy(table.id)
    .for('update')
}

/** As many as one statement writes. */
const CHUNK = 200

/** Writes clues over those with the same id; done twice it comes to the same. */
export async function keep(tx: Tx, clues: readonly Clue[]): Promise<void> {
  for (let from = 0; from < clues.length; from += CHUNK) {
    // Chunk after chunk: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await tx
      .insert(table)
      .values(clues.slice(from, from + CHUNK))
      .onConflictDoUpdate({
        target: table.id,
        set: {
          claimed: sql`excluded.claimed`,
          contradicted: sql`excluded.contradicted`,
          status: sql`excluded.status`,
          lastSeenAt: sql`excluded.last_seen_at`,
          reason: sql`excluded.reason`,
          mergedIntoId: sql`excluded.merged_into_id`,
          version: sql`excluded.version`,
        },
      })
  }
}

export const switchesIn = (tx: Tx): Promise<AuditSwitch[]> => tx.select().from(auditSwitch)

export const setSwitch = async (tx: Tx, given: AuditSwitch): Promise<void> => {
  const { on, reason } = given
  await tx
    .insert(auditSwitch)
    .values(given)
    .onConflictDoUpdate({ target: [auditSwitch.code, auditSwitch.division], set: { on, reason } })
}
