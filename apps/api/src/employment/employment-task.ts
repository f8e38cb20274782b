import { waitingForEnterprise, waitingForPerson } from '@skillchain/db/employment/employment-task.query'
import { employmentPolicy } from '@skillchain/domain/employment/employment.policy'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { moment } from '../kernel/clock.ts'
import type { Task, TaskSource } from '../kernel/task.ts'

const open = { dueOn: null, workingDaysLeft: null, mine: true, counterpart: null }

interface Waiting {
  readonly chainId: ChainId
  readonly kind: 'employments-disputed' | 'stays-disputed' | 'stays-due'
  readonly count: number
  readonly since: string | null
}

const QUERIES = {
  'employments-disputed': 'status=disputed',
  'stays-disputed': 'mark=stayDisputed',
  'stays-due': 'mark=due',
} as const

/** One task for each chain and kind, leading to the list of just those. */
const taskOf = ({ chainId, kind, count, since }: Waiting): Task[] =>
  count === 0 || since === null
    ? []
    : [
        {
          ...open,
          id: `${chainId}:${kind}`,
          kind,
          params: { count },
          chainId,
          since,
          path: `/employments?chain=${chainId}&${QUERIES[kind]}`,
        },
      ]

/** Disputes that wait for the enterprise's answer, and people of whom it is asked whether they are still there. */
export const employmentTasks: TaskSource = {
  grant: employmentPolicy.correct,
  read: async (tx, { organisationId: enterpriseId }) =>
    (await waitingForEnterprise(tx, { enterpriseId, today: moment().today })).flatMap((row) => {
      const { chainId } = row
      return [
        ...taskOf({ chainId, kind: 'employments-disputed', count: row.disputed, since: row.disputedSince }),
        ...taskOf({
          chainId,
          kind: 'stays-disputed',
          count: row.stayDisputed,
          since: row.stayDisputedSince,
        }),
        ...taskOf({ chainId, kind: 'stays-due', count: row.due, since: row.dueSince }),
      ]
    }),
}

/** Placements, and checks of them, that wait for the word of the person asking. */
export const ownEmploymentTasks: TaskSource = {
  grant: employmentPolicy.confirm,
  read: async (tx, { organisationId, chainIds }) =>
    (await waitingForPerson(tx, { personId: PersonId.parse(organisationId), chainIds })).map(
      ({ chainId, id, status, postTitle, reportedAt, enterpriseName }): Task => {
        const kind = status === 'reported' ? 'employment-to-confirm' : 'stay-to-confirm'
        return {
          ...open,
          id: `${id}:${kind}`,
          kind,
          params: { enterprise: enterpriseName, post: postTitle },
          chainId,
          since: reportedAt,
          path: '/employment',
        }
      },
    ),
}
