import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { add, hasCheckedIn } from '@skillchain/db/training/attendance-evidence.store'
import { isListed } from '@skillchain/db/training/session-place.store'
import { find, openBeside } from '@skillchain/db/training/training-session.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Instant } from '@skillchain/domain/kernel/moment'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem as kernelProblem } from '@skillchain/domain/kernel/problems'
import { authorise } from '@skillchain/domain/organisation/access'
import { PersonId, asParty } from '@skillchain/domain/organisation/person-id'
import {
  type AttendanceEvidence,
  AttendanceEvidenceId,
} from '@skillchain/domain/training/attendance-evidence'
import { CheckInCode, Mark, checkIn, mark } from '@skillchain/domain/training/attendance.rules'
import { problem } from '@skillchain/domain/training/session-problems'
import { type TrainingSession, TrainingSessionId } from '@skillchain/domain/training/training-session'
import {
  placeOf,
  subjectOf,
  trainingSessionPolicy as policy,
} from '@skillchain/domain/training/training-session.policy'

import type { Keys } from '../kernel/keys.ts'
import type { Acting, Deed } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { findCode } from './check-in-code.ts'
import { sessionLimits } from './session-facts.ts'
import { MINUTES, countTries } from './wrong-tries.ts'

const asked = { key: z.uuidv7(), chainId: ChainId, id: TrainingSessionId }
export const CheckIn = z.strictObject({
  ...asked,
  code: CheckInCode,
  tappedAt: Instant,
  /** What the app calls the device it runs on: random, and kept on it. */
  device: z.uuid().nullable().default(null),
})
export const MarkOf = Mark.extend({ ...asked, personId: PersonId })

type Done = Deed<AttendanceEvidence>

const tries = countTries()

/** Each piece of evidence is a record of its own in the log: it has no life but that it was said. */
const told = (evidence: AttendanceEvidence, type: 'checked-in' | 'marked'): Done => {
  const { id, sessionId, personId, says, saidAt, hostId, baseId } = evidence
  return {
    answer: evidence,
    aggregate: 'attendance',
    aggregateId: id,
    version: 0,
    event: { type, sessionId, personId, says, saidAt },
    parties: [hostId, baseId, asParty(personId)],
  }
}

/** Somebody checks in for themselves; the session is held beside others who do, so that nobody settles it meanwhile. */
export async function checkInSelf(
  { tx, actor, keys }: Acting & { keys: Keys },
  { chainId, id, code, tappedAt, device }: z.infer<typeof CheckIn>,
  now: string,
): Promise<Done> {
  const personId = PersonId.parse(actor.organisationId)
  const at = Date.parse(now)
  if (tries.isOver(personId, at)) unwrap(refuse(kernelProblem('access.too-often', { minutes: MINUTES })))
  const session = unwrap(await find(tx, { chainId, id }, 'share'))
  unwrap(authorise(policy.checkIn, actor, placeOf(session, personId)))
  const limits = await sessionLimits(tx, session.heldOn)
  const beside = await openBeside(tx, session)
  const found = findCode(keys, { code, session, beside, tappedAt, now, ...limits })
  if (found.kind === 'wrong') tries.add(personId, at)
  const tapped = {
    id: AttendanceEvidenceId.parse(uuidv7()),
    personId,
    listed: await isListed(tx, session, personId),
    already: await hasCheckedIn(tx, session, personId),
    code: found,
    tappedAt,
    now,
  }
  const evidence = unwrap(checkIn(session, tapped, limits))
  // Two at one moment: the other was first.
  if (!(await add(tx, evidence, deviceDigest(keys, session, device))))
    unwrap(refuse(problem('session.checked-in')))
  return told(evidence, 'checked-in')
}

/** A device is known again on one day in one chain, and never after: enough to see whom one device checks in. */
const deviceDigest = (keys: Keys, { chainId, heldOn }: TrainingSession, device: string | null) =>
  device ? keys.digest('training/device', `${chainId} ${heldOn} ${device}`) : null

/** The base's instructor says who is there. */
export async function markPerson(
  { tx, actor }: Acting,
  { chainId, id, personId, says, saidAt }: z.infer<typeof MarkOf>,
  now: string,
): Promise<Done> {
  const session = unwrap(await find(tx, { chainId, id }, 'share'))
  unwrap(authorise(policy.mark, actor, subjectOf(session)))
  const listed = await isListed(tx, session, personId)
  const known = { id: AttendanceEvidenceId.parse(uuidv7()), personId, listed, now }
  const evidence = unwrap(mark(session, { says, saidAt }, known))
  await add(tx, evidence)
  return told(evidence, 'marked')
}
