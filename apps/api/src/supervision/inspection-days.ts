import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'

import { unwrap } from '../kernel/problem-error.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'

const codes = [
  'supervision.evidence-answer',
  'supervision.hearing',
  'supervision.rectification-plan',
  'supervision.rectification',
  'supervision.recheck',
  'supervision.rectification-extension',
] as const

/** By when each step is due that begins to wait on a day, in working days as a division has set them. */
export async function inspectionDays(tx: Tx, { division, today }: { division: string; today: string }) {
  const values = unwrap(valuesOn(await parametersIn(tx), codes, { division, day: today }))
  const after = (code: (typeof codes)[number], from = today) => workingDaysAfter(from, values[code])
  return {
    answerDueOn: after('supervision.evidence-answer'),
    hearingDueOn: after('supervision.hearing'),
    planDueOn: after('supervision.rectification-plan'),
    doing: after('supervision.rectification'),
    recheck: after('supervision.recheck'),
    /** From the day it would have been due, or from today where that has passed. */
    extendedFrom: (dueOn: string | null) =>
      after('supervision.rectification-extension', dueOn !== null && dueOn > today ? dueOn : today),
  }
}
