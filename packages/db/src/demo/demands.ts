import type { SkillDemand } from '@skillchain/domain/demand/skill-demand'
import { type DemandTerms, SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import * as rules from '@skillchain/domain/demand/skill-demand.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import type { Username } from './sign-ins.ts'

export const demandId = (n: number): SkillDemandId => SkillDemandId.parse(demoId('demand', n))

interface Given {
  readonly n: number
  readonly by: Username
  readonly daysAgo: number
  readonly terms: DemandTerms
  readonly steps?: readonly { readonly daysAgo: number; readonly command: rules.Command }[]
}

/** Lets an enterprise ask for people. */
export function ask(
  { live }: Chronicle,
  chainId: ChainId,
  { n, by, daysAgo, terms, steps = [] }: Given,
): SkillDemand {
  const known = { occupationKnown: true, minimumWageFen: null }
  return live<SkillDemand, rules.Command, rules.SkillDemandEvent, typeof known>(chainId, {
    by,
    daysAgo,
    steps: steps.map(({ daysAgo: at, command }) => ({ by, daysAgo: at, command })),
    found: (acting) =>
      rules.draftDemand({ chainId, id: demandId(n) }, { terms, copiedFromId: null }, { ...acting, ...known }),
    rules: {
      aggregate: 'skill-demand',
      decide: rules.decide,
      evolve: rules.evolve,
      partiesOf: ({ enterpriseId }) => [enterpriseId],
      facts: () => known,
    },
  })
}
