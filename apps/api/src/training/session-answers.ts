import type { z } from 'zod'

import { evidenceOn } from '@skillchain/db/training/attendance-evidence.store'
import { validHours } from '@skillchain/db/training/session-place.store'
import { ownSessions } from '@skillchain/db/training/training-session.query'
import { read } from '@skillchain/db/training/training-session.store'
import type { Moment } from '@skillchain/domain/kernel/moment'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { authorise } from '@skillchain/domain/organisation/access'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { studyHoursIn } from '@skillchain/domain/training/attendance-grade'
import { problem } from '@skillchain/domain/training/session-problems'
import type { TrainingSession } from '@skillchain/domain/training/training-session'
import {
  subjectOf,
  trainingSessionPolicy as policy,
} from '@skillchain/domain/training/training-session.policy'

import { moment } from '../kernel/clock.ts'
import type { Keys } from '../kernel/keys.ts'
import type { Acting } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { codesFrom } from './check-in-code.ts'
import { resultsOf, sessionLimits } from './session-facts.ts'
import type { DeskCodes, OwnSessions, RosterLine } from './session-row.ts'

type Ref = Pick<TrainingSession, 'chainId' | 'id'>

/** The roster as its reader may see it: whole for whoever sends the people and whoever receives them. */
export async function rosterLines({ tx, actor }: Acting, ref: Ref): Promise<z.infer<typeof RosterLine>[]> {
  const session = unwrap(await read(tx, ref))
  const results = await resultsOf(tx, session)
  const { studyHour } = await sessionLimits(tx, session.heldOn)
  const personIds = results.map(({ place }) => place.personId)
  const proven = Map.groupBy(
    await validHours(tx, { chainIds: [ref.chainId], personIds }),
    ({ personId }) => personId,
  )
  const isParty = subjectOf(session).parties.includes(actor.organisationId)
  return results.map(({ place, said, result }) => ({
    personId: place.personId,
    name: isParty ? place.name : maskName(place.name),
    said: [...said],
    ...(place.grade === null
      ? result
      : {
          grade: place.grade,
          validMinutes: place.validMinutes ?? 0,
          // What was corrected since does not contradict itself any more.
          contradiction: place.grade === result.grade ? result.contradiction : null,
        }),
    provenHours: studyHoursIn(
      (proven.get(place.personId) ?? []).reduce((sum, { validMinutes }) => sum + validMinutes, 0),
      studyHour,
    ),
  }))
}

/** A desk that has lost the network goes on by itself for so long. */
const AHEAD_SECONDS = 45 * 60

export async function deskCodes(
  { tx, actor, keys }: Acting & { keys: Keys },
  ref: Ref,
): Promise<z.infer<typeof DeskCodes>> {
  const session = unwrap(await read(tx, ref))
  unwrap(authorise(policy.show, actor, subjectOf(session)))
  if (session.status !== 'open') return unwrap(refuse(problem('session.not-open')))
  const { now } = moment()
  const { stepSeconds, graceSeconds } = await sessionLimits(tx, session.heldOn)
  const count = Math.ceil(AHEAD_SECONDS / stepSeconds)
  return {
    now,
    stepSeconds,
    codes: codesFrom(keys, session, { stepSeconds, graceSeconds, from: now, count }),
  }
}

export async function ownSessionsOf(
  { tx, actor: { organisationId, chainIds } }: Acting,
  { now, today }: Moment,
): Promise<z.infer<typeof OwnSessions>> {
  const self = { personId: PersonId.parse(organisationId), chainIds }
  const ahead = await ownSessions(tx, { ...self, from: today, which: 'ahead' })
  const past = await ownSessions(tx, { ...self, from: today, which: 'past' })
  const said = Map.groupBy(
    await evidenceOn(
      tx,
      self,
      [...ahead, ...past].map(({ id }) => id),
    ),
    ({ sessionId }) => sessionId,
  )
  const { studyHour } = await sessionLimits(tx, today)
  const hours = await validHours(tx, { chainIds, personIds: [self.personId] })
  const withSaid = (row: (typeof ahead)[number]) => ({ ...row, said: said.get(row.id) ?? [] })
  return {
    now,
    today,
    ahead: ahead.map(withSaid),
    past: past.map(withSaid),
    hours: hours.map(({ occupationCode, title, validMinutes, sessions }) => ({
      occupationCode,
      title,
      hours: studyHoursIn(validMinutes, studyHour),
      sessions,
    })),
  }
}
