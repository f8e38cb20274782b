import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'

import { aWorld, now } from '../../test/world.ts'
import { openDatabase } from '../kernel/database.ts'
import { sweepChain } from '../supervision/audit-chain.ts'
import { rules } from '../supervision/audit/rules.ts'
import { clue } from '../supervision/clue.table.ts'
import { PEOPLE_OF_A_CHAIN } from './larger-world.ts'
import { chainId } from './network.ts'
import { creditCodeOf } from './organisations.ts'
import { PEOPLE } from './world.ts'

const { pool, count, open, grow } = await aWorld()
const added = chainId(1_000)

beforeAll(async () => {
  await open()
  await grow(PEOPLE + PEOPLE_OF_A_CHAIN)
}, 60_000)

it('has a chain more for each thousand people, and does not grow when it is large enough', async () => {
  expect(await count(`enrolment.application where chain_id = '${added}'`)).toBe(PEOPLE_OF_A_CHAIN)
  expect(await grow(PEOPLE + PEOPLE_OF_A_CHAIN)).toEqual({ added: 0 })
})

it.each([
  'enrolment.apprentice_agreement',
  'training.mentor',
  'training.apprenticeship',
  'training.training_session',
  'training.session_place',
  'training.attendance_evidence',
  'evaluation.evaluation_batch',
  'evaluation.candidate',
  'certificate.certificate',
  'employment.employment',
  'kernel.event',
])('has rows of %s in it, for rules and numbers to read', async (table) => {
  expect(await count(`${table} where chain_id = '${added}'`)).toBeGreaterThan(10)
})

it('contradicts itself nowhere', async () => {
  const db = openDatabase(pool)
  await sweepChain(db, {
    chainId: added,
    rules,
    now: now.toISOString(),
    today: now.toISOString().slice(0, 10),
  })

  expect(await db.select().from(clue).where(eq(clue.chainId, added))).toEqual([])
})

it('has codes for as many organisations as ten million people need', () => {
  const codes = [9_999, 10_000, 10_031, 40_999].map((n) => creditCodeOf(n, '440100'))
  expect(new Set(codes).size).toBe(4)
})
