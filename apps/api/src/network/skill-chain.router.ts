import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { charterVersions, ownChains } from '@skillchain/db/network/chain.query'
import { eventsOf } from '@skillchain/db/network/chain-event.query'
import { networkOf } from '@skillchain/db/network/chain-member.query'
import { organisationBy, placeOf } from '@skillchain/db/network/chain-member.store'
import { enterNew, find, insert, save } from '@skillchain/db/network/skill-chain.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import { Command } from '@skillchain/domain/network/chain-command'
import { evolve } from '@skillchain/domain/network/chain-event'
import { ChainMemberId } from '@skillchain/domain/network/chain-member'
import { leaderOf } from '@skillchain/domain/network/chain-member.rules'
import { Consequences } from '@skillchain/domain/network/consequences'
import { ChainProfile, SkillChain } from '@skillchain/domain/network/skill-chain'
import { skillChainPolicy as policy, subjectOf } from '@skillchain/domain/network/skill-chain.policy'
import { decide, draftSkillChain } from '@skillchain/domain/network/skill-chain.rules'
import { checklist } from '@skillchain/domain/network/submission-checklist'

import { authorise } from '@skillchain/domain/organisation/access'

import { moment } from '../kernel/clock.ts'
import { type Acting, found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { chainFacts, checklistFacts, consequencesFor } from './chain-facts.ts'
import {
  ChainEvent,
  Charter,
  ChecklistItem,
  NetworkNode,
  OpenedChain,
  OwnChain,
} from './skill-chain-answer.ts'

const name = 'skill-chain'
const { read, found: mayFound, ...commands } = policy
const aggregate = {
  name,
  schema: SkillChain,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: (tx: Acting['tx'], chain: SkillChain, { today }: { today: string }) => chainFacts(tx, chain, today),
}

const founder = {
  name,
  schema: SkillChain,
  policy: { found: mayFound },
  subjectOf,
  facts: async () => ({}),
  found: (asked: { chainId: ChainId; draft: ChainProfile }, { actor }: Pick<Acting, 'actor'>) =>
    draftSkillChain(asked.draft, { actor, chainId: asked.chainId }),
  insert: (tx: Acting['tx'], chain: SkillChain) => {
    const place = { chainId: chain.chainId, id: ChainMemberId.parse(uuidv7()) }
    return insert(tx, chain, leaderOf(place, chain.leaderId, moment()))
  },
}

/** A chain that is founded is in nobody's reach yet; whoever asks again after founding it is in it already. */
async function within({ tx, actor }: Acting, chainId: ChainId): Promise<Acting> {
  if (actor.wideChainIds.includes(chainId)) return { tx, actor }
  // A member of the chain, which somebody else has founded.
  if (actor.chainIds.includes(chainId)) unwrap(refuse(problem('record.exists')))
  await enterNew(tx, chainId)
  return { tx, actor: { ...actor, chainIds: [chainId], wideChainIds: [chainId] } }
}

const InChain = z.strictObject({ chainId: ChainId })

export const skillChainRouter = router({
  found: commanding({ found: mayFound })
    // A chain is the first record of itself, so the two ids are one.
    .input(founding(ChainId, ChainProfile).refine(({ chainId, id }) => chainId === id, 'network.id-differs'))
    .output(SkillChain)
    .mutation(async ({ ctx, input }) => found(founder, await within(ctx, input.chainId), input)),

  perform: commanding(commands)
    .input(commandOn(ChainId, Command))
    .output(SkillChain)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),

  get: surveying(read)
    .input(InChain)
    .output(OpenedChain)
    .query(async ({ ctx: { tx, actor }, input: { chainId } }) => {
      const chain = unwrap(await find(tx, { chainId }))
      const leader = await organisationBy(tx, { id: chain.leaderId })
      const own = await placeOf(tx, { chainId, organisationId: actor.organisationId })
      return { chain, leaderName: leader?.name ?? '', own }
    }),

  /** Everything a submission needs, met or not. */
  checklist: surveying(read)
    .input(InChain)
    .output(z.array(ChecklistItem))
    .query(async ({ ctx: { tx }, input: { chainId } }) => {
      const chain = unwrap(await find(tx, { chainId }))
      return checklist(chain, await checklistFacts(tx, chain, moment().today))
    }),

  /** What pausing or ending the chain would touch. */
  consequences: surveying(policy.suspend)
    .input(InChain)
    .output(Consequences)
    .query(async ({ ctx: { tx, actor }, input: { chainId } }) => {
      const chain = unwrap(await find(tx, { chainId }))
      unwrap(authorise(policy.suspend, actor, subjectOf(chain)))
      return consequencesFor(tx, { chainId, organisationId: null })
    }),

  mine: asking(read)
    .input(z.strictObject({}).optional())
    .output(z.array(OwnChain))
    .query(() => ownChains()),

  events: asking(read)
    .input(
      PageRequest.extend({ chainId: ChainId, aggregates: z.array(z.string().max(40)).max(10).optional() }),
    )
    .output(pageOf(ChainEvent))
    .query(({ input }) => eventsOf(input)),

  charters: asking(read)
    .input(InChain)
    .output(z.array(Charter))
    .query(({ input }) => charterVersions(input.chainId)),

  network: asking(read)
    .input(InChain)
    .output(z.array(NetworkNode))
    .query(({ input }) => networkOf(input.chainId)),
})
