import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { type PersonId, asParty } from '../organisation/person-id.ts'
import type { TrainingSession } from './training-session.ts'
import type { CommandType } from './training-session.rules.ts'

const host = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'college.admissions': 'party',
} as const satisfies Grant
const base = { 'training-base.manager': 'party' } as const satisfies Grant
const person = { person: 'party' } as const satisfies Grant

/**
 * Whoever booked draws up the roster and settles attendance; the base opens, marks and closes, and it alone has the codes;
 * whoever is on the roster checks in and reads what was said of them. Source: our own decision, ADR-0024.
 */
export const trainingSessionPolicy = {
  read: { ...host, ...base },
  readOwn: person,
  found: host,
  enlist: host,
  strike: host,
  settle: host,
  cancel: { ...host, ...base },
  open: base,
  close: base,
  /** The codes that are shown at the desk. */
  show: base,
  mark: base,
  /** Logs of its gates and machines. */
  importLog: base,
  checkIn: person,
} as const satisfies Policy<
  'read' | 'readOwn' | 'found' | 'show' | 'mark' | 'importLog' | 'checkIn' | CommandType
>

export const subjectOf = ({
  chainId,
  baseId,
  hostId,
}: Pick<TrainingSession, 'chainId' | 'baseId' | 'hostId'>): Subject => ({
  chainId,
  parties: [hostId, baseId],
})

/** Somebody's place in a session is also their own. */
export const placeOf = (
  session: Pick<TrainingSession, 'chainId' | 'baseId' | 'hostId'>,
  personId: PersonId,
): Subject => ({ chainId: session.chainId, parties: [asParty(personId), session.hostId, session.baseId] })
