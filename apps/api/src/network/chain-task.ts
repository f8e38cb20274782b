import {
  filingsToReview,
  invitationsTo,
  unansweredIn,
  underWayIn,
} from '@skillchain/db/network/chain-task.query'
import { MANAGERS } from '@skillchain/domain/network/chain-member.policy'
import type { SkillChainStatus } from '@skillchain/domain/network/skill-chain'

import { moment } from '../kernel/clock.ts'
import type { Task, TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

const within = (dueOn: string | null) => ({
  dueOn,
  workingDaysLeft: dueOn === null ? null : workingDaysLeft(moment().today, dueOn),
})

/** A place in a chain that waits for this organisation's answer. */
export const invitationTasks: TaskSource = {
  grant: MANAGERS,
  read: async (tx, { organisationId }) =>
    (await invitationsTo(tx, organisationId)).map((row) => ({
      id: `${row.id}:answer`,
      kind: 'invitation-to-answer',
      params: { chain: row.chainName, leader: row.leaderName },
      chainId: row.chainId,
      path: `/chains/${row.chainId}`,
      ...within(row.replyDueOn),
      since: row.invitedAt,
      mine: true,
      counterpart: null,
    })),
}

/** Places that this organisation has offered in the chains it leads and nobody has answered. */
export const unansweredTasks: TaskSource = {
  grant: { 'enterprise.manager': 'chain' },
  read: async (tx, { wideChainIds }) =>
    (await unansweredIn(tx, wideChainIds)).map((row) => ({
      id: `${row.id}:answer`,
      kind: 'invitation-unanswered',
      params: { chain: row.chainName, organisation: row.organisationName },
      chainId: row.chainId,
      path: `/chains/${row.chainId}/members`,
      ...within(row.replyDueOn),
      since: row.invitedAt,
      mine: false,
      counterpart: row.organisationName,
      counterpartId: row.organisationId,
    })),
}

const stepOf: Partial<Record<SkillChainStatus, { kind: string; mine: boolean }>> = {
  draft: { kind: 'filing-to-complete', mine: true },
  returned: { kind: 'filing-returned', mine: true },
  approved: { kind: 'chain-to-activate', mine: true },
  submitted: { kind: 'filing-under-review', mine: false },
}

/** Chains that this organisation leads on their way to being filed. */
export const filingTasks: TaskSource = {
  grant: { 'enterprise.manager': 'chain' },
  read: async (tx, { wideChainIds }) =>
    (await underWayIn(tx, wideChainIds)).flatMap(
      ({ chainId, name, status, dueOn, fields, since }): Task[] => {
        const step = stepOf[status]
        if (!step) return []
        const params = { chain: name, fields }
        const path = `/chains/${chainId}`
        return [
          {
            id: `${chainId}:${status}`,
            params,
            chainId,
            path,
            ...within(dueOn),
            since,
            counterpart: null,
            ...step,
          },
        ]
      },
    ),
}

/** Filings of a regulator's division that wait for its answer. */
export const reviewTasks: TaskSource = {
  grant: { 'regulator.officer': 'chain' },
  read: async (tx) =>
    (await filingsToReview(tx)).map(({ chainId, name, leaderName, dueOn, changedAt }) => ({
      id: `${chainId}:review`,
      kind: 'filing-to-review',
      params: { chain: name, leader: leaderName },
      chainId,
      path: `/filings/${chainId}`,
      ...within(dueOn),
      since: changedAt,
      mine: true,
      counterpart: leaderName,
    })),
}
