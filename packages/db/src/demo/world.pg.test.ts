import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Applicant } from '@skillchain/domain/enrolment/applicant'
import { Application } from '@skillchain/domain/enrolment/application'
import { EnrolmentPlan, PlanStatus } from '@skillchain/domain/enrolment/enrolment-plan'
import { BaseBooking, BaseBookingStatus } from '@skillchain/domain/training/base-booking'
import { TrainingStation, TrainingStationStatus } from '@skillchain/domain/training/training-station'
import { identityKey } from '@skillchain/domain/organisation/identity-document'

import { aDatabase } from '../../test/database.ts'
import type { Seals } from './applications.ts'
import { imagine } from './imagine.ts'
import { openDatabase } from '../kernel/database.ts'
import { keepWindows } from '../quality/review-window.store.ts'
import { chainId as chain } from './network.ts'
import { PEOPLE, openWorld, shutWorld } from './world.ts'

const now = new Date('2026-11-20T02:00:00.000Z')

/** What is stated, unsealed, so that a test can look at it. */
const seals: Seals = {
  applicant: (_, applicant) => ({
    name: applicant.name,
    gender: applicant.gender,
    birthYear: Number(applicant.bornOn.slice(0, 4)),
    ethnicity: applicant.ethnicity,
    education: applicant.education,
    school: applicant.school,
    studentNumber: applicant.studentNumber,
    origin: applicant.origin,
    documentKind: applicant.document.kind,
    documentMask: '****',
    mobileMask: '****',
    sealed: Buffer.from(JSON.stringify(applicant)),
  }),
  digest: (document) => Buffer.from(identityKey(document)),
}

const { url } = await aDatabase()
// COPY needs a connection that does one thing after another.
const pool = new Pool({ connectionString: url, max: 2 })
afterAll(() => pool.end())
const given = { now, passwordHash: 'salt:hash', seals }
const count = async (question: string) => {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${question}`)
  return rows[0]?.count ?? 0
}

beforeAll(async () => {
  await openWorld(pool, given)
  await openWorld(pool, given)
}, 60_000)

describe('the invented world', () => {
  it('lets people in under the names they applied with', async () => {
    const { rows } = await pool.query<{ account: string; applicant: string }>(
      `select a.name as account, p.name as applicant from identity.account a
         join organisation.person_account pa on pa.account_id = a.id
         join enrolment.application p on p.person_id = pa.person_id`,
    )
    expect(rows).toHaveLength(2)
    for (const { account, applicant } of rows) expect(account).toBe(applicant)
  })

  it('is the same for the same moment', () => {
    expect(imagine(now)).toEqual(imagine(now))
  })

  it('is laid down once, however often it is opened', async () => {
    expect(await count('enrolment.application')).toBe(PEOPLE)
    expect(PEOPLE).toBe(2_000)
    expect(await count('organisation.person')).toBe(PEOPLE)
    expect(await count(`network.skill_chain where status in ('active', 'submitted', 'draft')`)).toBe(3)
  })

  it('has a plan in each state', () => {
    const { plans } = imagine(now)
    expect(new Set(plans.map(({ status }) => status))).toEqual(new Set(PlanStatus.options))
    for (const plan of plans) expect(EnrolmentPlan.parse(plan)).toEqual(plan)
  })

  it('has a booking and a station in each state, whatever the day of the week', () => {
    for (let day = 0; day < 7; day += 1) {
      const { bookings, stations } = imagine(new Date(now.getTime() + day * 86_400_000))
      expect(new Set(bookings.map(({ status }) => status))).toEqual(new Set(BaseBookingStatus.options))
      expect(new Set(stations.map(({ status }) => status))).toEqual(new Set(TrainingStationStatus.options))
      for (const booking of bookings) expect(BaseBooking.parse(booking)).toEqual(booking)
      for (const station of stations) expect(TrainingStation.parse(station)).toEqual(station)
    }
  })

  it('holds sound applications of people with numbers that check', async () => {
    const { rows } = await pool.query<{ sealed: Buffer; status: string }>(
      'select sealed, status from enrolment.application',
    )
    const people = rows.map(({ sealed }) => Applicant.parse(JSON.parse(sealed.toString())))
    expect(new Set(people.map(({ document }) => document.number)).size).toBe(PEOPLE)
    const statuses = new Set(rows.map(({ status }) => status))
    expect(statuses).toEqual(new Set(Application.shape.status.options))
  })

  it('counts in each plan the people it has admitted, and never more than its places', async () => {
    const wrong = `enrolment.plan_post p where admitted <> (
      select count(*) from enrolment.application a
       where a.chain_id = p.chain_id and a.post_id = p.id and a.status = 'admitted')`
    expect(await count(wrong)).toBe(0)
  })

  it('tells how each record came to be as it is', async () => {
    const untold = `network.chain_member m where version <> coalesce(
      (select max(version) from kernel.event e where e.chain_id = m.chain_id and e.aggregate_id = m.id), 0)`
    expect(await count(untold)).toBe(0)
    expect(await count(`kernel.event where at > '${now.toISOString()}'`)).toBe(0)
  })

  it('has deliveries to review, reviews that are open, and one that is answered', async () => {
    const chainId = chain(1)
    const windows = { now: now.toISOString(), today: '2026-11-20', windowDays: 14, leastRaters: 3 }
    expect(await keepWindows(openDatabase(pool), chainId, windows)).toBe(6)

    expect(await count(`quality.mutual_review where status = 'awaited'`)).toBe(6)
    expect(await count(`quality.mutual_review where status = 'open'`)).toBe(6)
    expect(await count(`quality.mutual_review where reply is not null`)).toBe(1)
    expect(await count(`quality.member_rating where raters = 3`)).toBe(1)
  })

  it('has clues that rules have found, new ones and judged ones', async () => {
    expect(await count(`supervision.clue where status = 'new'`)).toBeGreaterThan(1)
    expect(await count(`supervision.clue where status = 'accepted'`)).toBe(1)
    expect(await count(`supervision.clue where status = 'falseAlarm'`)).toBe(1)
    expect(await count(`supervision.clue where rule = 'R-40'`)).toBe(1)
  })

  it('opens to nobody once it is shut', async () => {
    expect(await count(`identity.credential where password = 'salt:hash'`)).toBeGreaterThan(10)
    await shutWorld(pool)
    expect(await count(`identity.credential where password = 'salt:hash'`)).toBe(0)
  })
})
