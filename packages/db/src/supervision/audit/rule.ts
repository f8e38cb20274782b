import { inArray, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Day } from '@skillchain/domain/kernel/moment'
import type { ParameterCode } from '@skillchain/domain/standard/parameter-code'
import { type RuleParameter, rowOn as rowIn } from '@skillchain/domain/standard/rule-parameter'
import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import type { Hit } from '@skillchain/domain/supervision/clue'

import type { Tx } from '../../kernel/database.ts'
import type { event } from '../../kernel/event.table.ts'

/** What a rule looks at: one chain, seen whole, on a day. */
export interface Look {
  readonly tx: Tx
  readonly chainId: ChainId
  /** Where the chain is filed. */
  readonly divisionCode: string
  readonly today: Day
  readonly parameters: readonly RuleParameter[]
}

export type Happened = Pick<
  typeof event.$inferSelect,
  'aggregate' | 'aggregateId' | 'organisationId' | 'counterpartId'
>

/**
 * How a rule finds what it finds. Looking at a key answers all its hits, so that what is answered no more has vanished;
 * a rule that cannot say which keys an event touches would have to look at everything always, and is none.
 */
export interface Rule {
  readonly code: AuditRuleCode
  /** The keys whose answer may be another since something happened. */
  readonly touched: (look: Look, happened: readonly Happened[]) => readonly string[] | Promise<string[]>
  /** What is found under keys, or in the whole chain where none are given. */
  readonly evaluate: (look: Look, keys: readonly string[] | null) => Promise<Hit[]>
}

/** A threshold in force, or undefined where nobody has set one: a rule without its threshold finds nothing. */
export function rowOn(
  { parameters, divisionCode, today }: Look,
  code: ParameterCode,
  at: { readonly division?: string; readonly day?: Day } = {},
): RuleParameter | undefined {
  const found = rowIn(parameters, { code, division: at.division ?? divisionCode, day: at.day ?? today })
  return found.ok ? found.value : undefined
}

/** Ids of the records of one kind to which something has happened. */
export const idsOf = (aggregate: string, happened: readonly Happened[]): string[] =>
  happened.filter((each) => each.aggregate === aggregate).map(({ aggregateId }) => aggregateId)

/** That a record is one of the keys asked for; nothing, which leaves out no record, where all are looked at. */
export const under = (column: AnyPgColumn, keys: readonly string[] | null) =>
  keys ? inArray(sql<string>`${column}`, [...keys]) : undefined
