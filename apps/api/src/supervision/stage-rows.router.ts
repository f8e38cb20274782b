import { z } from 'zod'

import { appliedRows, demandedRows, plannedRows } from '@skillchain/db/supervision/stage-rows.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { supervisionPolicy as policy } from '@skillchain/domain/supervision/supervision.policy'

import { asking, router } from '../kernel/trpc.ts'
import { AppliedRow, DemandedRow, PlannedRow } from './answer.ts'

const Asked = z.strictObject({ ...PageRequest.shape, chainId: ChainId, fromOn: Day, toOn: Day })

/** The rows that a chain's numbers count, opened from the number. */
export const stageRowsRouter = router({
  demanded: asking(policy.posts)
    .input(Asked)
    .output(pageOf(DemandedRow))
    .query(({ input }) => demandedRows(input)),

  planned: asking(policy.people)
    .input(Asked)
    .output(pageOf(PlannedRow))
    .query(({ input }) => plannedRows(input)),

  applied: asking(policy.people)
    .input(Asked.extend({ admittedOnly: z.boolean() }))
    .output(pageOf(AppliedRow))
    .query(async ({ input }) => {
      const { rows, next } = await appliedRows(input)
      return { rows: rows.map(({ name, ...row }) => Object.assign(row, { name: maskName(name) })), next }
    }),
})
