import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { placeOf } from '@skillchain/db/network/chain-member.store'
import { mentorsOf } from '@skillchain/db/training/apprenticeship.query'
import { find, insert, loadOf, save } from '@skillchain/db/training/mentor.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { Mentor, MentorId, MentorTerms } from '@skillchain/domain/training/mentor'
import { mentorPolicy as policy, subjectOf } from '@skillchain/domain/training/mentor.policy'
import {
  Command,
  type MentorEvent,
  decide,
  evolve,
  registerMentor,
} from '@skillchain/domain/training/mentor.rules'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { found, perform } from '../kernel/perform.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'

const { read, found: mayFound, ...commands } = policy
const name = 'mentor'

const aggregate: Aggregate<Mentor, Command, MentorEvent, { load: number }> = {
  name,
  schema: Mentor,
  policy: commands,
  subjectOf,
  find,
  decide,
  evolve,
  save,
  facts: async (tx, mentor) => ({ load: await loadOf(tx, mentor) }),
}
/** Whether the enterprise asking has accepted its place in the chain. */
async function standing(tx: Tx, chainId: ChainId, { actor: { organisationId } }: Facts) {
  const place = await placeOf(tx, { chainId, organisationId })
  return { isMember: place?.status === 'accepted' }
}

const founderIn = (chainId: ChainId): Founder<Mentor, MentorTerms, MentorEvent, { isMember: boolean }> => ({
  name,
  schema: Mentor,
  policy: { found: mayFound },
  subjectOf,
  insert,
  facts: (tx, _, given) => standing(tx, chainId, given),
  found: ({ id, draft }, facts) => registerMentor({ chainId, id: MentorId.parse(id) }, draft, facts),
})

export const mentorRouter = router({
  /** The mentors of the enterprise asking, and how many apprentices each teaches. */
  list: surveying(read)
    .input(PageRequest.extend({ chainId: ChainId }))
    .output(pageOf(Mentor.extend({ load: z.int() })))
    .query(({ ctx: { tx, actor }, input }) =>
      mentorsOf(tx, { ...input, enterpriseId: actor.organisationId }),
    ),

  found: commanding({ found: mayFound })
    .input(founding(MentorId, MentorTerms))
    .output(Mentor)
    .mutation(({ ctx, input }) => found(founderIn(input.chainId), ctx, input)),

  perform: commanding(commands)
    .input(commandOn(MentorId, Command))
    .output(Mentor)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
