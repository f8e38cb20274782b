import { aFact } from '../../src/kernel/event.fixture.ts'
import { dispatch, freshBatch } from './batch-faults.ts'
import { firmOf } from './people.ts'
import { type Injecting, inject, near, rowAt, rowWhere } from './pick.ts'
import { instructorOf } from './sessions.ts'
import { mentorIdOf, mentorNameOf } from './training.ts'
import { APPRENTICES, type Injected, SEATS, idOf, organisationOf } from './world.ts'

interface Taught {
  /** Where the assessor says they work besides. */
  readonly employer?: number
  /** The record has another mentor since, and only its log knows of the first. */
  readonly formerly?: boolean
  /** When the training ended, and was completed. */
  readonly endedOn?: string
}

let assigned = 0

/** A batch of apprentices, assessed by the mentor of its first. */
function byMentor(making: Injecting, { employer, formerly = false, endedOn }: Taught = {}) {
  const { rows, pick } = making
  const { c, k, batch } = freshBatch(making, (at) => at < 3)
  const n = k * SEATS
  const second = n < APPRENTICES / 2 ? 0 : 1
  const name = mentorNameOf(c, firmOf(n), second)
  dispatch(making, batch, { name, employerId: employer === undefined ? null : organisationOf(c, employer) })
  const own = Array.from({ length: SEATS }, (_, seat) =>
    rowAt(rows.apprenticeships, c * APPRENTICES + n + seat),
  )
  for (const record of own.filter(({ mentorName }) => mentorName === name)) {
    if (formerly) {
      assigned += 1
      const payload = { type: 'mentor-assigned', mentorId: mentorIdOf(c, firmOf(n), second), grade: 'level2' }
      const about = { aggregate: 'apprenticeship', aggregateId: record.id, chainId: record.chainId }
      const eventId = idOf('event', 5_000_000 + assigned)
      rows.events.push(aFact({ ...about, eventId, type: 'mentor-assigned', payload, version: 1 }))
      record.mentorName = `新师傅${assigned}`
    }
    if (endedOn) {
      Object.assign(record, { status: 'completed', startsOn: '2023-03-01', endsOn: endedOn, endedOn })
      pick.take('agreement', c, rows.apprenticeships.indexOf(record) % APPRENTICES)
      rowWhere(rows.agreements, ({ applicationId }) => applicationId === record.applicationId).startsOn =
        '2023-03-01'
    }
  }
  return { c, key: batch.id }
}

/** A batch of apprentices, assessed under the account by which their roll was called in a session. */
function byInstructor(making: Injecting, sessions: readonly (readonly number[])[]) {
  const { c, k, batch } = freshBatch(making, (at) => at < 2)
  // The sessions take twenty apprentices each, in turn: the batch's first twenty were in this one.
  dispatch(making, batch, { accountId: instructorOf(rowAt(rowAt(sessions, c), (k * SEATS) / 20)) })
  return { c, key: batch.id }
}

/** Exams in which people are assessed by those who taught them. */
export const assessorFaults = (making: Injecting, sessions: readonly (readonly number[])[]): Injected[] => [
  ...inject('R-03', 2, () => byMentor(making)),
  ...inject('R-03', 1, () => byMentor(making, { formerly: true })),
  ...inject('R-03', 2, () => byInstructor(making, sessions)),
  // The same name, of somebody who says that they work elsewhere.
  ...near(2, () => byMentor(making, { employer: 40 })),
  // Exams of March and later, two years after a training that ended before.
  ...near(2, () => byMentor(making, { endedOn: '2024-03-19' })),
]
