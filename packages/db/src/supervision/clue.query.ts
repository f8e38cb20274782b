import { type SQL, and, count, desc, eq, inArray, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { Page } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { AuditRuleCode, Judged, Severity } from '@skillchain/domain/supervision/audit-rule'
import { type Clue, type ClueId, type ClueStatus, openStatuses } from '@skillchain/domain/supervision/clue'

import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, inOrder, pageFrom } from '../kernel/keyset.ts'
import { chainDirectory as directory } from '../network/chain-directory.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { clue as table } from './clue.table.ts'

export interface ClueFilter {
  readonly status?: readonly ClueStatus[] | undefined
  readonly rule?: AuditRuleCode | undefined
  readonly severity?: Severity | undefined
  readonly chainId?: ChainId | undefined
  readonly organisationId?: string | undefined
}

/** A clue with the names that a list shows. */
export interface ClueRow extends Clue {
  readonly chainName: string
  readonly organisationName: string
}

const columns = {
  id: table.id,
  chainId: table.chainId,
  divisionCode: table.divisionCode,
  rule: table.rule,
  key: table.key,
  mark: table.mark,
  organisationId: table.organisationId,
  claimed: table.claimed,
  contradicted: table.contradicted,
  severity: table.severity,
  status: table.status,
  firstSeenAt: table.firstSeenAt,
  lastSeenAt: table.lastSeenAt,
  reason: table.reason,
  mergedIntoId: table.mergedIntoId,
  version: table.version,
  // Neither is ever missing; a join that might drop a row could not be read in the order of the index.
  chainName: sql<string>`coalesce(${directory.name}, '')`,
  organisationName: sql<string>`coalesce(${organisation.name}, '')`,
}

const named = (tx: Tx) =>
  tx
    .select(columns)
    .from(table)
    .leftJoin(directory, eq(directory.chainId, table.chainId))
    .leftJoin(organisation, eq(organisation.id, table.organisationId))

function matching({ status, rule, severity, chainId, organisationId }: ClueFilter): SQL | undefined {
  const [only, ...others] = status ?? []
  return and(
    // One status is a place in an index; several are a condition.
    only && others.length === 0 ? eq(table.status, only) : undefined,
    only && others.length > 0 ? inArray(table.status, [...(status ?? [])]) : undefined,
    rule ? eq(table.rule, rule) : undefined,
    severity ? eq(table.severity, severity) : undefined,
    chainId ? eq(table.chainId, chainId) : undefined,
    organisationId ? sql`${table.organisationId} = ${organisationId}::uuid` : undefined,
  )
}

/** Clues of the regulator's division, those found last first. */
export async function clues(
  tx: Tx,
  { limit, after, filter = {} }: { limit: number; after?: string | undefined; filter?: ClueFilter },
): Promise<Page<ClueRow>> {
  const order: Order = { by: table.firstSeenAt, id: table.id, direction: 'desc' }
  const found = await named(tx)
    .where(and(matching(filter), beyond(order, after)))
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, (row) => row.firstSeenAt)
}

export async function countClues(tx: Tx, filter: ClueFilter): Promise<number> {
  const [found] = await tx.select({ clues: count() }).from(table).where(matching(filter))
  return found?.clues ?? 0
}

/** Answers `record.missing` alike for a clue that does not exist and one outside the reader's division. */
export async function clueById(
  tx: Tx,
  { chainId, id }: { chainId: ChainId; id: ClueId },
): Promise<Outcome<ClueRow>> {
  const [found] = await named(tx).where(and(eq(table.chainId, chainId), eq(table.id, id)))
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

/** Other clues about the same organisation in the same chain, the latest first. */
export const cluesBeside = (tx: Tx, { chainId, id, organisationId }: Clue) =>
  named(tx)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.organisationId, organisationId),
        sql`${table.id} <> ${id}::uuid`,
      ),
    )
    .orderBy(desc(table.firstSeenAt), desc(table.id))
    .limit(20)

const having = (statuses: readonly ClueStatus[]) =>
  sql<number>`count(*) filter (where ${inArray(table.status, [...statuses])})`.mapWith(Number)

/** How the clues of each rule that has any have been judged in the reader's division. */
export async function judgedByRule(tx: Tx): Promise<Map<AuditRuleCode, Judged>> {
  const rows = await tx
    .select({
      rule: table.rule,
      found: count(),
      open: having(openStatuses),
      upheld: having(['accepted', 'inspected', 'merged']),
      falseAlarms: having(['falseAlarm']),
    })
    .from(table)
    .groupBy(table.rule)
  return new Map(rows.map(({ rule, ...judged }) => [rule, judged]))
}

/** New clues by how much hangs on them: what waits for an officer of the division. */
export const newBySeverity = (tx: Tx) =>
  tx
    .select({
      severity: table.severity,
      clues: count(),
      since: sql<string>`min(${table.firstSeenAt})`.mapWith(table.firstSeenAt),
    })
    .from(table)
    .where(eq(table.status, 'new'))
    .groupBy(table.severity)
