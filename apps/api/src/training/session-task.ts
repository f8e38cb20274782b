import {
  bookingsWithoutSession,
  ownSessionsOn,
  unsettledSessions,
} from '@skillchain/db/training/session-task.query'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { clockText } from '@skillchain/domain/training/clock-time'
import { trainingSessionPolicy as policy } from '@skillchain/domain/training/training-session.policy'

import { dayOf, moment } from '../kernel/clock.ts'
import type { Task, TaskSource } from '../kernel/task.ts'

type Unsettled = Awaited<ReturnType<typeof unsettledSessions>>[number]
type Waiting = Pick<Task, 'kind' | 'since' | 'mine' | 'counterpart' | 'counterpartId'>

/** For whom a session waits, and for what; nothing while it waits for its day alone. */
function waitingOf(
  session: Unsettled,
  isBase: boolean,
  { now, today }: { now: string; today: string },
): Waiting | null {
  const { status, startsAt, endsAt, heldOn, enlisted, closedAt } = session
  const byBase = { mine: false, counterpart: session.baseName, counterpartId: session.baseId }
  const byHost = { mine: false, counterpart: session.hostName, counterpartId: session.hostId }
  const isOver = endsAt <= now
  const toBase = (kind: string, since: string) =>
    isBase ? { kind, since, mine: true, counterpart: null } : { kind: `${kind}-by-base`, since, ...byBase }
  const toHost = (kind: string, since: string) =>
    isBase ? { kind: `${kind}-by-host`, since, ...byHost } : { kind, since, mine: true, counterpart: null }
  if (status === 'closed') return isOver ? toHost('session-to-settle', closedAt ?? endsAt) : null
  if (status === 'open') return isOver ? toBase('session-to-close', endsAt) : null
  if (isOver) return null
  if (enlisted === 0) return toHost('session-roster-empty', startsAt)
  return heldOn === today ? toBase('session-to-open', startsAt) : null
}

/** Sessions that wait for the base to open or close them, or for whoever booked to draw up a roster or settle. */
export const sessionTasks: TaskSource = {
  grant: policy.cancel,
  read: async (tx, { organisationId }) => {
    const at = moment()
    const found = await unsettledSessions(tx, organisationId)
    return found.flatMap((session) => {
      const isBase = session.baseId === organisationId
      const waiting = waitingOf(session, isBase, at)
      if (!waiting) return []
      const { chainId, id, title, heldOn, stationName } = session
      const desk = waiting.mine && isBase ? '/desk' : ''
      return [
        {
          ...waiting,
          // What will begin waits since now at the latest.
          since: waiting.since < at.now ? waiting.since : at.now,
          id: `${id}:${waiting.kind}`,
          params: { title, day: heldOn, station: stationName },
          chainId,
          path: `/sessions/${chainId}/${id}${desk}`,
          dueOn: null,
          workingDaysLeft: null,
        },
      ]
    })
  },
}

/** Bookings that the base has confirmed, and for which nobody has drawn up a roster. */
export const rosterlessTasks: TaskSource = {
  grant: policy.found,
  read: async (tx, { organisationId }) => {
    const found = await bookingsWithoutSession(tx, organisationId, moment().now)
    return found.map(({ chainId, id, heldOn, headCount, requestedAt, stationName }) => ({
      id: `${id}:session-to-plan`,
      kind: 'session-to-plan',
      params: { station: stationName, day: heldOn, headCount },
      chainId,
      path: `/bookings/${chainId}/${id}`,
      dueOn: heldOn,
      workingDaysLeft: null,
      since: requestedAt,
      mine: true,
      counterpart: null,
    }))
  },
}

/** The sessions of the person asking that are held today. */
export const ownSessionTasks: TaskSource = {
  grant: policy.checkIn,
  read: async (tx, { organisationId, chainIds }) => {
    const { now, today } = moment()
    const found = await ownSessionsOn(tx, { personId: PersonId.parse(organisationId), chainIds, today, now })
    return found.map(({ chainId, id, title, fromMinute, enlistedAt, stationName }) => ({
      id: `${id}:session-today`,
      kind: 'session-today',
      params: { title, from: clockText(fromMinute), station: stationName },
      chainId,
      path: `/check-in/${chainId}/${id}`,
      dueOn: dayOf(new Date(now)),
      workingDaysLeft: null,
      since: enlistedAt,
      mine: true,
      counterpart: null,
    }))
  },
}
