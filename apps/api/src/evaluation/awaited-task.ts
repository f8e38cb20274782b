import { unansweredAppealsOf, undecidedOf } from '@skillchain/db/evaluation/awaited.query'
import { appealPolicy } from '@skillchain/domain/evaluation/appeal.policy'
import { candidatePolicy } from '@skillchain/domain/evaluation/candidate.policy'

import { moment } from '../kernel/clock.ts'
import type { TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

const within = (dueOn: string | null) => ({
  dueOn,
  workingDaysLeft: dueOn === null ? null : workingDaysLeft(moment().today, dueOn),
})

/** What a college waits for: that a body decides on the people it has registered. The record is the batch, as the body’s own task has it. */
export const undecidedTasks: TaskSource = {
  grant: candidatePolicy.found,
  read: async (tx, actor) =>
    (await undecidedOf(tx, actor)).map((row) => ({
      id: `${row.batchId}:undecided`,
      kind: 'registrations-undecided',
      params: { batch: row.batchName, count: row.count },
      chainId: row.chainId,
      path: `/batches/${row.chainId}/${row.batchId}/candidates`,
      ...within(row.dueOn),
      since: row.since,
      mine: false,
      counterpart: row.bodyName,
      counterpartId: row.bodyId,
    })),
}

/** What whoever has appealed waits for: the body’s answer. */
export const unansweredAppealTasks: TaskSource = {
  grant: appealPolicy.found,
  read: async (tx, actor) =>
    (await unansweredAppealsOf(tx, actor)).map(({ appeal, batchName, endsOn, bodyName }) => ({
      id: `${appeal.id}:unanswered`,
      kind: 'appeal-unanswered',
      params: { batch: batchName },
      chainId: appeal.chainId,
      path:
        actor.role === 'person'
          ? `/exams/${appeal.chainId}/${appeal.candidateId}`
          : `/batches/${appeal.chainId}/${appeal.batchId}/results`,
      ...within(endsOn),
      since: appeal.raisedAt,
      mine: false,
      counterpart: bodyName,
      counterpartId: appeal.bodyId,
    })),
}
