import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import {
  type Contribution,
  ContributionId,
  type Pledge,
  sideOf,
} from '@skillchain/domain/network/contribution'
import * as rules from '@skillchain/domain/network/contribution.rules'

import { plusDays } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { organisationId, organisationKind } from './organisations.ts'
import { type Username, signInOf } from './sign-ins.ts'

interface Undertaking {
  readonly by: Username
  readonly daysAgo: number
  readonly dueInDays: number
  readonly pledge: Omit<Pledge, 'dueOn'>
  readonly steps?: readonly { readonly daysAgo: number; readonly command: rules.Command }[]
}

/** Enters a promise in the ledger and what came of it. */
export function promise({ live, nextId }: Chronicle, chainId: ChainId, given: Undertaking): Contribution {
  const { by, daysAgo, dueInDays, pledge, steps = [] } = given
  const giver = signInOf(by).organisation
  const id = ContributionId.parse(nextId('contribution'))
  const open: Pick<rules.Facts, 'chain'> = { chain: { status: 'active', reasons: [] } }
  return live<Contribution, rules.Command, rules.Event, typeof open>(chainId, {
    by,
    daysAgo,
    steps: steps.map(({ daysAgo: at, command }) => ({ by, daysAgo: at, command })),
    found: (acting) =>
      rules.draftContribution(
        {
          chainId,
          id,
          pledge: { ...pledge, dueOn: plusDays(acting.today, dueInDays) },
          giver: { id: organisationId(giver), side: sideOf(organisationKind(giver)), mayGive: true },
        },
        { ...acting, ...open },
      ),
    rules: {
      aggregate: 'contribution',
      decide: rules.decide,
      evolve: rules.evolve,
      partiesOf: ({ giverId }) => [giverId],
      facts: () => open,
    },
  })
}
