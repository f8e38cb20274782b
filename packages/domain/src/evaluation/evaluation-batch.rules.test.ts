import { describe, expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { aBodyFiling, aScopeRowId } from './body-filing.fixture.ts'
import type { Command, Facts } from './evaluation-batch-command.ts'
import { aBatch, anAssessorId, someBatchFacts, someBatchTerms } from './evaluation-batch.fixture.ts'
import { decide, evolve, planBatch, transitions } from './evaluation-batch.rules.ts'
import { BatchStatus, type BatchTerms } from './evaluation-batch.ts'

const commandOf = (type: Command['type']): Command => {
  if (type === 'revise') return { type, terms: someBatchTerms() }
  if (type === 'dispatch') return { type, assessorIds: [anAssessorId(1)] }
  return type === 'cancel' ? { type, reason: '考点停电' } : { type }
}
/** Late enough for every step that waits for a day. */
const late = someBatchFacts({ today: '2027-01-10' })
const factsFor = (type: Command['type']) =>
  type === 'revise' || type === 'announce' ? someBatchFacts() : late
const refusal = (code: string) => ({ problem: { code: `evaluation.${code}` } })
const standing = (given: Partial<Facts['standing']>) => ({ ...someBatchFacts().standing, ...given })

test.each(keysOf(transitions))('%s is taken from just the statuses of its line', (type) => {
  const from = BatchStatus.options.filter(
    (status) => decide(aBatch({ status }), commandOf(type), factsFor(type)).ok,
  )

  expect(new Set(from)).toEqual(new Set(transitions[type].from))
})

const planned = (given: Partial<BatchTerms>, facts: Partial<Facts> = {}) =>
  planBatch(aBatch(), someBatchTerms(given), someBatchFacts(facts))

describe('a batch is planned within the filing of its body', () => {
  test('and takes occupation, grade, site, code and marks over', () => {
    expect(planned({})).toMatchObject({
      ok: true,
      value: {
        state: {
          grade: 'level3',
          siteName: '一号考点',
          bodyCode: 'S000044000123',
          passMark: 60,
          markerGap: 10,
        },
      },
    })
  })

  test('with each node counted from the exam', () => {
    expect(planned({ examOn: '2026-12-05' })).toMatchObject({
      value: { state: { planned: { plan: '2026-11-25', exam: '2026-12-05', completion: '2026-12-15' } } },
    })
  })

  test.each<[string, [Partial<BatchTerms>, Partial<Facts>?], string]>([
    ['not by a row it does not have', [{ scopeRowId: aScopeRowId(9) }], 'outside-scope'],
    ['not by a standard that nobody knows', [{ standardVersion: '2031' }], 'standard-unknown'],
    ['not on a day the row does not cover', [{ examOn: '2029-03-01' }], 'outside-scope'],
    [
      'not while it is suspended',
      [{}, { filing: aBodyFiling({ status: 'suspended' }) }],
      'filing-not-in-force',
    ],
    ['not before it is filed', [{}, { filing: aBodyFiling({ status: 'submitted' }) }], 'filing-not-in-force'],
    ['not by somebody else’s', [{}, { filing: null }], 'filing-not-in-force'],
    ['not for more people than the site seats', [{ places: 21 }], 'too-many-places'],
    ['not on a day that is over', [{ examOn: '2026-11-19' }], 'exam-past'],
  ])('%s', (_, given, code) => {
    expect(planned(...given)).toMatchObject(refusal(code))
  })

  test('and is not announced once the filing is suspended', () => {
    const facts = someBatchFacts({ filing: aBodyFiling({ status: 'suspended' }) })
    expect(decide(aBatch({ status: 'draft' }), { type: 'announce' }, facts)).toMatchObject(
      refusal('filing-not-in-force'),
    )
  })
})

describe('what stands in the way', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['nobody accepted', { standing: standing({ accepted: 0 }) }, 'nobody-registered'],
    ['somebody waiting for an answer', { standing: standing({ waiting: 2 }) }, 'still-waiting'],
    [
      'an assessor’s conflict',
      { conflicts: [{ assessorId: anAssessorId(1), rule: 'overlap' }] },
      'assessor-conflict',
    ],
  ])('of arranging: %s', (_, facts, code) => {
    expect(decide(aBatch(), { type: 'arrange' }, someBatchFacts(facts))).toMatchObject(refusal(code))
  })

  test('of arranging: fewer assessors than the rule asks for', () => {
    const batch = aBatch({ assessorIds: [anAssessorId(1), anAssessorId(2)] })
    expect(decide(batch, { type: 'arrange' }, someBatchFacts())).toMatchObject(refusal('assessors-too-few'))
  })

  test('of examining: the day ahead, and an attendance not taken', () => {
    const batch = aBatch({ status: 'prepared', examOn: '2026-11-21' })
    expect(decide(batch, { type: 'examine' }, someBatchFacts())).toMatchObject(refusal('exam-ahead'))
    const onTheDay = someBatchFacts({ today: '2026-11-21', standing: standing({ unattended: 1 }) })
    expect(decide(batch, { type: 'examine' }, onTheDay)).toMatchObject(refusal('attendance-missing'))
  })

  test('of scoring: a part that is not settled', () => {
    const facts = someBatchFacts({ standing: standing({ unsettled: 1 }) })
    expect(decide(aBatch({ status: 'examined' }), { type: 'score' }, facts)).toMatchObject(
      refusal('marks-missing'),
    )
  })

  test('of concluding: the last day of publicity, an appeal, one that was upheld for nothing, a correction', () => {
    const batch = aBatch({ status: 'publicity', publicityEndsOn: '2026-11-20' })
    const on = (given: Partial<Facts>) => decide(batch, { type: 'conclude' }, someBatchFacts(given))
    const after = '2026-11-21'

    expect(on({ today: '2026-11-20' })).toMatchObject(refusal('publicity-running'))
    expect(on({ today: after })).toMatchObject({ ok: true })
    expect(on({ today: after, standing: standing({ openAppeals: 1 }) })).toMatchObject(
      refusal('appeals-open'),
    )
    expect(on({ today: after, standing: standing({ unmetAppeals: 1 }) })).toMatchObject(
      refusal('appeals-unmet'),
    )
    expect(on({ today: after, standing: standing({ openCorrections: 1 }) })).toMatchObject(
      refusal('corrections-open'),
    )
  })
})

test('nobody is dispatched against a rule, and dispatching moves no batch on', () => {
  const conflicts = [{ assessorId: anAssessorId(1), rule: 'own-people' }] as const
  const dispatch: Command = { type: 'dispatch', assessorIds: [anAssessorId(1)] }
  expect(decide(aBatch(), dispatch, someBatchFacts({ conflicts }))).toMatchObject(
    refusal('assessor-conflict'),
  )
  expect(decide(aBatch({ status: 'announced' }), dispatch, someBatchFacts())).toMatchObject({
    value: { to: 'announced' },
  })
})

test('each step sets down the day its node was reached', () => {
  const steps = [
    'announce',
    'open',
    'arrange',
    'prepare',
    'examine',
    'score',
    'publicise',
    'conclude',
    'archive',
  ] as const
  const end = steps.reduce(
    (batch, type) => {
      const facts = type === 'announce' ? someBatchFacts() : { ...late, publicityEndsOn: '2027-01-09' }
      const decision = decide(batch, { type }, facts)
      if (!decision.ok) throw new Error(decision.problem.code)
      return evolve(batch, decision.value)
    },
    aBatch({ status: 'draft' }),
  )

  expect(end).toMatchObject({ status: 'archived', examinedOn: '2027-01-10', concludedAt: late.now })
  expect(Object.keys(end.reached)).toHaveLength(8)
})
