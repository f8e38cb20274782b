import { z } from 'zod'

import {
  correctionsOf,
  findCorrection,
  insertCorrection,
  saveCorrection,
} from '@skillchain/db/evaluation/appeal.store'
import * as candidates from '@skillchain/db/evaluation/candidate.store'
import * as batches from '@skillchain/db/evaluation/evaluation-batch.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import {
  scoreCorrectionPolicy as policy,
  subjectOf,
} from '@skillchain/domain/evaluation/score-correction.policy'
import {
  Command,
  type CorrectionEvent,
  Proposal,
  type ProposalFacts,
  corrected,
  decide,
  evolve,
  propose,
} from '@skillchain/domain/evaluation/score-correction.rules'
import { ScoreCorrection, ScoreCorrectionId } from '@skillchain/domain/evaluation/score-correction'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { isRegulator } from '@skillchain/domain/organisation/role'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'

const { approve, reject } = policy
const decisions = { approve, reject }

/** Puts the new score in the place of the old; what it was stays in the correction, and the marks stay as they are. */
async function apply(tx: Tx, correction: ScoreCorrection): Promise<void> {
  const { chainId, candidateId, batchId } = correction
  const candidate = unwrap(await candidates.find(tx, { chainId, id: candidateId }))
  const { passMark } = unwrap(await batches.find(tx, { chainId, id: batchId }))
  const results = corrected(candidate.results, correction, passMark)
  unwrap(await candidates.saveResults(tx, [{ ...candidate, results, version: candidate.version + 1 }]))
}

const corrections: Aggregate<ScoreCorrection, Command, CorrectionEvent, object> = {
  name: 'score-correction',
  schema: ScoreCorrection,
  policy: decisions,
  subjectOf,
  find: findCorrection,
  facts: async () => ({}),
  decide,
  evolve,
  save: async (tx, next) => {
    const saved = await saveCorrection(tx, next)
    if (saved.ok && next.status === 'applied') await apply(tx, next)
    return saved
  },
}

const founder = (
  chainId: ChainId,
  id: ScoreCorrectionId,
): Founder<ScoreCorrection, Proposal, CorrectionEvent, Omit<ProposalFacts, keyof Facts>> => ({
  name: 'score-correction',
  schema: ScoreCorrection,
  policy: { found: policy.found },
  subjectOf,
  facts: async (tx, { candidateId }) => {
    const candidate = unwrap(await candidates.find(tx, { chainId, id: candidateId }))
    return { candidate, batch: unwrap(await batches.find(tx, { chainId, id: candidate.batchId })) }
  },
  found: ({ draft }, facts) => propose({ chainId, id }, draft, facts),
  insert: insertCorrection,
})

const CorrectionLine = ScoreCorrection.extend({ name: z.string(), seat: z.int().nullable() })

export const scoreCorrectionRouter = router({
  list: surveying(policy.read)
    .input(z.strictObject({ chainId: ChainId, batchId: EvaluationBatchId }))
    .output(z.array(CorrectionLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const rows = await correctionsOf(tx, input)
      const shown = (name: string) => (isRegulator(actor.role) ? maskName(name) : name)
      return rows.map(({ correction, name, seat }) => ({ ...correction, name: shown(name), seat }))
    }),

  found: commanding({ found: policy.found })
    .input(founding(ScoreCorrectionId, Proposal))
    .output(ScoreCorrection)
    .mutation(({ ctx, input }) => found(founder(input.chainId, input.id), ctx, input)),

  perform: commanding(decisions)
    .input(commandOn(ScoreCorrectionId, Command))
    .output(ScoreCorrection)
    .mutation(({ ctx, input }) => perform(corrections, ctx, input)),
})
