import { keysFrom } from '@skillchain/api/kernel/keys'
import { codesFrom } from '@skillchain/api/training/check-in-code'
import { account, session } from '@skillchain/db/identity/account.table'
import type { Database } from '@skillchain/db/kernel/database'
import { personAccount, personChain } from '@skillchain/db/organisation/person-account.table'
import { attendanceEvidence } from '@skillchain/db/training/attendance-evidence.table'
import { baseBooking } from '@skillchain/db/training/base-booking.table'
import { sessionPlace } from '@skillchain/db/training/session-place.table'
import { trainingSession } from '@skillchain/db/training/training-session.table'
import { trainingStation } from '@skillchain/db/training/training-station.table'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { BaseBookingId } from '@skillchain/domain/training/base-booking'
import { anOpenSession } from '@skillchain/domain/training/session.fixture'
import { aBaseBooking, aTrainingStation } from '@skillchain/domain/training/training.fixture'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'
import { TrainingStationId } from '@skillchain/domain/training/training-station'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { Ground } from './ground.ts'
import type { Asked } from './scenario.ts'

/** Everybody is on every roster; the number of people is a multiple of that of the sessions. */
const PEOPLE = 600
const SESSIONS = 40
/** Seconds, as the parameters have them. */
const STEP = 30
const HOUR = 3_600_000

const today = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10)

type Given = Pick<Ground, 'db' | 'dataKey'> & { readonly chain: Ground['chain'] }

/** Sessions that are open at one base, all at once. */
async function openSessions({ db, chain: { chainId, members } }: Given, now: number) {
  const [baseId, hostId] = [members.trainingBase, members.college]
  const stationId = TrainingStationId.parse(uuidv7())
  await db.insert(trainingStation).values(aTrainingStation({ chainId, baseId, id: stationId, seats: PEOPLE }))
  const heldOn = today(now)
  const sessions = Array.from({ length: SESSIONS }, () =>
    anOpenSession({
      chainId,
      id: TrainingSessionId.parse(uuidv7()),
      bookingId: BaseBookingId.parse(uuidv7()),
      stationId,
      baseId,
      hostId,
      heldOn,
      startsAt: new Date(now - HOUR / 2).toISOString(),
      endsAt: new Date(now + 8 * HOUR).toISOString(),
      openedAt: new Date(now - HOUR / 2).toISOString(),
      seats: PEOPLE,
      enlisted: PEOPLE,
    }),
  )
  const where = { chainId, stationId, baseId, askerId: hostId, heldOn, status: 'confirmed' } as const
  await db.insert(baseBooking).values(sessions.map(({ bookingId: id }) => aBaseBooking({ ...where, id })))
  await db.insert(trainingSession).values(sessions)
  return sessions
}

/** People who act for themselves, each with a session of their own. */
async function letIn(db: Database, chainId: Ground['chain']['chainId'], now: number) {
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    id: PersonId.parse(uuidv7()),
    name: `person ${n}`,
    username: `person-${n}`,
    email: `person-${n}@bench.invalid`,
    token: `bench-person-${n}`,
  }))
  await db
    .insert(account)
    .values(people.map(({ id, name, username, email }) => ({ id, name, username, email })))
  await db.insert(personAccount).values(people.map(({ id }) => ({ accountId: id, personId: id })))
  await db.insert(personChain).values(people.map(({ id: personId }) => ({ personId, chainId })))
  const expiresAt = new Date(now + 12 * HOUR)
  await db
    .insert(session)
    .values(people.map(({ id: userId, token }) => ({ id: uuidv7(), userId, token, expiresAt })))
  return people
}

/** Many people check in to sessions in the same minute: each of them once to each. */
export async function checkingIn(given: Given): Promise<Asked> {
  const { db, dataKey, chain } = given
  const { chainId } = chain
  const now = Date.now()
  const sessions = await openSessions(given, now)
  const people = await letIn(db, chainId, now)
  for (const { id: sessionId, hostId, baseId, startsAt, endsAt } of sessions) {
    const place = { chainId, sessionId, hostId, baseId, startsAt, endsAt, enlistedAt: startsAt }
    // oxlint-disable-next-line no-await-in-loop
    await db
      .insert(sessionPlace)
      .values(people.map(({ id: personId, name }) => ({ ...place, personId, name })))
  }
  const tappedAt = new Date(now).toISOString()
  const keys = keysFrom(Buffer.from(dataKey, 'base64'))
  const shown = sessions.map((one) => {
    const [first] = codesFrom(keys, one, { from: tappedAt, count: 1, stepSeconds: STEP, graceSeconds: 0 })
    return { id: String(one.id), code: first?.code ?? '' }
  })
  const nobody = { id: PersonId.parse(uuidv7()), token: '' }
  // Turn by turn another person and another session, until everybody has been to all of them.
  const turns = Array.from({ length: PEOPLE * SESSIONS }, (_, turn) => ({
    person: people[turn % PEOPLE] ?? nobody,
    session: shown[(turn + Math.floor(turn / PEOPLE)) % SESSIONS] ?? { id: '', code: '' },
  }))
  const [first] = turns
  if (!first) throw new Error('nobody checks in')
  const key = uuidv7()
  return {
    name: 'check in',
    procedure: 'trainingSession.checkIn',
    visitor: {
      personId: first.person.id,
      organisationId: OrganisationId.parse(first.person.id),
      tokens: turns.map(({ person }) => person.token),
    },
    input: { key, chainId, id: first.session.id, code: first.session.code, tappedAt },
    variables: [
      { sample: key, from: 'key' },
      {
        sample: String(first.person.id),
        from: 'organisation',
        choices: turns.map(({ person }) => String(person.id)),
      },
      { sample: first.session.id, from: 'id', choices: turns.map((turn) => turn.session.id) },
      { sample: first.session.code, from: 'code', choices: turns.map((turn) => turn.session.code) },
    ],
    reset: async () =>
      void (await db.delete(attendanceEvidence).where(eq(attendanceEvidence.chainId, chainId))),
  }
}
