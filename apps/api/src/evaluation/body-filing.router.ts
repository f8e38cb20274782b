import { z } from 'zod'

import { filingById, filingsIn, filingsOfDivision } from '@skillchain/db/evaluation/body-filing.query'
import { historyOf } from '@skillchain/db/kernel/event.query'
import {
  BodyFiling,
  BodyFilingId,
  BodyFilingStatus,
  FilingTerms,
} from '@skillchain/domain/evaluation/body-filing'
import { bodyFilingPolicy as policy } from '@skillchain/domain/evaluation/body-filing.policy'
import { Command } from '@skillchain/domain/evaluation/body-filing.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { Day, Instant } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'

import { moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'
import { filingAggregate, filingFounder } from './body-filing-work.ts'

const ref = z.strictObject({ chainId: ChainId, id: BodyFilingId })
const FilingRow = BodyFiling.extend({ bodyName: z.string() })
const status = z.array(BodyFilingStatus).max(6).optional()

/** A filing as a regulator's list of its division shows it. */
const DivisionRow = z.object({
  id: BodyFilingId,
  chainId: ChainId,
  chainName: z.string(),
  bodyName: z.string(),
  status: BodyFilingStatus,
  bodyCode: z.string().nullable(),
  dueOn: Day.nullable(),
  workingDaysLeft: z.int().nullable(),
  changedAt: Instant,
})

const { read, found: founds, ...commands } = policy
const REGULATORS = {
  'regulator.officer': read['regulator.officer'],
  'regulator.auditor': read['regulator.auditor'],
} as const

export const bodyFilingRouter = router({
  /** The filings of one chain. */
  list: asking(read)
    .input(PageRequest.extend({ chainId: ChainId, status }))
    .output(pageOf(FilingRow))
    .query(({ input }) => filingsIn(input)),

  /** Filings of the regulator's division, in whatever chain. */
  ofDivision: asking(REGULATORS)
    .input(PageRequest.extend({ status }))
    .output(pageOf(DivisionRow))
    .query(async ({ input }) => {
      const { today } = moment()
      const { rows, next } = await filingsOfDivision(input)
      const left = (dueOn: string | null) => (dueOn === null ? null : workingDaysLeft(today, dueOn))
      return {
        rows: rows.map((row) => DivisionRow.parse({ ...row, workingDaysLeft: left(row.dueOn) })),
        next,
      }
    }),

  byId: asking(read)
    .input(ref)
    .output(FilingRow)
    .query(async ({ input }) => unwrap(await filingById(input))),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'body-filing' })),

  found: commanding({ found: founds })
    .input(founding(BodyFilingId, FilingTerms))
    .output(BodyFiling)
    .mutation(({ ctx, input }) => found(filingFounder, ctx, input)),

  perform: commanding(commands)
    .input(commandOn(BodyFilingId, Command))
    .output(BodyFiling)
    .mutation(({ ctx, input }) => perform(filingAggregate, ctx, input)),
})
