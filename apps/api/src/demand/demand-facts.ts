import type { Tx } from '@skillchain/db/kernel/database'
import { findOccupation } from '@skillchain/db/standard/occupation.store'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { DemandTerms } from '@skillchain/domain/demand/skill-demand'
import { prefixOf } from '@skillchain/domain/standard/region'
import { type RuleParameter, valueOn } from '@skillchain/domain/standard/rule-parameter'

/** The monthly minimum wage of a place on a day, in fen; null where none is on record. */
export function minimumWageFen(
  rows: readonly RuleParameter[],
  divisionCode: string,
  day: string,
): number | null {
  const wage = valueOn(rows, { code: 'standard.minimum-wage', division: prefixOf(divisionCode), day })
  return wage.ok ? wage.value : null
}

/** What a decision on a demand's terms must know besides the demand. */
export async function demandFacts(
  tx: Tx,
  { dictionaryVersion, occupationCode: code, divisionCode }: DemandTerms,
  { today }: { today: string },
) {
  const occupation = await findOccupation(tx, { dictionaryVersion, code })
  const parameters = await parametersIn(tx)
  return {
    occupationKnown: occupation.ok,
    minimumWageFen: minimumWageFen(parameters, divisionCode, today),
  }
}
