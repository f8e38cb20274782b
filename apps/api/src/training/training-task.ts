import type { Lack } from '@skillchain/db/training/apprenticeship.query'
import {
  lackedByCollege,
  lackedByEnterprise,
  unregisteredOf,
} from '@skillchain/db/training/training-task.query'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { apprenticeshipPolicy } from '@skillchain/domain/training/apprenticeship.policy'

import type { Task, TaskSource } from '../kernel/task.ts'

interface Waiting {
  readonly chainId: ChainId
  readonly kind: string
  readonly count: number
  readonly since: string
  readonly path: string
}

const taskOf = ({ count, ...waiting }: Waiting): Task => ({
  ...waiting,
  id: `${waiting.chainId}:${waiting.kind}`,
  params: { count },
  dueOn: null,
  workingDaysLeft: null,
  mine: true,
  counterpart: null,
})

/** A task where anybody waits, leading to the list of just those. */
const lacking = (chainId: ChainId, lack: Lack, [count, since]: readonly [number, string]): Task[] => {
  const kind = `apprentices-without-${lack}`
  return count === 0
    ? []
    : [taskOf({ chainId, kind, count, since, path: `/apprentices?chain=${chainId}&lacking=${lack}` })]
}

/** Admitted people without a record, and apprentices without a mentor or a plan, wait for their enterprise. */
export const mentoringTasks: TaskSource = {
  grant: apprenticeshipPolicy.plan,
  read: async (tx, { organisationId }) => {
    const waiting = await unregisteredOf(tx, organisationId)
    const lacked = await lackedByEnterprise(tx, organisationId)
    return [
      ...waiting.map((row) =>
        taskOf({ ...row, kind: 'apprentices-to-register', path: `/apprentices/new?chain=${row.chainId}` }),
      ),
      ...lacked.flatMap(({ chainId, mentor, mentorSince, plan, planSince }) => [
        ...lacking(chainId, 'mentor', [mentor, mentorSince]),
        ...lacking(chainId, 'plan', [plan, planSince]),
      ]),
    ]
  },
}

/** People in training whom the college has given no tutor. */
export const tutoringTasks: TaskSource = {
  grant: apprenticeshipPolicy.assignTutor,
  read: async (tx, { organisationId }) =>
    (await lackedByCollege(tx, organisationId)).flatMap(({ chainId, tutor, tutorSince }) =>
      lacking(chainId, 'tutor', [tutor, tutorSince]),
    ),
}
