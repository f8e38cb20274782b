import { sql } from 'drizzle-orm'

import { apprenticeAgreement as agreement } from '../enrolment/apprentice-agreement.table.ts'
import { candidate } from '../evaluation/candidate.table.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { sessionPlace } from '../training/session-place.table.ts'
import { trainingSession } from '../training/training-session.table.ts'
import { type IndicatorSource, dayOf, monthOf, one, oneIf, today } from './indicator-source.ts'

const agreedSince = sql`(select min(${agreement.startsOn}) from ${agreement}
  where ${agreement.chainId} = ${apprenticeship.chainId} and ${agreement.inForceAt} is not null
    and ${agreement.applicationId} = ${apprenticeship.applicationId})`

/** Of the apprentices whose training has begun, how many have an agreement that was signed by all and has begun as well. */
const apprenticesAgreed: IndicatorSource = {
  from: sql`${apprenticeship}`,
  chainId: apprenticeship.chainId,
  id: apprenticeship.id,
  month: monthOf(apprenticeship.startsOn),
  where: sql`${apprenticeship.status} in ('training', 'paused', 'completed')`,
  whole: one,
  part: oneIf(
    sql`coalesce(${agreedSince} <= least(coalesce(${apprenticeship.endedOn}, ${today}), ${today}), false)`,
  ),
  title: apprenticeship.name,
  evidence: sql`coalesce(${agreedSince}::text, '')`,
  recordId: apprenticeship.id,
}

/** Of the candidates registered, of how many the conditions do not rest on a promise alone. */
const candidatesEvidenced: IndicatorSource = {
  from: sql`${candidate}`,
  chainId: candidate.chainId,
  id: candidate.id,
  month: monthOf(dayOf(candidate.registeredAt)),
  where: sql`${candidate.status} not in ('rejected', 'withdrawn')`,
  whole: one,
  part: oneIf(sql`not ${candidate.weak}`),
  title: candidate.name,
  evidence: sql`${candidate.conditionId}`,
  recordId: candidate.batchId,
}

const planned = sql`(${trainingSession.toMinute} - ${trainingSession.fromMinute})`

/** Of the minutes that people were to be at sessions whose attendance is settled, how many sound evidence proves. */
const attendanceValid: IndicatorSource = {
  from: sql`${sessionPlace} join ${trainingSession}
    on ${trainingSession.chainId} = ${sessionPlace.chainId} and ${trainingSession.id} = ${sessionPlace.sessionId}`,
  chainId: sessionPlace.chainId,
  // A place has no id of its own: it is one person's at one session.
  id: sql`md5(${sessionPlace.sessionId}::text || ${sessionPlace.personId}::text)::uuid`,
  month: monthOf(trainingSession.heldOn),
  where: sql`${trainingSession.status} = 'settled'`,
  whole: planned,
  part: sql`least(coalesce(${sessionPlace.validMinutes}, 0), ${planned})`,
  title: sessionPlace.name,
  evidence: sql`coalesce(${sessionPlace.grade}, '')`,
  recordId: trainingSession.id,
}

export const trainingIndicators = {
  'attendance-valid': attendanceValid,
  'apprentices-agreed': apprenticesAgreed,
  'candidates-evidenced': candidatesEvidenced,
}
