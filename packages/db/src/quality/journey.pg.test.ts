import { beforeAll, expect, it } from 'vitest'

import { type LoopStage, reachedIn } from '@skillchain/domain/quality/closed-loop'

import { aWorld } from '../../test/world.ts'
import { chainId } from '../demo/network.ts'
import { openDatabase } from '../kernel/database.ts'
import { countJourneys } from './journey.store.ts'

const { pool, count, open } = await aWorld()
const chain = chainId(1)
const ways = () => openDatabase(pool).transaction((tx) => countJourneys(tx, chain))

const lost = async () => (await ways()).filter((way) => way.lost).reduce((sum, { people }) => sum + people, 0)

beforeAll(open, 60_000)

it('counts people at every stage that is recorded, as many as the rows of each stage have', async () => {
  const counted = await ways()
  const at = (stage: LoopStage) =>
    counted.filter(({ way }) => reachedIn(way).has(stage)).reduce((sum, { people }) => sum + people, 0)
  const of = `where chain_id = '${chain}' and`
  const people = (table: string, state: string) =>
    count(`(select distinct person_id from ${table} ${of} ${state}) p`)
  expect(at('admitted')).toBe(await people('enrolment.application', `status = 'admitted'`))
  expect(at('agreed')).toBe(await people('enrolment.apprentice_agreement', 'in_force_at is not null'))
  expect(at('registered')).toBe(
    await people('evaluation.candidate', `status not in ('rejected', 'withdrawn')`),
  )
  expect(at('passed')).toBe(await people('evaluation.candidate', `status = 'passed'`))
  expect(at('certified')).toBe(await people('certificate.certificate', `status = 'issued'`))
  for (const stage of ['agreed', 'registered', 'passed', 'certified'] as const)
    expect(at(stage)).toBeGreaterThan(0)
})

it('counts who broke off as lost, where they had come to', async () => {
  const before = await lost()
  await pool.query(`update training.apprenticeship set status = 'brokenOff', ended_on = starts_on, reason = '离开'
      where id = (select id from training.apprenticeship where status = 'training' limit 1)`)
  expect(await lost()).toBe(before + 1)
})
