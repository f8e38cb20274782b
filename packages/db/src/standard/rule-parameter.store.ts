import { and, eq } from 'drizzle-orm'

import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/standard/problems'
import type { ParameterCode } from '@skillchain/domain/standard/parameter-code'
import type { RuleParameter } from '@skillchain/domain/standard/rule-parameter'
import type { Superseding } from '@skillchain/domain/standard/rule-parameter.rules'

import type { Tx } from '../kernel/database.ts'
import { ruleParameter as table } from './rule-parameter.table.ts'

/** Every row, whatever its days: the facts from which `valuesOn` takes those in force. */
export const parametersIn = (tx: Tx): Promise<RuleParameter[]> => tx.select().from(table)

/** All rows of one parameter in one division. */
export const parametersFor = (tx: Tx, code: ParameterCode, division: string): Promise<RuleParameter[]> =>
  tx
    .select()
    .from(table)
    .where(and(eq(table.code, code), eq(table.division, division)))

/** Ends the row before and adds the new one; of two who set the same day at once, the second is refused. */
export async function supersede(tx: Tx, { added, ended }: Superseding): Promise<Outcome<RuleParameter>> {
  if (ended) {
    const { code, division, validFromOn, validToOn } = ended
    const row = and(eq(table.code, code), eq(table.division, division), eq(table.validFromOn, validFromOn))
    await tx.update(table).set({ validToOn }).where(row)
  }
  const { rowCount } = await tx.insert(table).values(added).onConflictDoNothing()
  return rowCount === 1
    ? ok(added)
    : refuse(problem('standard.parameter-overlapping', { validFromOn: added.validFromOn }))
}
