import { z } from 'zod'

import { forgetCalls as forget } from '@skillchain/db/kernel/call-count.store'

import { jobKind } from './jobs.ts'

const DAY_MS = 86_400_000

/** Every night: a count that has outlived its span by far says only that somebody was here. */
export const forgetCalls = jobKind({
  name: 'kernel.forget-calls',
  data: z.object({}),
  schedule: '40 3 * * *',
  work: async ({ db }) => {
    await forget(db, new Date(Date.now() - DAY_MS).toISOString())
  },
})
