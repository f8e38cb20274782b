import type { Tx } from '@skillchain/db/kernel/database'
import { findOccupation } from '@skillchain/db/standard/occupation.store'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { EmploymentTerms } from '@skillchain/domain/employment/employment'
import type { Facts } from '@skillchain/domain/employment/employment.rules'
import { prefixOf } from '@skillchain/domain/standard/region'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'

import { unwrap } from '../kernel/problem-error.ts'

/** What a decision on the terms of a placement must know besides them; thresholds are those of the first day. */
export async function termsFacts(
  tx: Tx,
  { dictionaryVersion, occupationCode: code, divisionCode, firstOn }: EmploymentTerms,
): Promise<Pick<Facts, 'occupationKnown' | 'stayMonths'>> {
  const occupation = await findOccupation(tx, { dictionaryVersion, code })
  const months = unwrap(
    valuesOn(await parametersIn(tx), ['employment.first-stay', 'employment.second-stay'], {
      division: prefixOf(divisionCode),
      day: firstOn,
    }),
  )
  return {
    occupationKnown: occupation.ok,
    stayMonths: [months['employment.first-stay'], months['employment.second-stay']],
  }
}
