import { beforeAll, describe, expect, it } from 'vitest'

import { Applicant } from '@skillchain/domain/enrolment/applicant'
import { UpgradeWish } from '@skillchain/domain/employment/upgrade-wish'
import { Application } from '@skillchain/domain/enrolment/application'
import { ApprenticeAgreement } from '@skillchain/domain/enrolment/apprentice-agreement'
import { EnrolmentPlan, PlanStatus } from '@skillchain/domain/enrolment/enrolment-plan'
import { BaseBooking, BaseBookingStatus } from '@skillchain/domain/training/base-booking'
import { TrainingStation, TrainingStationStatus } from '@skillchain/domain/training/training-station'
import { Apprenticeship } from '@skillchain/domain/training/apprenticeship'

import { aWorld, now } from '../../test/world.ts'
import { upgradeWish } from '../employment/upgrade-wish.table.ts'
import { openDatabase } from '../kernel/database.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { imagine } from './imagine.ts'
import { keepWindows } from '../quality/review-window.store.ts'
import { chainId as chain } from './network.ts'
import { PEOPLE, shutWorld } from './world.ts'

const { pool, count, open } = await aWorld()

beforeAll(async () => {
  await open()
  await open()
}, 60_000)

describe('the invented world', () => {
  it('has certificates issued, one that waits for its second signature, and one revoked with its note', async () => {
    const { rows } = await pool.query(
      'select status, count(*)::int as count from certificate.certificate group by status order by status',
    )
    expect(rows).toEqual([
      { status: 'issued', count: 5 },
      { status: 'revoked', count: 1 },
      { status: 'signed', count: 1 },
    ])
    // What the one revoked had besides was revoked with it.
    expect(await count(`certificate.public_certificate where status = 'revoked' and note is not null`)).toBe(
      2,
    )
    const second = `certificate.certificate where dual_title is not null`
    expect(await count(`${second} and dual_number is not null`)).toBeGreaterThan(1)
    expect(
      await count(`certificate.certificate where status = 'issued' and dual_title is null`),
    ).toBeGreaterThan(0)
    expect(await count(`${second} and dual_number is null and number is not null`)).toBe(0)
    expect(await count('certificate.number_series where last = 6')).toBe(1)
    // Somebody who can sign in holds one, and holds it still.
    expect(
      await count(`certificate.certificate c join organisation.person_account a on a.person_id = c.person_id
        where c.status = 'issued'`),
    ).toBeGreaterThan(0)
  })

  it('lets people in under the names they applied with', async () => {
    const { rows } = await pool.query<{ account: string; applicant: string }>(
      `select a.name as account, p.name as applicant from identity.account a
         join organisation.person_account pa on pa.account_id = a.id
         join enrolment.application p on p.person_id = pa.person_id`,
    )
    expect(rows).toHaveLength(13)
    for (const { account, applicant } of rows) expect(account).toBe(applicant)
  })

  it('is the same for the same moment', () => {
    expect(imagine(now)).toEqual(imagine(now))
  })

  it('is laid down once, however often it is opened', async () => {
    expect(await count('enrolment.application')).toBe(PEOPLE)
    expect(PEOPLE).toBe(2_000)
    // And one who has an account and has applied for nothing.
    expect(await count('organisation.person')).toBe(PEOPLE + 1)
    expect(await count(`network.skill_chain where status in ('active', 'submitted', 'draft')`)).toBe(3)
  })

  it('trains people under mentors who have room, and leaves others waiting', async () => {
    expect(await count('training.apprenticeship')).toBe(12)
    expect(await count(`training.apprenticeship where status in ('training', 'paused')`)).toBe(8)
    expect(await count('training.apprenticeship where mentor_id is null')).toBe(2)
    expect(await count('training.apprenticeship group by mentor_id order by 1 desc limit 1')).toBe(5)
    const rows = await openDatabase(pool).select().from(apprenticeship)
    for (const row of rows) expect(Apprenticeship.safeParse(row).error).toBeUndefined()
    const told = `kernel.event where aggregate in ('mentor', 'apprenticeship')`
    expect(await count(`${told} and type = 'started'`)).toBe(8)
    expect(await count(`${told} and payload::text ~ '麦锦荣|卢志强|区伟业'`)).toBe(0)
  })

  it('has placements in each state, and checks that the person has answered and has not', async () => {
    const { rows } = await pool.query<{ state: string }>(
      `select distinct coalesce(end_cause, status) as state from employment.employment order by 1`,
    )
    expect(rows.map(({ state }) => state).join()).toBe('confirmed,disputed,reported,resigned,withdrawn')
    expect(await count(`employment.employment where stays->0->>'word' = 'confirmed'`)).toBe(1)
  })

  it('has people who want the next grade, and what the body makes of it', async () => {
    const rows = await openDatabase(pool).select().from(upgradeWish)
    expect(
      rows
        .map(({ status }) => status)
        .toSorted()
        .join(),
    ).toBe('declined,open,open,planned')
    for (const row of rows) expect(UpgradeWish.safeParse(row).error).toBeUndefined()
    expect(await count(`kernel.event where aggregate = 'upgrade-wish'`)).toBe(rows.length + 2)
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

  it('has agreements in force, on their way to it and refused, each signed by those whom it names', async () => {
    const { agreements } = imagine(now)
    expect(new Set(agreements.map(({ status }) => status))).toEqual(
      new Set(['inForce', 'signing', 'refused', 'draft']),
    )
    for (const agreement of agreements) expect(ApprenticeAgreement.parse(agreement)).toEqual(agreement)
    expect(agreements.filter(({ amendment }) => amendment !== null)).toHaveLength(1)
    expect(
      await count(`enrolment.apprentice_agreement where amendment ->> 'refusal' is null
      and amendment -> 'signatures' ->> 'college' is not null`),
    ).toBe(1)
    expect(await count('enrolment.apprentice_agreement')).toBe(agreements.length)
    const misnamed = `enrolment.apprentice_agreement g join enrolment.application a
      on a.chain_id = g.chain_id and a.id = g.application_id
      where g.person_name <> a.name or g.person_id <> a.person_id or a.status <> 'admitted'
         or a.admitted_at > g.drafted_at or (g.minor and g.guardian_name is null)`
    expect(await count(misnamed)).toBe(0)
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

  it('has exams concluded, on show and open, and filings in force and awaiting an answer', async () => {
    const { rows: batches } = await pool.query<{ status: string }>(
      'select status from evaluation.evaluation_batch order by exam_on',
    )
    expect(batches.map(({ status }) => status)).toEqual([
      'concluded',
      'concluded',
      'publicity',
      'examined',
      'registering',
      'registering',
    ])
    const { rows: filings } = await pool.query('select status from evaluation.body_filing order by id')
    expect(filings).toEqual([{ status: 'filed' }, { status: 'submitted' }])
    const { rows: people } = await pool.query<{ status: string }>(
      'select distinct status from evaluation.candidate order by status',
    )
    expect(people.map(({ status }) => status)).toEqual(['accepted', 'failed', 'passed', 'registered'])
    expect(await count(`evaluation.appeal where status = 'open'`)).toBe(1)
  })

  it('keeps each exam’s people and seats as its rules would', async () => {
    const seats = `evaluation.evaluation_batch b where seats_taken <> (select count(*) from evaluation.candidate c
      where c.chain_id = b.chain_id and c.batch_id = b.id and c.status in ('accepted', 'passed', 'failed'))`
    expect(await count(seats)).toBe(0)
    const passed = `evaluation.candidate where status = 'passed' and exists (
      select from jsonb_array_elements(results) r where (r->>'points')::numeric < 60)`
    expect(await count(passed)).toBe(0)
    const years = `evaluation.candidate c where (status <> 'failed') <> exists (
      select from evaluation.person_year y where y.candidate_id = c.id)`
    expect(await count(years)).toBe(0)
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
