import { z } from 'zod'

import {
  appealsOf,
  findAppeal,
  insertAppeal,
  isWaiting,
  saveAppeal,
} from '@skillchain/db/evaluation/appeal.store'
import * as candidates from '@skillchain/db/evaluation/candidate.store'
import * as batches from '@skillchain/db/evaluation/evaluation-batch.store'
import { Appeal, AppealId, isOwnAppeal } from '@skillchain/domain/evaluation/appeal'
import { appealPolicy as policy, subjectOf } from '@skillchain/domain/evaluation/appeal.policy'
import {
  type AppealEvent,
  Command,
  Complaint,
  type Facts as AppealFacts,
  decide,
  evolve,
  raise,
} from '@skillchain/domain/evaluation/appeal.rules'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { isRegulator } from '@skillchain/domain/organisation/role'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'

const { uphold, dismiss } = policy
const answers = { uphold, dismiss }

const appeals: Aggregate<Appeal, Command, AppealEvent, object> = {
  name: 'appeal',
  schema: Appeal,
  policy: answers,
  subjectOf,
  find: findAppeal,
  facts: async () => ({}),
  decide,
  evolve,
  save: saveAppeal,
}

const founder = (
  chainId: ChainId,
  id: AppealId,
): Founder<Appeal, Complaint, AppealEvent, Omit<AppealFacts, keyof Facts>> => ({
  name: 'appeal',
  schema: Appeal,
  policy: { found: policy.found },
  subjectOf,
  facts: async (tx, { candidateId, part }, { actor }) => {
    const candidate = unwrap(await candidates.look(tx, { chainId, id: candidateId }))
    const batch = unwrap(await batches.look(tx, { chainId, id: candidate.batchId }))
    const raisedById = actor.organisationId
    return { candidate, batch, waiting: await isWaiting(tx, { chainId, candidateId, part, raisedById }) }
  },
  found: ({ draft }, facts) => raise({ chainId, id }, draft, facts),
  insert: insertAppeal,
})

const AppealLine = Appeal.extend({
  name: z.string(),
  seat: z.int().nullable(),
  /** The person's own, and not their college's for them. */
  own: z.boolean(),
  /** Upheld, and the score is still what it was. */
  unmet: z.boolean(),
})

export const appealRouter = router({
  list: surveying(policy.read)
    .input(z.strictObject({ chainId: ChainId, batchId: EvaluationBatchId }))
    .output(z.array(AppealLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const rows = await appealsOf(tx, input)
      const shown = (name: string) => (isRegulator(actor.role) ? maskName(name) : name)
      return rows.map(({ appeal, name, seat, unmet }) => ({
        ...appeal,
        name: shown(name),
        seat,
        unmet,
        own: isOwnAppeal(appeal),
      }))
    }),

  found: commanding({ found: policy.found })
    .input(founding(AppealId, Complaint))
    .output(Appeal)
    .mutation(({ ctx, input }) => found(founder(input.chainId, input.id), ctx, input)),

  perform: commanding(answers)
    .input(commandOn(AppealId, Command))
    .output(Appeal)
    .mutation(({ ctx, input }) => perform(appeals, ctx, input)),
})
