import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { aCandidateId } from '@skillchain/domain/evaluation/candidate.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { type IndicatorCode, indicatorCodes, isAboutPeople } from '@skillchain/domain/quality/indicator'

import { anAuditedChain } from '../../test/audited.ts'
import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { apprenticeAgreement } from '../enrolment/apprentice-agreement.table.ts'
import { candidate } from '../evaluation/candidate.table.ts'
import { nobody } from '../kernel/as-job.ts'
import { asActor } from '../kernel/database.ts'
import { sessionPlace } from '../training/session-place.table.ts'
import { trainingSession } from '../training/training-session.table.ts'
import { recountIndicators } from './indicator-cell.store.ts'
import { cellsOf, indicatorRows } from './indicator.query.ts'
import { trainingIndicators } from './training-indicators.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)

/** The share as it is now, and whether its rows add up to it. */
async function shareOf(code: IndicatorCode): Promise<[part: number, whole: number]> {
  await recountIndicators(db, chainId, { now: '2026-11-27T02:00:00.000Z', checking: false })
  const cells = await asActor(db, cast.regulator, (tx) => cellsOf(tx, { chainId, year: 2026 }))
  const { rows } = await asActor(db, nobody([chainId]), (tx) =>
    indicatorRows(tx, {
      chainId,
      code,
      fromMonth: '2026-01',
      toMonth: '2026-12',
      which: 'all',
      limit: 50,
    }),
  )
  const [cell] = cells.filter((each) => each.code === code)
  const part = rows.reduce((sum, { numerator }) => sum + numerator, 0)
  const whole = rows.reduce((sum, { denominator }) => sum + denominator, 0)
  expect([part, whole, rows.length]).toEqual([cell?.numerator ?? 0, cell?.denominator ?? 0, cell?.rows ?? 0])
  return [part, whole]
}

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 1, applicants: ['submitted', 'admitted'] })
  await anEnrolment(db, { n: 2, applicants: ['submitted', 'admitted'] })
  await anAuditedChain(db)
})

test('apprentices count who have begun, with an agreement that has begun as well', async () => {
  expect(await shareOf('apprentices-agreed')).toEqual([1, 1])
  await db.update(apprenticeAgreement).set({ startsOn: '2999-01-01', endsOn: '2999-12-31' })
  expect(await shareOf('apprentices-agreed')).toEqual([0, 1])
})

test('candidates count whose conditions rest on more than a promise', async () => {
  expect(await shareOf('candidates-evidenced')).toEqual([2, 2])
  await db
    .update(candidate)
    .set({ weak: true })
    .where(eq(candidate.id, aCandidateId(1)))
  expect(await shareOf('candidates-evidenced')).toEqual([1, 2])
})

test('minutes of settled sessions count as far as evidence proves them, and no further than was planned', async () => {
  expect(await shareOf('attendance-valid')).toEqual([0, 0])
  const [openedAt, settledAt] = ['2026-12-01T00:40:00.000Z', '2026-12-01T06:00:00.000Z']
  await db
    .update(trainingSession)
    .set({ status: 'settled', openedAt, closedAt: settledAt, settledAt, fromMinute: 540, toMinute: 720 })
  // Two people were there for three hours each.
  await db.update(sessionPlace).set({ grade: 'B', validMinutes: 120 })
  expect(await shareOf('attendance-valid')).toEqual([240, 360])
  await db.update(sessionPlace).set({ validMinutes: 200 })
  expect(await shareOf('attendance-valid')).toEqual([360, 360])
  await db.update(sessionPlace).set({ grade: 'D', validMinutes: 0 })
  expect(await shareOf('attendance-valid')).toEqual([0, 360])
})

test('their rows are people, whose names the API masks', () => {
  const own = indicatorCodes.filter((code) => code in trainingIndicators)
  expect(own).toHaveLength(3)
  expect(own.every(isAboutPeople)).toBe(true)
})
