import { describe, expect, test } from 'vitest'

import { aCertificateId } from '../certificate/certificate.fixture.ts'
import { aBatch, aBatchId } from '../evaluation/evaluation-batch.fixture.ts'
import { BatchStatus } from '../evaluation/evaluation-batch.ts'
import { unreachable } from '../kernel/transitions.ts'
import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { aBasis, aWish, aWishId, someWishFacts } from './upgrade-wish.fixture.ts'
import { type Basis, PLANNABLE, decide, evolve, state, transitions } from './upgrade-wish.rules.ts'
import { UpgradeWish, UpgradeWishStatus } from './upgrade-wish.ts'

const stated = (given: Parameters<typeof someWishFacts>[0] = {}, byPapers = false) =>
  state(
    { chainId: aChainId(1), id: aWishId(1) },
    { certificateId: aCertificateId(1), generation: '2023', byPapers },
    someWishFacts(given),
  )
const refused = (code: string) => ({ ok: false, problem: { code: `employment.${code}` } })

test('a wish goes to the body that issued the certificate, for the grade above, with the first day it can be met', () => {
  const outcome = stated()

  expect(outcome).toMatchObject({
    ok: true,
    value: {
      state: { status: 'open', grade: 'level3', bodyId: anOrganisationId(6), readyOn: '2027-03-01' },
      event: { type: 'stated', grade: 'level3', readyOn: '2027-03-01', byPapers: false },
    },
  })
  expect(outcome.ok && UpgradeWish.safeParse(outcome.value.state).success).toBe(true)
})

test('what only papers brought along can meet is wished for with them', () => {
  const conditions: Basis['conditions'] = [
    { standing: 'missing', on: null },
    { standing: 'unrecorded', on: null },
  ]
  const basis = aBasis({ conditions })
  expect(stated({ basis }, true)).toMatchObject({ value: { state: { readyOn: null, byPapers: true } } })
  expect(stated({ basis })).toMatchObject(refused('grade-out-of-sight'))
  expect(stated({}, true)).toMatchObject(refused('no-papers-asked'))
})

test.each<[string, Parameters<typeof someWishFacts>[0], string]>([
  ['from a certificate of somebody else', { basis: null }, 'not-your-highest'],
  ['above the highest grade', { basis: aBasis({ next: null, conditions: [] }) }, 'no-grade-above'],
  ['for a grade that nobody is examined for', { basis: aBasis({ conditions: [] }) }, 'no-grade-above'],
  [
    'of which every condition is missing',
    { basis: aBasis({ conditions: [{ standing: 'missing', on: null }] }) },
    'grade-out-of-sight',
  ],
  ['that waits already', { waiting: true }, 'wish-waiting'],
])('a wish %s is refused', (_case, facts, code) => {
  expect(stated(facts)).toMatchObject(refused(code))
})

describe('the body', () => {
  const batch = aBatch({ grade: 'level3', status: 'registering', examOn: '2027-03-01' })
  const plan = (given: Parameters<typeof aBatch>[0] | null = {}, wish = aWish()) =>
    decide(wish, { type: 'plan', batchId: aBatchId(1) }, { batch: given && aBatch({ ...batch, ...given }) })

  test('plans a batch of its own of that grade, held once the person is ready', () => {
    const outcome = plan()
    expect(outcome).toEqual({ ok: true, value: { type: 'planned', batchId: batch.id } })
    expect(outcome.ok && evolve(aWish(), outcome.value)).toMatchObject({
      status: 'planned',
      batchId: batch.id,
      version: 1,
    })
  })

  test.each<[string, Parameters<typeof aBatch>[0] | null, string]>([
    ['that is not there', null, 'no-such-batch'],
    ['of another body', { bodyId: anOrganisationId(9) }, 'no-such-batch'],
    ['of another grade', { grade: 'level4' }, 'other-grade'],
    ['of another trade', { occupationCode: OccupationCode.parse('6-18-02-04') }, 'other-grade'],
    ['that is held too early', { examOn: '2027-02-28' }, 'not-ready-by-then'],
  ])('plans none %s', (_case, given, code) => {
    expect(plan(given)).toMatchObject(refused(code))
  })

  test.each(BatchStatus.options)('plans one that is %s only while people can be registered', (status) => {
    const planned = { ok: true, value: { type: 'planned' } }
    expect(plan({ status })).toMatchObject(PLANNABLE.includes(status) ? planned : refused('batch-closed'))
  })

  test('plans another batch, where the first is not held', () => {
    expect(plan({ id: aBatchId(2) }, aWish({ status: 'planned', batchId: aBatchId(1) }))).toEqual({
      ok: true,
      value: { type: 'planned', batchId: aBatchId(2) },
    })
  })

  test('plans whoever brings papers for any day', () => {
    expect(plan({ examOn: '2026-12-01' }, aWish({ byPapers: true })).ok).toBe(true)
  })

  test('declines with a reason, which takes the person out of the batch', () => {
    const planned = aWish({ status: 'planned', batchId: aBatchId(1) })
    const outcome = decide(planned, { type: 'decline', reason: '未备案二级' }, { batch: null })
    expect(outcome.ok && evolve(planned, outcome.value)).toMatchObject({
      status: 'declined',
      batchId: null,
      reason: '未备案二级',
    })
  })
})

test.each(['declined', 'withdrawn'] as const)('what is %s has ended', (status) => {
  for (const command of [
    { type: 'plan', batchId: aBatchId(1) },
    { type: 'decline', reason: '未备案二级' },
    { type: 'withdraw' },
  ] as const) {
    expect(decide(aWish({ status }), command, { batch: aBatch() })).toMatchObject(refused('wish-ended'))
  }
})

test('every status can be reached', () => {
  expect(unreachable(transitions, 'open', UpgradeWishStatus.options)).toEqual([])
})
