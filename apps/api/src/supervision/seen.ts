import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { Actor } from '@skillchain/domain/organisation/access'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'
import type { Funnel, Seen } from '@skillchain/domain/supervision/funnel'
import { withheld, withheldParts } from '@skillchain/domain/supervision/small-cell'
import { seesPeople } from '@skillchain/domain/supervision/supervision.policy'

import { moment } from '../kernel/clock.ts'
import { unwrap } from '../kernel/problem-error.ts'

/** Counts of people below it are withheld from the actor; null where the actor may see the people themselves. */
export async function thresholdFor(tx: Tx, { role, division }: Actor): Promise<number | null> {
  if (seesPeople(role)) return null
  const asked = { code: 'supervision.small-cell', division: division ?? '', day: moment().today } as const
  return unwrap(valueOn(await parametersIn(tx), asked))
}

export const seenAs = (funnel: Funnel, threshold: number | null): Seen =>
  threshold === null ? funnel : withheld(funnel, threshold)

/** Rows as the actor may see them, their total being shown beside them. */
export function partsSeenAs<Row extends Funnel>(
  rows: readonly Row[],
  threshold: number | null,
): (Omit<Row, keyof Seen> & Seen)[] {
  if (threshold === null) return [...rows]
  const seen = withheldParts(new Map(rows.map((row) => [row, row])), threshold)
  return rows.map((row) => Object.assign({}, row, pick(seen.get(row) ?? withheld(row, threshold))))
}

const pick = ({ demanded, planned, applied, admitted }: Seen): Seen => ({
  demanded,
  planned,
  applied,
  admitted,
})
