import { reviewsToGive } from '@skillchain/db/quality/mutual-review.query'
import { mutualReviewPolicy } from '@skillchain/domain/quality/mutual-review.policy'

import { moment } from '../kernel/clock.ts'
import type { TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

/** Reviews that wait for this organisation, each until its window closes. */
export const mutualReviewTasks: TaskSource = {
  grant: mutualReviewPolicy.give,
  read: async (tx, { organisationId }) => {
    const { today } = moment()
    return (await reviewsToGive(tx, organisationId, today)).map((row) => ({
      id: `${row.id}:give`,
      kind: `review-of-${row.kind}`,
      params: { organisation: row.ratedName, title: row.title },
      chainId: row.chainId,
      path: `/mutual-reviews/${row.chainId}/${row.id}`,
      dueOn: row.dueOn,
      workingDaysLeft: workingDaysLeft(today, row.dueOn),
      since: new Date(`${row.openedOn}T00:00:00+08:00`).toISOString(),
      mine: true,
      counterpart: row.ratedName,
    }))
  },
}
