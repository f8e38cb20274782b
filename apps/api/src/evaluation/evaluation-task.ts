import { appealsToSettle } from '@skillchain/db/evaluation/appeal.store'
import { filingsToAnswer, filingsToMend } from '@skillchain/db/evaluation/body-filing.query'
import { registrationsWaiting } from '@skillchain/db/evaluation/candidate.query'
import { batchesOpen, batchesUnderWay } from '@skillchain/db/evaluation/evaluation-batch.query'
import { bodyFilingPolicy } from '@skillchain/domain/evaluation/body-filing.policy'
import { candidatePolicy } from '@skillchain/domain/evaluation/candidate.policy'
import type { BatchNode } from '@skillchain/domain/evaluation/batch-node'
import type { BatchStatus } from '@skillchain/domain/evaluation/evaluation-batch'

import { moment } from '../kernel/clock.ts'
import type { Task, TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

const within = (dueOn: string | null) => ({
  dueOn,
  workingDaysLeft: dueOn === null ? null : workingDaysLeft(moment().today, dueOn),
})

/** Filings of a regulator's division that wait for its answer. */
export const bodyFilingTasks: TaskSource = {
  grant: bodyFilingPolicy.file,
  read: async (tx) =>
    (await filingsToAnswer(tx)).map((row) => ({
      id: `${row.id}:answer`,
      kind: 'body-filing-to-answer',
      params: { body: row.bodyName, chain: row.chainName },
      chainId: row.chainId,
      path: `/body-filings/${row.chainId}/${row.id}`,
      ...within(row.dueOn),
      since: row.changedAt,
      mine: true,
      counterpart: row.bodyName,
    })),
}

/** Filings that a body has begun and not sent, or has to mend. */
export const ownFilingTasks: TaskSource = {
  grant: bodyFilingPolicy.found,
  read: async (tx, { organisationId }) =>
    (await filingsToMend(tx, organisationId)).map((row) => ({
      id: `${row.id}:${row.status}`,
      kind: row.status === 'returned' ? 'body-filing-returned' : 'body-filing-to-send',
      params: { chain: row.chainName },
      chainId: row.chainId,
      path: `/body-filings/${row.chainId}/${row.id}`,
      ...within(null),
      since: row.changedAt,
      mine: true,
      counterpart: null,
    })),
}

/** Which node each status of a batch leads to. */
const NEXT: Partial<Record<BatchStatus, BatchNode>> = {
  draft: 'plan',
  announced: 'registration',
  registering: 'seating',
  arranged: 'preparation',
  prepared: 'exam',
  examined: 'scoring',
  scored: 'publicity',
  publicity: 'publicity',
  concluded: 'completion',
}

/** Which part of the batch's page the next node is worked on. */
const WORKED_ON: Partial<Record<BatchNode, string>> = {
  seating: '/candidates',
  exam: '/candidates',
  scoring: '/marking',
  publicity: '/results',
}

/** The next node of each batch of a body, by the day it is planned for. */
export const batchTasks: TaskSource = {
  grant: bodyFilingPolicy.found,
  read: async (tx, { organisationId, chainIds }) =>
    (await batchesUnderWay(tx, organisationId, chainIds)).flatMap((batch): Task[] => {
      const node = NEXT[batch.status]
      if (!node) return []
      const dueOn = batch.status === 'publicity' ? batch.publicityEndsOn : batch.planned[node]
      return [
        {
          id: `${batch.id}:${node}`,
          kind: `batch-${node}`,
          params: { batch: batch.name },
          chainId: batch.chainId,
          path: `/batches/${batch.chainId}/${batch.id}${WORKED_ON[node] ?? ''}`,
          ...within(dueOn),
          since: `${batch.planned.plan}T00:00:00.000Z`,
          mine: true,
          counterpart: null,
        },
      ]
    }),
}

/** Registrations that wait for the body's decision, and appeals for its answer or for what it comes to. */
export const candidateTasks: TaskSource = {
  grant: candidatePolicy.accept,
  read: async (tx, { organisationId, chainIds }) => {
    const waiting = (await registrationsWaiting(tx, organisationId, chainIds)).map((row) => ({
      id: `${row.batchId}:registrations`,
      kind: 'registrations-to-decide',
      params: { batch: row.batchName, count: row.count },
      chainId: row.chainId,
      path: `/batches/${row.chainId}/${row.batchId}/candidates`,
      ...within(null),
      since: row.since,
      mine: true,
      counterpart: null,
    }))
    const appealed = (await appealsToSettle(tx, organisationId, chainIds)).map(
      ({ appeal, batchName, endsOn }) => ({
        id: `${appeal.id}:${appeal.status === 'open' ? 'answer' : 'meet'}`,
        kind: appeal.status === 'open' ? 'appeal-to-answer' : 'appeal-to-meet',
        params: { batch: batchName },
        chainId: appeal.chainId,
        path: `/batches/${appeal.chainId}/${appeal.batchId}/results`,
        ...within(endsOn),
        since: appeal.raisedAt,
        mine: true,
        counterpart: null,
      }),
    )
    return [...waiting, ...appealed]
  },
}

/** Batches for which a college may register its people. */
export const openBatchTasks: TaskSource = {
  grant: candidatePolicy.found,
  read: async (tx, { chainIds }) =>
    (await batchesOpen(tx, chainIds)).map((batch) => ({
      id: `${batch.id}:register`,
      kind: 'batch-open',
      params: { batch: batch.name, body: batch.bodyName },
      chainId: batch.chainId,
      path: `/batches/${batch.chainId}/${batch.id}/candidates`,
      ...within(batch.planned.seating),
      since: `${batch.planned.plan}T00:00:00.000Z`,
      mine: true,
      counterpart: batch.bodyName,
    })),
}
