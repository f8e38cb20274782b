import { describe, expect, test } from 'vitest'

import { aChainId, aPersonId, cast } from '../organisation/actor.fixture.ts'
import { type AttendanceCorrection, AttendanceCorrectionId, gradeAfter } from './attendance-correction.ts'
import {
  type Command,
  type Proposal,
  type ProposalFacts,
  decide,
  evolve,
  propose,
} from './attendance-correction.rules.ts'
import { anOpenSession, aTrainingSessionId } from './session.fixture.ts'

const id = AttendanceCorrectionId.parse('01980000-0000-7000-8000-0000000ac001')
const ref = { chainId: aChainId(1), id }
const when = { now: '2026-12-03T02:00:00.000Z', today: '2026-12-03' }
const settled = anOpenSession({ status: 'settled', settledAt: '2026-12-02T02:00:00.000Z' })

/** The college asks for two hours of somebody who was settled as absent. */
const asked = (given: Partial<Proposal> = {}, facts: Partial<ProposalFacts> = {}) =>
  propose(
    ref,
    {
      sessionId: aTrainingSessionId(1),
      personId: aPersonId(1),
      minutesAfter: 120,
      reason: '门禁停电，有纸质签到',
      ...given,
    },
    {
      ...when,
      actor: cast.college,
      session: settled,
      place: { grade: 'D', validMinutes: 0 },
      isOpen: false,
      ...facts,
    },
  )

const proposed = (): AttendanceCorrection => {
  const outcome = asked()
  if (!outcome.ok) throw new Error('the proposal is refused')
  return outcome.value.state
}

const decided = (correction: AttendanceCorrection, command: Command, actor = cast.base) => {
  const outcome = decide(correction, command, { ...when, actor })
  return outcome.ok ? evolve(correction, outcome.value) : outcome
}

describe('asking', () => {
  test('says what was settled and what it becomes', () => {
    expect(proposed()).toMatchObject({
      gradeBefore: 'D',
      minutesBefore: 0,
      minutesAfter: 120,
      status: 'proposed',
    })
  })

  test.each([
    ['session.not-settled', asked({}, { session: anOpenSession() })],
    ['session.person-unlisted', asked({}, { place: null })],
    ['session.correction-too-long', asked({ minutesAfter: 181 })],
    ['session.correction-same', asked({ minutesAfter: 0 })],
    ['session.correction-open', asked({}, { isOpen: true })],
  ])('is refused with %s', (code, outcome) => {
    expect(outcome).toMatchObject({ ok: false, problem: { code } })
  })

  test('is for as long as the session lasted at most', () => {
    expect(asked({ minutesAfter: 180 })).toMatchObject({ ok: true })
  })
})

describe('deciding', () => {
  test('the other side approves', () => {
    expect(decided(proposed(), { type: 'approve' })).toMatchObject({
      status: 'applied',
      decidedBy: cast.base.personId,
      version: 1,
    })
  })

  test('the other side rejects, and says why', () => {
    const reject = { type: 'reject', reason: '签到表没有本人签名' } as const
    expect(decided(proposed(), reject)).toMatchObject({ status: 'rejected', rejectedReason: reject.reason })
  })

  test('whoever asked, and whoever works beside them, does not', () => {
    const own = { ok: false, problem: { code: 'session.own-correction' } }
    expect(decided(proposed(), { type: 'approve' }, cast.college)).toMatchObject(own)
    expect(decided(proposed(), { type: 'approve' }, cast.collegeManager)).toMatchObject(own)
    const asBase = { ...cast.base, personId: cast.college.personId }
    expect(decided(proposed(), { type: 'approve' }, asBase)).toMatchObject(own)
  })

  test('what was decided is decided', () => {
    const done = { ...proposed(), status: 'applied' as const }
    expect(decided(done, { type: 'approve' })).toMatchObject({ problem: { code: 'session.out-of-turn' } })
  })
})

test('two sides vouch for minutes, and nothing for none', () => {
  expect(gradeAfter({ minutesAfter: 1 })).toBe('B')
  expect(gradeAfter({ minutesAfter: 0 })).toBe('D')
})
