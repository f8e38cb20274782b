import { z } from 'zod'

import { assessorsOf, insert } from '@skillchain/db/evaluation/assessor.store'
import { look } from '@skillchain/db/evaluation/evaluation-batch.store'
import { Assessor, AssessorTerms } from '@skillchain/domain/evaluation/assessor'
import { bodyFilingPolicy } from '@skillchain/domain/evaluation/body-filing.policy'
import { AssessorId, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { problem } from '@skillchain/domain/evaluation/problems'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { founding } from '@skillchain/domain/kernel/command'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { authorise } from '@skillchain/domain/organisation/access'

import { act } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'
import { conflictsIn } from './batch-work.ts'
import { evaluationParameters } from './evaluation-parameters.ts'

const { found } = bodyFilingPolicy
const AssessorRow = Assessor.extend({ employerName: z.string().nullable() })
const Conflict = z.object({
  assessorId: AssessorId,
  rule: z.enum(['grade', 'occupation', 'expired', 'overlap', 'own-people', 'rotation']),
})

export const assessorRouter = router({
  /** The assessors that the reader's body has in a chain. */
  list: surveying(found)
    .input(z.strictObject({ chainId: ChainId }))
    .output(z.array(AssessorRow))
    .query(async ({ ctx: { tx, actor }, input: { chainId } }) => {
      const rows = await assessorsOf(tx, { chainId, bodyId: actor.organisationId })
      return rows.map(({ assessor, employerName }) => ({ ...assessor, employerName }))
    }),

  /** What speaks against each of them in a batch (回避). */
  conflicts: surveying(found)
    .input(z.strictObject({ chainId: ChainId, batchId: EvaluationBatchId }))
    .output(z.array(Conflict))
    .query(async ({ ctx: { tx, actor }, input: { chainId, batchId } }) => {
      const batch = unwrap(await look(tx, { chainId, id: batchId }))
      const rows = await assessorsOf(tx, { chainId, bodyId: actor.organisationId })
      const { mostInARow } = await evaluationParameters(tx, batch.examOn)
      return conflictsIn(tx, batch, { ids: rows.map(({ assessor }) => assessor.id), mostInARow })
    }),

  /** Enters the person asking among the assessors of their body: whoever marks does so under an account of their own. */
  enlist: commanding({ enlist: found })
    .input(founding(AssessorId, AssessorTerms))
    .output(Assessor)
    .mutation(({ ctx, input: { key, chainId, id, draft } }) => {
      const asked = { key, chainId, name: 'assessor', content: { id, draft } }
      return act(ctx, { ...asked, parse: (stored) => Assessor.parse(stored) }, async ({ actor, today }) => {
        const { organisationId: bodyId, personId: accountId } = actor
        const { validToOn } = draft
        unwrap(authorise(found, actor, { chainId, parties: [bodyId] }))
        if (validToOn < today) unwrap(refuse(problem('evaluation.card-over', { validToOn })))
        const answer = { chainId, id, bodyId, accountId, ...draft, version: 0 }
        await insert(ctx.tx, answer)
        const event = { type: 'enlisted', senior: draft.senior, occupationCodes: draft.occupationCodes }
        return { answer, aggregate: 'assessor', aggregateId: id, version: 0, event, parties: [bodyId] }
      })
    }),
})
