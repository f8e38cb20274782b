import { z } from 'zod'

import { countFilings, filings } from '@skillchain/db/network/chain.query'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import { skillChainPolicy } from '@skillchain/domain/network/skill-chain.policy'

import { moment } from '../kernel/clock.ts'
import { asking, router } from '../kernel/trpc.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'
import { Filing } from './skill-chain-answer.ts'

const { 'regulator.officer': officer, 'regulator.auditor': auditor } = skillChainPolicy.read
const REGULATORS = { 'regulator.officer': officer, 'regulator.auditor': auditor } as const

const Filter = z.strictObject({
  status: z.array(SkillChainStatus).max(7).optional(),
  division: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  cluster: z.string().max(40).optional(),
  search: z.string().trim().max(60).optional(),
})

export const filingRouter = router({
  /** Chains filed in the regulator's division, those whose review is due first at the top. */
  list: asking(REGULATORS)
    .input(PageRequest.extend({ filter: Filter.default({}) }))
    .output(pageOf(Filing))
    .query(async ({ input: { filter, ...page } }) => {
      const { today } = moment()
      const { rows, next } = await filings({ ...page, ...filter })
      const left = (dueOn: string | null) => (dueOn === null ? null : workingDaysLeft(today, dueOn))
      return {
        rows: rows.map((row) => ({
          ...row,
          status: SkillChainStatus.parse(row.status),
          workingDaysLeft: left(row.dueOn),
        })),
        next,
      }
    }),

  count: asking(REGULATORS)
    .input(z.strictObject({ filter: Filter.default({}) }))
    .output(z.int())
    .query(({ input: { filter } }) => countFilings(filter)),
})
