import { newBySeverity } from '@skillchain/db/supervision/clue.query'
import { cluePolicy } from '@skillchain/domain/supervision/clue.policy'

import type { TaskSource } from '../kernel/task.ts'

/** New clues, one task for each severity: how many wait to be judged. */
export const clueTasks: TaskSource = {
  grant: cluePolicy.accept,
  read: async (tx) =>
    (await newBySeverity(tx)).map(({ severity, clues, since }) => ({
      id: `clues:${severity}`,
      kind: `clues-${severity}`,
      params: { count: clues },
      chainId: null,
      path: `/clues?status=new&severity=${severity}`,
      dueOn: null,
      workingDaysLeft: null,
      since,
      mine: true,
      counterpart: null,
    })),
}
