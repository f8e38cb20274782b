import type { Tx } from '@skillchain/db/kernel/database'
import { wishesToMeet } from '@skillchain/db/employment/upgrade-wish.query'
import { upgradeWishPolicy } from '@skillchain/domain/employment/upgrade-wish.policy'
import type { Actor, Grant } from '@skillchain/domain/organisation/access'

import type { Task, TaskSource } from '../kernel/task.ts'
import { sideOf } from './wish-side.ts'

/** One task for each chain, leading to the list of just those wishes. */
const waiting = (grant: Grant, kind: string): TaskSource => ({
  grant,
  read: async (tx: Tx, actor: Actor): Promise<Task[]> =>
    (await wishesToMeet(tx, { side: sideOf(actor), chainIds: actor.chainIds })).flatMap(
      ({ chainId, count, since }) =>
        since === null
          ? []
          : [
              {
                id: `${chainId}:${kind}`,
                kind,
                params: { count },
                chainId,
                path: `/upgrade-wishes?chain=${chainId}&waiting=mine`,
                dueOn: null,
                workingDaysLeft: null,
                since,
                mine: true,
                counterpart: null,
              },
            ],
    ),
})

const { 'evaluation-body.manager': _body, ...colleges } = upgradeWishPolicy.read

/** Wishes for the next grade that the body asking has still to plan. */
export const wishTasks = waiting(upgradeWishPolicy.plan, 'wishes-to-plan')
/** People planned for a batch whom their college has still to register. */
export const plannedWishTasks = waiting(colleges, 'wishes-to-register')
