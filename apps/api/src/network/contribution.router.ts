import { z } from 'zod'

import { organisationBy, placeOf } from '@skillchain/db/network/chain-member.store'
import { contributionsOf } from '@skillchain/db/network/contribution.query'
import { find, insert, save } from '@skillchain/db/network/contribution.store'
import { find as findChain } from '@skillchain/db/network/skill-chain.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import {
  Contribution,
  ContributionId,
  ContributionSide,
  Pledge,
  sideOf,
} from '@skillchain/domain/network/contribution'
import { contributionPolicy as policy, subjectOf } from '@skillchain/domain/network/contribution.policy'
import {
  Command,
  type Facts as LedgerFacts,
  type Giver,
  decide,
  draftContribution,
  evolve,
} from '@skillchain/domain/network/contribution.rules'
import { isRegulator } from '@skillchain/domain/organisation/role'

import type { Facts } from '../kernel/aggregate.ts'
import { type Acting, found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'

type Tx = Acting['tx']
const { read, promise: mayPromise, ...commands } = policy

/** Who is about to promise, and whether it may: by its place in the chain, or by looking after it. */
async function giverOf(tx: Tx, chainId: ChainId, { actor }: Facts): Promise<Giver> {
  const { organisationId: id, role } = actor
  const organisation = await organisationBy(tx, { id })
  const place = await placeOf(tx, { chainId, organisationId: id })
  return {
    id,
    side: sideOf(organisation?.kind ?? 'enterprise'),
    mayGive: isRegulator(role) || place?.status === 'accepted',
  }
}

const chainOf = async (tx: Tx, chainId: ChainId) => ({ chain: unwrap(await findChain(tx, { chainId })) })

const aggregate = {
  name: 'contribution',
  schema: Contribution,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: (tx: Tx, { chainId }: Contribution) => chainOf(tx, chainId),
}

const promise = {
  name: 'contribution',
  schema: Contribution,
  policy: { found: mayPromise },
  subjectOf,
  found: (
    { chainId, id, draft }: { chainId: ChainId; id: string; draft: Pledge },
    { giver, ...facts }: LedgerFacts & { giver: Giver },
  ) => draftContribution({ chainId, id: ContributionId.parse(id), pledge: draft, giver }, facts),
  insert,
}

export const contributionRouter = router({
  promise: commanding({ found: mayPromise })
    .input(founding(ContributionId, Pledge))
    .output(Contribution)
    .mutation(({ ctx, input }) => {
      const { chainId } = input
      const facts = async (tx: Tx, _: Pledge, given: Facts) => ({
        ...(await chainOf(tx, chainId)),
        giver: await giverOf(tx, chainId, given),
      })
      return found({ ...promise, facts }, ctx, input)
    }),

  perform: commanding(commands)
    .input(commandOn(ContributionId, Command))
    .output(Contribution)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),

  list: asking(read)
    .input(PageRequest.extend({ chainId: ChainId, side: ContributionSide.nullable().default(null) }))
    .output(pageOf(Contribution.extend({ giverName: z.string().nullable() })))
    .query(({ input }) => contributionsOf(input)),
})
