import { z } from 'zod'

import {
  changeConditions as save,
  conditionsIn,
  entryConditions,
  standardVersions,
  versionsIn,
} from '@skillchain/db/evaluation/entry-condition.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { namesByCode } from '@skillchain/db/standard/occupation.store'
import { ConditionChange, changeConditions } from '@skillchain/domain/evaluation/entry-condition.rules'
import { EntryCondition, StandardGeneration, StandardVersion } from '@skillchain/domain/evaluation/entry-rule'
import { problem } from '@skillchain/domain/evaluation/problems'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { Day } from '@skillchain/domain/kernel/moment'
import { mayImport, referenceDataPolicy as policy } from '@skillchain/domain/standard/reference-data.policy'

import { actForOrganisation } from '../kernel/act-for-organisation.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'

const nothing = z.strictObject({}).optional()

/** What was set, and from which day on. */
const Changed = z.object({ generation: StandardGeneration, validFromOn: Day, conditions: z.int() })

/** An occupation’s own conditions are those of one that a dictionary has. */
async function knownOccupation(tx: Tx, code: string | null): Promise<void> {
  if (code === null || (await namesByCode(tx, [code])).has(code)) return
  unwrap(refuse(problem('evaluation.occupation-unknown', { code })))
}

export const entryConditionRouter = router({
  /** The generations of standards, by year. */
  versions: asking(policy.read).input(nothing).output(z.array(StandardVersion)).query(standardVersions),

  /** Every condition there ever was, by generation, grade and first day. */
  list: asking(policy.read).input(nothing).output(z.array(EntryCondition)).query(entryConditions),

  /** Sets the conditions of one grade from a day to come, of a generation that is known or founded by it. */
  set: commanding({ set: policy.importDictionary })
    .input(z.strictObject({ key: z.uuidv7(), change: ConditionChange }))
    .output(Changed)
    .mutation(({ ctx, input: { key, change } }) => {
      const asked = { key, name: 'entry-condition.set', content: change, schema: Changed }
      return actForOrganisation(ctx, asked, async ({ today }) => {
        // Standards hold everywhere: whoever keeps the dictionary for the province keeps them.
        unwrap(mayImport(ctx.actor))
        await knownOccupation(ctx.tx, change.occupationCode)
        const [rows, versions] = [await conditionsIn(ctx.tx), await versionsIn(ctx.tx)]
        const decided = unwrap(changeConditions(change, { today, rows, versions }))
        unwrap(await save(ctx.tx, decided))
        const { generation, grade, occupationCode, validFromOn, anyOf } = change
        return {
          subject: [generation, grade, occupationCode ?? ''].join(' ').trim(),
          payload: change,
          answer: { generation, validFromOn, conditions: anyOf.length },
        }
      })
    }),
})
