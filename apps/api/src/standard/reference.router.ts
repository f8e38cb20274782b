import { z } from 'zod'

import { clusters, parameters, regions } from '@skillchain/db/standard/reference.query'
import { parametersFor, supersede } from '@skillchain/db/standard/rule-parameter.store'
import { maySetFor, referenceDataPolicy as policy } from '@skillchain/domain/standard/reference-data.policy'
import { RuleParameter } from '@skillchain/domain/standard/rule-parameter'
import { ParameterChange, setParameter } from '@skillchain/domain/standard/rule-parameter.rules'

import { actForOrganisation } from '../kernel/act-for-organisation.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'

const nothing = z.strictObject({}).optional()

const Region = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  group: z.enum(['pearlRiverDelta', 'east', 'west', 'north']),
  wageClass: z.int(),
  tileRow: z.int(),
  tileColumn: z.int(),
})

const Cluster = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  group: z.enum(['pillar', 'emerging']),
  position: z.int(),
})

/** What all chains share and rules read: cities, clusters, and the thresholds that law or a city sets. */
export const referenceRouter = router({
  regions: asking(policy.read).input(nothing).output(z.array(Region)).query(regions),

  clusters: asking(policy.read).input(nothing).output(z.array(Cluster)).query(clusters),

  /** Every row there ever was, by code, division and first day. */
  parameters: asking(policy.read).input(nothing).output(z.array(RuleParameter)).query(parameters),

  setParameter: commanding({ setParameter: policy.setParameter })
    .input(z.strictObject({ key: z.uuidv7(), parameter: ParameterChange }))
    .output(RuleParameter)
    .mutation(({ ctx, input: { key, parameter } }) => {
      const asked = { key, name: 'rule-parameter.set', content: parameter, schema: RuleParameter }
      return actForOrganisation(ctx, asked, async ({ today }) => {
        unwrap(maySetFor(ctx.actor, parameter.division))
        const rows = await parametersFor(ctx.tx, parameter.code, parameter.division)
        const answer = unwrap(await supersede(ctx.tx, unwrap(setParameter(rows, parameter, { today }))))
        return { subject: `${parameter.code} ${parameter.division}`, payload: parameter, answer }
      })
    }),
})
