import { describe, expect, test } from 'vitest'

import { aPersonId } from '../organisation/actor.fixture.ts'
import { type CodeFinding, checkIn, mark } from './attendance.rules.ts'
import { anEvidence, anOpenSession } from './session.fixture.ts'

const at = (time: string) => `2026-12-01T${time}:00.000Z`
const limits = { opensBefore: 30, lateAfter: 10, offlineHours: 12 }
const { id } = anEvidence()
const shown = (time: string): CodeFinding => ({ kind: 'shown', at: at(time) })

describe('checking in', () => {
  const tap = (given: Partial<Parameters<typeof checkIn>[1]> = {}, session = anOpenSession()) =>
    checkIn(
      session,
      {
        id,
        personId: aPersonId(1),
        listed: true,
        already: false,
        code: shown('00:58'),
        tappedAt: at('00:58'),
        now: at('00:58'),
        ...given,
      },
      limits,
    )

  test('in time is being there from the beginning', () => {
    expect(tap()).toMatchObject({ value: { source: 'person', says: 'present', fromAt: null } })
    expect(tap({ code: shown('01:10') })).toMatchObject({ value: { says: 'present' } })
  })

  test('late is being there from the moment at which the code was shown', () => {
    expect(tap({ code: shown('01:11'), now: at('01:12') })).toMatchObject({
      value: { says: 'late', fromAt: at('01:11') },
    })
  })

  test('keeps the moment of tapping and that of coming in', () => {
    const offline = { code: shown('00:59'), tappedAt: at('00:59'), now: at('06:00') }

    expect(tap(offline)).toMatchObject({ value: { saidAt: at('00:59'), at: at('06:00'), says: 'present' } })
    expect(tap(offline, anOpenSession({ status: 'closed', closedAt: at('04:00') }))).toMatchObject({
      ok: true,
    })
  })

  test.each([
    ['by somebody who is not on the roster', { listed: false }, undefined, 'session.not-on-roster'],
    ['twice', { already: true }, undefined, 'session.checked-in'],
    ['by a code that is over', { code: { kind: 'expired' } }, undefined, 'session.code-expired'],
    ['by a code of another session', { code: { kind: 'elsewhere' } }, undefined, 'session.code-elsewhere'],
    ['by digits that nobody showed', { code: { kind: 'wrong' } }, undefined, 'session.code-wrong'],
    ['before the desk is open', {}, anOpenSession({ status: 'planned', openedAt: null }), 'session.not-open'],
    ['after its end', { code: shown('04:01'), now: at('04:01') }, undefined, 'session.over'],
    [
      'after it was closed early',
      { code: shown('03:01'), now: at('03:01') },
      anOpenSession({ status: 'closed', closedAt: at('03:00') }),
      'session.over',
    ],
    ['when attendance is settled', {}, anOpenSession({ status: 'settled' }), 'session.over'],
    [
      'too long after tapping',
      { tappedAt: at('00:58'), now: at('13:00') },
      undefined,
      'session.tapped-long-ago',
    ],
  ] as const)('is refused %s', (...[, given, session, code]) => {
    expect(tap(given, session)).toMatchObject({ problem: { code } })
  })
})

describe('an instructor', () => {
  const known = { id, personId: aPersonId(1), listed: true, now: at('01:20') }
  const say = (says: 'present' | 'late' | 'absent', saidAt = at('01:18'), session = anOpenSession()) =>
    mark(session, { says, saidAt }, known)

  test('says who is there, who came late and when, and who is not', () => {
    expect(say('present')).toMatchObject({ value: { says: 'present', fromAt: null, saidAt: at('01:18') } })
    expect(say('late')).toMatchObject({ value: { says: 'late', fromAt: at('01:18'), at: at('01:20') } })
    expect(say('absent')).toMatchObject({ value: { says: 'absent', fromAt: null } })
  })

  test('is not believed about the time to come', () => {
    expect(say('late', at('02:30'))).toMatchObject({ value: { fromAt: at('01:20') } })
  })

  test('says nothing once it is closed, nor of people who are not on the roster', () => {
    expect(say('present', at('01:18'), anOpenSession({ status: 'closed' }))).toMatchObject({
      problem: { code: 'session.not-open' },
    })
    expect(
      mark(anOpenSession(), { says: 'present', saidAt: at('01:18') }, { ...known, listed: false }),
    ).toMatchObject({
      problem: { code: 'session.person-unlisted' },
    })
  })
})
