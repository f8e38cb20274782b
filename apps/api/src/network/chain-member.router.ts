import { z } from 'zod'

import { membersOf } from '@skillchain/db/network/chain-member.query'
import { find, insertMember, organisationBy, placeOf, save } from '@skillchain/db/network/chain-member.store'
import { find as findChain } from '@skillchain/db/network/skill-chain.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { ChainMember, ChainMemberId, Invitation } from '@skillchain/domain/network/chain-member'
import { chainMemberPolicy as policy, subjectOf } from '@skillchain/domain/network/chain-member.policy'
import {
  Command,
  type Facts as MemberFacts,
  decide,
  draftInvitation,
  evolve,
} from '@skillchain/domain/network/chain-member.rules'
import { Consequences, NO_CONSEQUENCES } from '@skillchain/domain/network/consequences'
import { authorise, permits } from '@skillchain/domain/organisation/access'
import type { Organisation } from '@skillchain/domain/organisation/organisation'

import type { Facts } from '../kernel/aggregate.ts'
import { found, perform, type Acting } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { consequencesFor, requirementsOf } from './chain-facts.ts'

type Tx = Acting['tx']
const { read, invite: mayInvite, ...commands } = policy

/** What both an invitation and an answer to one are judged by. */
async function placeFacts(
  tx: Tx,
  chainId: ChainId,
  { today, organisation }: { today: string; organisation: Organisation | null },
) {
  const chain = unwrap(await findChain(tx, { chainId }))
  const { replyDueOn } = await requirementsOf(tx, chain, today)
  return { chain, replyDueOn, organisation }
}

const aggregate = {
  name: 'chain-member',
  schema: ChainMember,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: async (tx: Tx, { chainId, organisationId }: ChainMember, { today }: Facts) => ({
    ...(await placeFacts(tx, chainId, {
      today,
      organisation: await organisationBy(tx, { id: organisationId }),
    })),
    consequences: await consequencesFor(tx, { chainId, organisationId }),
  }),
}

/** Only the leader's city and the leader's own chain decide here, so the chain is read under the leader's walls. */
const invite = {
  name: 'chain-member',
  schema: ChainMember,
  policy: { found: mayInvite },
  subjectOf,
  found: (
    { chainId, id, draft }: { chainId: ChainId; id: string; draft: Invitation },
    facts: MemberFacts & { taken: boolean },
  ) =>
    draftInvitation(
      { chainId, id: ChainMemberId.parse(id), kind: draft.kind, message: draft.message },
      facts,
    ),
  insert: insertMember,
}

async function invitationFacts(
  tx: Tx,
  { chainId, draft }: { chainId: ChainId; draft: Invitation },
  { today }: Facts,
) {
  const organisation = await organisationBy(tx, { creditCode: draft.creditCode })
  const place = organisation && (await placeOf(tx, { chainId, organisationId: organisation.id }))
  const facts = await placeFacts(tx, chainId, { today, organisation })
  return { ...facts, consequences: NO_CONSEQUENCES, taken: place !== null }
}

const Listed = ChainMember.extend({
  organisationName: z.string(),
  creditCode: z.string(),
  divisionCode: z.string(),
})

export const chainMemberRouter = router({
  invite: commanding({ found: mayInvite })
    .input(founding(ChainMemberId, Invitation))
    .output(ChainMember)
    .mutation(({ ctx, input }) =>
      found({ ...invite, facts: (tx, _, given) => invitationFacts(tx, input, given) }, ctx, input),
    ),

  perform: commanding(commands)
    .input(commandOn(ChainMemberId, Command))
    .output(ChainMember)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),

  list: asking(read)
    .input(z.strictObject({ chainId: ChainId }))
    .output(z.array(Listed))
    .query(({ input }) => membersOf(input.chainId)),

  /** What a member's leaving, or being sent away, would touch. */
  consequences: surveying({ ...policy.leave, ...policy.remove })
    .input(z.strictObject({ chainId: ChainId, id: ChainMemberId }))
    .output(Consequences)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const member = unwrap(await find(tx, input))
      const grant = permits(policy.remove, actor, subjectOf(member)) ? policy.remove : policy.leave
      unwrap(authorise(grant, actor, subjectOf(member)))
      return consequencesFor(tx, member)
    }),
})
