import { applicationsWaiting, rostersWaiting } from '@skillchain/db/enrolment/application-task.query'
import { applicationPolicy } from '@skillchain/domain/enrolment/application.policy'

import { moment } from '../kernel/clock.ts'
import type { TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

/** Applications that wait for the college's answer, and accepted ones that wait to be admitted; one task for a plan. */
export const applicationTasks: TaskSource = {
  grant: applicationPolicy.accept,
  read: async (tx, { organisationId }) =>
    (await applicationsWaiting(tx, organisationId)).map(({ step, planId, chainId, ...row }) => ({
      id: `${planId}:${step}`,
      kind: step === 'review' ? 'applications-to-review' : 'applicants-to-admit',
      params: { enterprise: row.enterpriseName, count: row.count },
      chainId,
      path:
        step === 'review'
          ? `/review?chain=${chainId}&plan=${planId}`
          : `/applicants?chain=${chainId}&plan=${planId}&status=accepted`,
      dueOn: row.dueOn,
      workingDaysLeft: row.dueOn === null ? null : workingDaysLeft(moment().today, row.dueOn),
      since: row.since,
      mine: true,
      counterpart: null,
    })),
}

/** Rosters that were checked and wait for a decision on what was found. */
export const rosterTasks: TaskSource = {
  grant: applicationPolicy.accept,
  read: async (tx, { organisationId }) =>
    (await rostersWaiting(tx, organisationId)).map((row) => ({
      id: `${row.id}:confirm`,
      kind: 'roster-to-confirm',
      params: { file: row.fileName, faulty: row.counts?.faulty ?? 0 },
      chainId: row.chainId,
      path: `/rosters/${row.chainId}/${row.id}`,
      dueOn: null,
      workingDaysLeft: null,
      since: row.uploadedAt,
      mine: true,
      counterpart: null,
    })),
}
