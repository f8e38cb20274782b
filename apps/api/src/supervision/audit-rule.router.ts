import { z } from 'zod'

import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { judgedByRule } from '@skillchain/db/supervision/clue.query'
import { setSwitch, switchesIn } from '@skillchain/db/supervision/clue.store'
import { maySetFor } from '@skillchain/domain/standard/reference-data.policy'
import { ParameterCode } from '@skillchain/domain/standard/parameter-code'
import { rowOn } from '@skillchain/domain/standard/rule-parameter'
import {
  AuditRuleCode,
  AuditSwitch,
  Severity,
  auditRules,
  isOn,
  precisionOf,
} from '@skillchain/domain/supervision/audit-rule'
import { cluePolicy as policy } from '@skillchain/domain/supervision/clue.policy'

import { actForOrganisation } from '../kernel/act-for-organisation.ts'
import { moment } from '../kernel/clock.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'

const RuleRow = z.object({
  code: AuditRuleCode,
  severity: Severity,
  source: z.string(),
  on: z.boolean(),
  /** Why the rule was last switched; null where nobody has. */
  reason: z.string().nullable(),
  /** In force today in the reader's division; null where a city sets its own, or nobody has. */
  parameters: z.array(z.object({ code: ParameterCode, value: z.int().nullable() })),
  found: z.int(),
  open: z.int(),
  upheld: z.int(),
  falseAlarms: z.int(),
  /** Of what was judged, in whole percent; null before anything was. */
  precision: z.int().nullable(),
})

/** The rules that look for clues: what they go by, whether they look, and how right they have been. */
export const auditRuleRouter = router({
  list: surveying(policy.read)
    .input(z.strictObject({}).optional())
    .output(z.array(RuleRow))
    .query(async ({ ctx: { tx, actor } }) => {
      const division = actor.division ?? ''
      const [switches, parameters, judged] = [
        await switchesIn(tx),
        await parametersIn(tx),
        await judgedByRule(tx),
      ]
      const { today: day } = moment()
      return AuditRuleCode.options.map((code) => {
        const { severity, source, parameters: codes } = auditRules[code]
        const counts = judged.get(code) ?? { found: 0, open: 0, upheld: 0, falseAlarms: 0 }
        const set = switches.filter((each) => each.code === code && division.startsWith(each.division))
        const [nearest] = set.toSorted((a, b) => b.division.length - a.division.length)
        return {
          code,
          severity,
          source,
          ...counts,
          precision: precisionOf(counts),
          on: isOn(switches, { code, division }),
          reason: nearest?.reason ?? null,
          parameters: codes.map((parameter) => {
            const row = rowOn(parameters, { code: parameter, division, day })
            return { code: parameter, value: row.ok ? row.value.value : null }
          }),
        }
      })
    }),

  /** For the reader's own division and all that lies in it. */
  set: commanding({ set: policy.setRule })
    .input(z.strictObject({ key: z.uuidv7(), setting: AuditSwitch.omit({ division: true }) }))
    .output(AuditSwitch)
    .mutation(({ ctx, input: { key, setting } }) => {
      const answer = { ...setting, division: ctx.actor.division ?? '' }
      const asked = { key, name: 'audit-rule.set', content: setting, schema: AuditSwitch }
      return actForOrganisation(ctx, asked, async () => {
        unwrap(maySetFor(ctx.actor, answer.division))
        await setSwitch(ctx.tx, answer)
        return { subject: `${answer.code} ${answer.division}`, payload: setting, answer }
      })
    }),
})
