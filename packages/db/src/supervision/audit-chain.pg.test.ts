import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { aSkillDemand, aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { skillDemand } from '../demand/skill-demand.table.ts'
import { asActor } from '../kernel/database.ts'
import { aFact } from '../kernel/event.fixture.ts'
import { append } from '../kernel/event.store.ts'
import { event } from '../kernel/event.table.ts'
import { touchedChains } from '../kernel/touched.store.ts'
import { touched } from '../kernel/touched.table.ts'
import { auditChain, sweepChain } from './audit-chain.ts'
import type { Rule } from './audit/rule.ts'
import { wageBelowMinimum } from './audit/wage-below-minimum.ts'
import { clues } from './clue.query.ts'
import { find, save } from './clue.store.ts'
import { auditSwitch, clue } from './clue.table.ts'

const { db, pool } = await aDatabase()
const chainId = aChainId(1)
const moment = { now: '2026-11-27T02:00:00.000Z', today: '2026-11-27' }
const demandId = aSkillDemandId(1)
const audit = (rules: readonly Rule[] = [wageBelowMinimum]) => auditChain(db, { chainId, rules, ...moment })
const sweep = () => sweepChain(db, { chainId, rules: [wageBelowMinimum], ...moment })
const pay = (payFromFen: number) => db.update(skillDemand).set({ payFromFen })
const happen = (given: Parameters<typeof aFact>[0] = {}) =>
  asActor(db, cast.college, (tx) =>
    append(
      tx,
      aFact({ aggregate: 'skill-demand', aggregateId: demandId, version: (version += 1), ...given }),
    ),
  )
let version = 0

beforeAll(async () => {
  await livingChains(db)
  await db
    .insert(skillDemand)
    .values(aSkillDemand({ id: demandId, status: 'published', payFromFen: 200_000 }))
})
beforeEach(async () => {
  await db.delete(touched)
  await db.delete(clue)
  await db.delete(event)
  await db.delete(auditSwitch)
  await pay(200_000)
})

test('what happens is looked at once, and what is found is a clue', async () => {
  await happen()

  expect(await touchedChains(db, 'audits', 9)).toEqual([chainId])
  expect(await audit()).toBe(1)
  // The clue's own event is marked, too; nothing is found by it.
  expect(await audit()).toBe(0)
  expect(await touchedChains(db, 'audits', 9)).toEqual([])
  expect(await db.select().from(clue)).toMatchObject([
    { rule: 'R-26', key: demandId, status: 'new', divisionCode: '440100', severity: 'high' },
  ])
})

describe('a worker killed between the look and its end', () => {
  /** Finds what there is, and its connection is cut before anything of it is kept. */
  const killed: Rule = {
    ...wageBelowMinimum,
    evaluate: async (look, keys) => {
      const found = await wageBelowMinimum.evaluate(look, keys)
      const { rows } = await look.tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      return found
    },
  }

  test('has lost nothing and doubles nothing', async () => {
    await happen()
    await expect(audit([killed])).rejects.toThrow(/terminat|connection|Failed query/i)
    expect(await db.select().from(clue)).toEqual([])
    expect(await touchedChains(db, 'audits', 9)).toEqual([chainId])

    expect(await audit()).toBe(1)
    await happen()
    expect(await audit()).toBe(0)
    expect(await db.select().from(clue)).toHaveLength(1)
  })
})

test('two that look at one chain at a time find each clue once', async () => {
  await happen()
  const changed = await Promise.all([audit(), audit(), sweep()])

  expect(changed.reduce((sum, one) => sum + one, 0)).toBe(1)
})

test('a clue closes when its evidence vanishes, and comes back with it', async () => {
  await sweep()
  await pay(600_000)
  await happen()
  await audit()
  expect(await db.select().from(clue)).toMatchObject([{ status: 'closed', version: 1 }])

  await pay(200_000)
  expect(await sweep()).toBe(1)
  const [back] = await db.select().from(clue)
  expect(back).toMatchObject({ status: 'new', version: 2 })
  const told = await db
    .select({ type: event.type })
    .from(event)
    .where(sql`${event.aggregateId} = ${back?.id}`)
  expect(told.map(({ type }) => type).toSorted()).toEqual(['found', 'reappeared', 'vanished'])
})

test('a rule that is off in the chain’s division looks at nothing', async () => {
  await db.insert(auditSwitch).values({ code: 'R-26', division: '4401', on: false, reason: '试运行' })

  expect(await sweep()).toBe(0)
})

test('a clue is judged by its division’s regulator and known to nobody else', async () => {
  await sweep()
  const [known] = await db.select().from(clue)
  if (!known) throw new Error('nothing was found')
  const judge = (who: keyof typeof cast) =>
    asActor(db, cast[who], async (tx) => {
      const found = await find(tx, known)
      if (!found.ok) return found
      return save(tx, { ...known, status: 'accepted', reason: '已核实', version: known.version + 1 })
    })

  for (const who of ['leader', 'enterprise', 'college'] as const)
    expect(await judge(who)).toMatchObject({ problem: { code: 'record.missing' } })
  expect(await judge('regulator')).toMatchObject({ ok: true })
  expect(await judge('regulator')).toMatchObject({ problem: { code: 'record.stale' } })
})

test.each([
  ['all', {}, 'clue_by_time'],
  ['those of a status', { status: ['new' as const] }, 'clue_by_status'],
  ['those of a chain', { chainId }, 'clue_by_chain'],
])('the latest of %s are read without the rest', async (_, filter, name) => {
  await sweep()
  const columns = {
    id: sql`gen_random_uuid()`,
    chain_id: sql`case when n % 50 = 0 then t.chain_id else gen_random_uuid() end`,
    status: sql`case when n % 20 = 0 then 'new' else 'closed' end`,
    first_seen_at: sql`t.first_seen_at - n * interval '1 minute'`,
  }
  await multiply(db, clue, { times: 8_000, columns })
  const plan = await planOf(db, cast.regulator, (tx) => clues(tx, { limit: 50, filter }))

  expect(plan).toMatchObject({ indexes: expect.arrayContaining([name]), sorts: false })
})
