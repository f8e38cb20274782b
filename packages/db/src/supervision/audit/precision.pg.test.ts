import { asc } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'

import { insertWorld } from '../../../test/audit-world/insert.ts'
import { makeWorld } from '../../../test/audit-world/make-world.ts'
import { type Measured, reportOf } from '../../../test/audit-world/report.ts'
import { BODIES, CHAINS, FIRMS, type Injected, TODAY, chainIdOf } from '../../../test/audit-world/world.ts'
import { aDatabase } from '../../../test/database.ts'
import { sweepChain } from '../audit-chain.ts'
import { clue } from '../clue.table.ts'
import { rules } from './rules.ts'

const { db, pool } = await aDatabase()
const SEED = 20_261_127
const { rows, injected } = makeWorld(SEED)
const found: Injected[] = []
const now = `${TODAY}T03:00:00.000Z`

const named = ({ rule, chainId, key }: Injected) => `${rule} ${chainId} ${key}`
const namesOf = (some: readonly Injected[]) => [...new Set(some.map(named))].toSorted()

beforeAll(async () => {
  await insertWorld(db, rows)
  await pool.query('analyze')
  for (let c = 0; c < CHAINS; c += 1) {
    // One chain after another, as every night.
    // oxlint-disable-next-line no-await-in-loop
    await sweepChain(db, { chainId: chainIdOf(c), rules, now, today: TODAY })
  }
  const { rule, chainId, key } = clue
  found.push(...(await db.select({ rule, chainId, key }).from(clue).orderBy(asc(clue.rule))))
}, 240_000)

test('every rule has been given something to find', () => {
  expect([...new Set(injected.map(({ rule }) => rule))].toSorted()).toEqual(AuditRuleCode.options)
})

test('what was injected is found, and nothing else', () => {
  expect(namesOf(found)).toEqual(namesOf(injected))
})

test('the table that is kept says what was measured', async () => {
  const measured = AuditRuleCode.options.map((code): Measured => {
    const of = (some: readonly Injected[]) => namesOf(some.filter(({ rule }) => rule === code))
    const made = new Set(of(injected))
    const wrong = of(found).filter((name) => !made.has(name))
    return { rule: code, injected: made.size, found: of(found).length, false: wrong.length }
  })
  const { batches, candidates } = rows
  const world = `The world is made from seed ${SEED}: ${CHAINS} chains, ${CHAINS * FIRMS} firms, ${CHAINS * BODIES} evaluation
bodies, ${batches.length} batches and ${candidates.length} candidates.`

  await expect(reportOf(measured, world)).toMatchFileSnapshot('../../../../../apps/docs/audit-precision.md')
})
