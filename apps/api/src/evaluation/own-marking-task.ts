import { correctionsToDecide, thirdMarksOf } from '@skillchain/db/evaluation/own-marking.query'
import { scoreCorrectionPolicy } from '@skillchain/domain/evaluation/score-correction.policy'

import { moment } from '../kernel/clock.ts'
import type { TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'
import { markingGrant } from './marking.ts'

const within = (dueOn: string | null) => ({
  dueOn,
  workingDaysLeft: dueOn === null ? null : workingDaysLeft(moment().today, dueOn),
})

/** Parts on which two assessors differ by more than they may, for whoever is to give the third mark. */
export const thirdMarkTasks: TaskSource = {
  grant: markingGrant,
  read: async (tx, actor) =>
    (await thirdMarksOf(tx, actor)).map(({ chainId, batchId, batchName, planned, count }) => ({
      id: `${batchId}:third`,
      kind: 'third-mark-to-give',
      params: { batch: batchName, count },
      chainId,
      path: `/batches/${chainId}/${batchId}/marking`,
      ...within(planned.scoring),
      since: `${planned.exam}T00:00:00.000Z`,
      mine: true,
      counterpart: null,
    })),
}

/** Corrections of scores that wait for one of the two others. */
export const scoreCorrectionTasks: TaskSource = {
  grant: scoreCorrectionPolicy.approve,
  read: async (tx, actor) =>
    (await correctionsToDecide(tx, actor)).map(
      ({ chainId, id, batchId, batchName, name, planned, endsOn }) => ({
        id: `${id}:decide`,
        kind: 'score-correction-to-decide',
        params: { name, batch: batchName },
        chainId,
        path: `/batches/${chainId}/${batchId}/results`,
        ...within(endsOn),
        since: `${planned.exam}T00:00:00.000Z`,
        mine: true,
        counterpart: null,
      }),
    ),
}
