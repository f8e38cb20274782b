import { beforeAll, expect, test } from 'vitest'

import { drawSample } from '@skillchain/domain/supervision/sample'

import { aWorld } from '../../test/world.ts'
import { openDatabase } from '../kernel/database.ts'
import { inspectionDraw } from '../supervision/inspection.table.ts'
import { digestOf } from '../supervision/population.query.ts'

const { pool, open } = await aWorld()
beforeAll(open, 60_000)

const rowsOf = async (table: string, where = 'true') =>
  (await pool.query<{ status: string }>(`select status from supervision.${table} where ${where} order by 1`))
    .rows
const statuses = async (table: string) => [...new Set((await rowsOf(table)).map(({ status }) => status))]

test('the city has inspections under way, in hearing and concluded, and rectifications at every step', async () => {
  expect(await statuses('inspection')).toEqual(['concluded', 'hearing', 'open'])
  expect(await statuses('rectification')).toEqual(['closed', 'doing', 'planning', 'rechecking'])
  expect(await statuses('evidence_request')).toEqual(['answered', 'asked', 'settled'])
})

test('an answer and a plan are overdue', async () => {
  const late = `due_on < '2026-11-20'`
  expect(await rowsOf('evidence_request', `status = 'asked' and ${late}`)).toHaveLength(1)
  expect(await rowsOf('rectification', `status = 'planning' and ${late}`)).toHaveLength(1)
})

test('every sample of the invented world can be drawn again', async () => {
  const draws = await openDatabase(pool).select().from(inspectionDraw)
  expect(draws.length).toBeGreaterThan(7)
  for (const { population, seed, digest, sample } of draws) {
    expect(digestOf(population)).toBe(digest)
    expect(drawSample(population, { seed: Number(seed), digest, size: sample.length })).toEqual(sample)
  }
})
