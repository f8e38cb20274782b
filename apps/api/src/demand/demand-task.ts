import { newlyPublished } from '@skillchain/db/demand/demand-task.query'

import { moment } from '../kernel/clock.ts'
import type { TaskSource } from '../kernel/task.ts'

/** How long a published demand is news to a college. Source: our own decision. */
const NEWS_DAYS = 14
const DAY = 86_400_000

/** Demands that colleges have not had long to answer. */
export const demandTasks: TaskSource = {
  grant: { 'college.manager': 'party', 'college.admissions': 'party' },
  read: async (tx) => {
    const { now, today } = moment()
    const since = new Date(Date.parse(now) - NEWS_DAYS * DAY).toISOString()
    return (await newlyPublished(tx, { since, today })).map((row) => ({
      id: `${row.id}:published`,
      kind: 'demand-published',
      params: { post: row.postName, headCount: row.headCount },
      chainId: row.chainId,
      path: `/demands/${row.chainId}/${row.id}`,
      dueOn: null,
      workingDaysLeft: null,
      since: row.publishedAt,
      mine: true,
      counterpart: row.enterpriseName,
    }))
  },
}
