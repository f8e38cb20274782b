import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { anEnrolment } from '@skillchain/db/test/enrolment'
import { sessionPlace } from '@skillchain/db/training/session-place.table'
import { trainingSession } from '@skillchain/db/training/training-session.table'
import { aPersonId } from '@skillchain/domain/organisation/actor.fixture'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'
import type { Command } from '@skillchain/domain/training/training-session.rules'

import { aBase } from './base.ts'
import { type Who, chainId } from './demand.ts'

const HOUR = 3_600_000
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

/** People whom college 1 has admitted; the second of them is the cast's student. */
export const people = Array.from({ length: 6 }, (_, n) => aPersonId(30 + n))
export const student = aPersonId(31)

/** Base 7 and college 1, which has admitted people and sends them to sessions. */
export async function aClassroom() {
  const { db, as, station, book, answer } = await aBase()
  await anEnrolment(db, { n: 3, applicants: people.map(() => 'admitted') })
  const here = await station({ seats: 500 })

  const confirmed = async (headCount = 6, who: Who = 'college') =>
    answer('base', await book(who, here, { headCount }), { type: 'confirm' })
  const planned = async (headCount = 6, title = '动力电池拆装') => {
    const booking = await confirmed(headCount)
    return plan(booking.id, title)
  }
  const draft = (bookingId: Awaited<ReturnType<typeof confirmed>>['id'], title = '动力电池拆装') => ({
    key: uuidv7(),
    chainId,
    id: TrainingSessionId.parse(uuidv7()),
    draft: { bookingId, title },
  })
  const plan = (bookingId: Parameters<typeof draft>[0], title?: string, who: Who = 'college') =>
    as(who).trainingSession.found(draft(bookingId, title))
  const view = (id: TrainingSessionId, who: Who = 'college') => as(who).trainingSession.byId({ chainId, id })
  const perform = async (id: TrainingSessionId, command: Command, who: Who = 'college') => {
    const { version } = await view(id)
    return as(who).trainingSession.perform({ key: uuidv7(), chainId, id, version, command })
  }
  /** Moves a session, so that it began some hours ago and ends some hours from now. */
  const shift = async (id: TrainingSessionId, began: number, ends: number) => {
    const times = { startsAt: hoursFromNow(-began), endsAt: hoursFromNow(ends) }
    await db.update(trainingSession).set(times).where(eq(trainingSession.id, id))
    await db.update(sessionPlace).set(times).where(eq(sessionPlace.sessionId, id))
  }
  /** A session that is held now, with people on its roster. */
  const opened = async (personIds = people, title?: string) => {
    const { id } = await planned(personIds.length, title)
    await perform(id, { type: 'enlist', personIds })
    await shift(id, 0, 3)
    await perform(id, { type: 'open' }, 'base')
    return id
  }
  const codes = async (id: TrainingSessionId) => as('base').trainingSession.codes({ chainId, id })
  const codeOf = async (id: TrainingSessionId) => (await codes(id)).codes[0]?.code ?? ''
  const tap = async (
    id: TrainingSessionId,
    given: { code?: string; tappedAt?: string; key?: string; device?: string } = {},
  ) =>
    as('student').trainingSession.checkIn({
      key: uuidv7(),
      chainId,
      id,
      code: given.code ?? (await codeOf(id)),
      tappedAt: new Date().toISOString(),
      ...given,
    })
  const mark = (
    id: TrainingSessionId,
    personId: typeof student,
    { says, who = 'base' }: { says: 'present' | 'late' | 'absent'; who?: Who },
  ) =>
    as(who).trainingSession.mark({
      key: uuidv7(),
      chainId,
      id,
      personId,
      says,
      saidAt: new Date().toISOString(),
    })
  const roster = (id: TrainingSessionId, who: Who = 'college') =>
    as(who).trainingSession.roster({ chainId, id })
  return {
    db,
    as,
    confirmed,
    planned,
    draft,
    plan,
    view,
    perform,
    shift,
    opened,
    codes,
    codeOf,
    tap,
    mark,
    roster,
  }
}
