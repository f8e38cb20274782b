import { undecided } from '@skillchain/db/training/attendance-correction.store'
import { attendanceCorrectionPolicy as policy } from '@skillchain/domain/training/attendance-correction.policy'

import type { TaskSource } from '../kernel/task.ts'

/** Corrections of attendance that wait for the side of a session that did not ask for them. */
export const attendanceCorrectionTasks: TaskSource = {
  grant: policy.approve,
  read: async (tx, { organisationId }) => {
    const found = await undecided(tx, organisationId)
    return found.map(({ chainId, id, sessionId, proposedFor, proposedAt, ...session }) => {
      const mine = proposedFor !== organisationId
      const other = session.hostId === organisationId ? session.baseName : session.hostName
      const kind = mine ? 'attendance-correction-to-decide' : 'attendance-correction-by-other'
      return {
        id: `${id}:${kind}`,
        kind,
        params: { title: session.title, day: session.heldOn },
        chainId,
        path: `/sessions/${chainId}/${sessionId}`,
        dueOn: null,
        workingDaysLeft: null,
        since: proposedAt,
        mine,
        counterpart: mine ? null : other,
      }
    })
  },
}
