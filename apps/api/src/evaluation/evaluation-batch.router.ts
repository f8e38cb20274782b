import { z } from 'zod'

import { batchById, batches, countBatches } from '@skillchain/db/evaluation/evaluation-batch.query'
import { historyOf } from '@skillchain/db/kernel/event.query'
import { evaluationBatchPolicy as policy } from '@skillchain/domain/evaluation/evaluation-batch.policy'
import { Command } from '@skillchain/domain/evaluation/evaluation-batch-command'
import {
  BatchStatus,
  BatchTerms,
  EvaluationBatch,
  EvaluationBatchId,
} from '@skillchain/domain/evaluation/evaluation-batch'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { Happened } from '../kernel/happened.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'
import { batchAggregate, batchFounder } from './batch-work.ts'

const ref = z.strictObject({ chainId: ChainId, id: EvaluationBatchId })
const BatchRow = EvaluationBatch.extend({ bodyName: z.string(), occupationName: z.string().nullable() })
const Question = z.strictObject({
  chainId: ChainId,
  status: z.array(BatchStatus).max(11).optional(),
  bodyId: OrganisationId.optional(),
})

const { read, found: founds, ...commands } = policy

export const evaluationBatchRouter = router({
  list: asking(read)
    .input(Question.extend(PageRequest.shape))
    .output(pageOf(BatchRow))
    .query(({ input }) => batches(input)),

  count: asking(read)
    .input(Question)
    .output(z.int())
    .query(({ input }) => countBatches(input)),

  byId: asking(read)
    .input(ref)
    .output(BatchRow)
    .query(async ({ input }) => unwrap(await batchById(input))),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'evaluation-batch' })),

  found: commanding({ found: founds })
    .input(founding(EvaluationBatchId, BatchTerms))
    .output(EvaluationBatch)
    .mutation(({ ctx, input }) => found(batchFounder(input.chainId), ctx, input)),

  perform: commanding(commands)
    .input(commandOn(EvaluationBatchId, Command))
    .output(EvaluationBatch)
    .mutation(({ ctx, input }) => perform(batchAggregate, ctx, input)),
})
