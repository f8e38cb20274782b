import { describe, expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aClue, aClueId, someClueFacts } from './clue.fixture.ts'
import { courses, decide, evolve, transitions } from './clue.rules.ts'
import { ClueStatus } from './clue.ts'

const facts = someClueFacts()
const reason = '已电话核实'

test.each([
  ['accept', 'accepted'],
  ['dismiss', 'falseAlarm'],
] as const)('to %s a clue makes it %s, with the reason', (type, status) => {
  const decision = decide(aClue(), { type, reason }, facts)

  expect(decision.ok && evolve(aClue(), decision.value)).toMatchObject({ status, reason, version: 1 })
})

const merge = (intoId = aClueId(2), given = facts) =>
  decide(aClue(), { type: 'merge', intoId, reason }, given)

describe('merging', () => {
  test('leads from one clue to the other', () => {
    const decision = merge()

    expect(decision.ok && evolve(aClue(), decision.value)).toMatchObject({
      status: 'merged',
      mergedIntoId: aClueId(2),
    })
  })

  test('is refused into itself, into nothing, and into what is no longer open', () => {
    expect(merge(aClueId(1))).toMatchObject({ problem: { code: 'supervision.merge-into-itself' } })
    expect(merge(aClueId(2), someClueFacts({ target: null }))).toMatchObject({
      problem: { code: 'supervision.merge-target-missing' },
    })
    const target = aClue({ id: aClueId(2), status: 'falseAlarm' })
    expect(merge(aClueId(2), someClueFacts({ target }))).toMatchObject({
      problem: { code: 'supervision.merge-target-closed' },
    })
  })
})

test.each(['merged', 'falseAlarm', 'closed'] as const)('what is %s is judged no more', (status) => {
  for (const type of ['accept', 'dismiss'] as const) {
    expect(decide(aClue({ status }), { type, reason }, facts)).toMatchObject({
      problem: { code: 'supervision.clue-out-of-turn' },
    })
  }
})

test('every status can be reached from a new clue', () => {
  expect(unreachable({ ...transitions, ...courses }, 'new', ClueStatus.options)).toEqual([])
})
