import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aClue, aClueId, aHit } from './clue.fixture.ts'
import { isOpen } from './clue.rules.ts'
import { type Clue, ClueStatus, type Hit } from './clue.ts'
import { reconcile } from './reconcile.ts'

const now = '2026-11-27T02:00:00.000Z'
const idOf = ({ mark }: Hit) => aClueId(Number(mark || 1))
const look = (known: readonly Clue[], hits: readonly Hit[]) =>
  reconcile({ chainId: aClue().chainId, divisionCode: '440100', now, known, hits, idOf })

test('what is found for the first time is a new clue of its rule’s severity', () => {
  expect(look([], [aHit()])).toMatchObject([
    { clue: { id: aClueId(1), status: 'new', severity: 'high', firstSeenAt: now }, event: { type: 'found' } },
  ])
})

describe('what is found again', () => {
  test('unchanged is only seen again', () => {
    expect(look([aClue()], [aHit()])).toEqual([{ clue: { ...aClue(), lastSeenAt: now }, event: null }])
  })

  test('with other evidence shows it, and whoever saw the earlier is told', () => {
    const claimed = { ...aHit().claimed, facts: [{ name: 'payFromFen' as const, value: 100_000 }] }

    expect(look([aClue({ status: 'accepted' })], [aHit({ claimed })])).toMatchObject([
      { clue: { status: 'accepted', claimed, version: 1 }, event: { type: 'refreshed' } },
    ])
  })

  test('after its evidence had vanished is new again', () => {
    expect(look([aClue({ status: 'closed' })], [aHit()])).toMatchObject([
      { clue: { status: 'new' }, event: { type: 'reappeared' } },
    ])
  })

  test.each(['falseAlarm', 'merged', 'accepted'] as const)('and was judged %s stays so', (status) => {
    expect(look([aClue({ status })], [aHit()])).toMatchObject([{ clue: { status }, event: null }])
  })
})

test('what is found no more is closed, unless people have judged it', () => {
  expect(look([aClue()], [])).toMatchObject([{ clue: { status: 'closed' }, event: { type: 'vanished' } }])
  expect(look([aClue({ status: 'falseAlarm' })], [])).toEqual([])
})

const anyKnown = fc.uniqueArray(
  fc.record({ n: fc.integer({ min: 1, max: 5 }), status: fc.constantFrom(...ClueStatus.options) }),
  { selector: ({ n }) => n },
)
const anyHits = fc.uniqueArray(fc.integer({ min: 1, max: 5 }))

test('looking twice comes to the same as looking once', () => {
  fc.assert(
    fc.property(anyKnown, anyHits, (clues, marks) => {
      const known = clues.map(({ n, status }) => aClue({ id: aClueId(n), mark: String(n), status }))
      const hits = marks.map((n) => aHit({ mark: String(n) }))
      const once = look(known, hits)
      const byId = new Map([...known, ...once.map(({ clue }) => clue)].map((clue) => [clue.id, clue]))
      const twice = look([...byId.values()], hits)

      expect(twice.filter(({ event }) => event !== null)).toEqual([])
      const open = [...byId.values()].filter(isOpen).map(({ mark }) => Number(mark))
      expect(open.every((n) => marks.includes(n))).toBe(true)
    }),
  )
})
