import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { evidenceOf } from '@skillchain/db/training/attendance-evidence.store'
import type { HostKind } from '@skillchain/db/training/session-candidate.query'
import { rosterOf } from '@skillchain/db/training/session-place.store'
import type { Actor } from '@skillchain/domain/organisation/access'
import { GUANGDONG, prefixOf } from '@skillchain/domain/standard/region'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'
import { type AttendanceResult, gradeOf } from '@skillchain/domain/training/attendance-grade'
import type { AttendanceEvidence } from '@skillchain/domain/training/attendance-evidence'
import type { TrainingSession } from '@skillchain/domain/training/training-session'
import type { Settled } from '@skillchain/domain/training/training-session.rules'

import { unwrap } from '../kernel/problem-error.ts'

const codes = [
  'training.check-in-step',
  'training.check-in-grace',
  'training.check-in-opens',
  'training.check-in-late',
  'training.check-in-offline',
  'training.evidence-tolerance',
  'training.study-hour',
] as const

/** What the province sets for sessions on a day. */
export async function sessionLimits(tx: Tx, day: string) {
  const at = { division: prefixOf(GUANGDONG.code), day }
  const values = unwrap(valuesOn(await parametersIn(tx), codes, at))
  return {
    stepSeconds: values['training.check-in-step'],
    graceSeconds: values['training.check-in-grace'],
    opensBefore: values['training.check-in-opens'],
    lateAfter: values['training.check-in-late'],
    offlineHours: values['training.check-in-offline'],
    tolerance: values['training.evidence-tolerance'],
    studyHour: values['training.study-hour'],
  }
}

/** Whose people an organisation sends: which it is follows from what its people may be. */
export const hostKindOf = ({ role }: Actor): HostKind =>
  role.startsWith('college.') ? 'college' : 'enterprise'

const NOTHING: readonly AttendanceEvidence[] = []

/** What the evidence comes to for each person on the roster, as things stand. */
export async function resultsOf(tx: Tx, session: TrainingSession) {
  const { tolerance } = await sessionLimits(tx, session.heldOn)
  const evidence = Map.groupBy(await evidenceOf(tx, session), ({ personId }) => personId)
  const roster = await rosterOf(tx, session)
  return roster.map((place) => {
    const said = evidence.get(place.personId) ?? NOTHING
    return { place, said, result: gradeOf(session, said, tolerance) }
  })
}

export const settledFrom = (
  results: readonly { place: { personId: string }; result: AttendanceResult }[],
): Settled[] =>
  results.map(({ place: { personId }, result: { grade, validMinutes } }) => ({
    personId,
    grade,
    validMinutes,
  }))
