import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aLayout, aRosterImport, someCounts, someImportFacts } from './roster-import.fixture.ts'
import { type RosterImport, RosterImportStatus, RosterLayout } from './roster-import.ts'
import { type Command, type Facts, decide, evolve, transitions } from './roster-import.rules.ts'

const code = (state: Parameters<typeof aRosterImport>[0], command: Command, facts: Partial<Facts> = {}) => {
  const decision = decide(aRosterImport(state), command, someImportFacts(facts))
  return decision.ok ? 'ok' : decision.problem.code
}

test('every status can be reached from an upload', () => {
  expect(unreachable(transitions, 'uploaded', RosterImportStatus.options)).toEqual([])
})

test('the good rows go alone only by explicit choice', () => {
  expect(code({}, { type: 'confirm', partial: false })).toBe('roster.faulty-remain')
  expect(code({}, { type: 'confirm', partial: true })).toBe('ok')
  expect(code({ counts: someCounts({ faulty: 0, good: 321 }) }, { type: 'confirm', partial: false })).toBe(
    'ok',
  )
})

test.each<[string, Partial<RosterImport>, Partial<Facts> & { code: string }]>([
  [
    'with nothing good in it',
    { counts: someCounts({ read: 9, good: 0 }) },
    { code: 'roster.nothing-to-import' },
  ],
  [
    'with undecided duplicates',
    { counts: someCounts({ good: 310, duplicateInFile: 2, unresolved: 2 }) },
    { code: 'roster.duplicates-unresolved' },
  ],
  [
    'for a plan not in force',
    {},
    {
      plan: { inForce: false, applyFromOn: '2026-12-01', startsOn: '2027-03-01' },
      code: 'roster.plan-not-in-force',
    },
  ],
  ['before applications are taken', {}, { today: '2026-11-30', code: 'roster.before-window' }],
  ['once training has begun', {}, { today: '2027-03-01', code: 'roster.training-begun' }],
])('a roster %s is not imported', (_, state, { code: expected, ...facts }) => {
  expect(code(state, { type: 'confirm', partial: true }, facts)).toBe(expected)
})

test('totals that do not add up are refused, whoever reports them', () => {
  const counts = someCounts({ good: 311 })
  const receipt = { read: 10, imported: 8, merged: 0, skipped: 0, disputed: 0, faulty: 1 }

  expect(
    code({ status: 'checking' }, { type: 'finish', counts, notices: [], studentNumberLength: null }),
  ).toBe('roster.totals-differ')
  expect(code({ status: 'importing' }, { type: 'complete', receipt })).toBe('roster.totals-differ')
})

test('a layout without a column that enrolment needs is refused, and so is a column named twice', () => {
  const layout = aLayout({ columns: ['name', null, 'mobile'] })

  expect(code({ status: 'uploaded' }, { type: 'map', layout })).toBe('roster.columns-missing')
  expect(RosterLayout.safeParse(aLayout({ columns: ['name', 'name'] })).success).toBe(false)
})

test('an import is undone for a day, and only while nobody has worked on what came of it', () => {
  const imported = { status: 'imported', undoUntil: '2026-12-11T03:00:00.000Z' } as const

  expect(code(imported, { type: 'undo' })).toBe('ok')
  expect(code(imported, { type: 'undo' }, { now: '2026-12-11T03:00:00.001Z' })).toBe('roster.undo-over')
  expect(code(imported, { type: 'undo' }, { touched: 2 })).toBe('roster.already-reviewed')
  expect(code({ ...imported, status: 'undone' }, { type: 'undo' })).toBe('roster.out-of-turn')
})

test('a check cut off by a restart begins again', () => {
  const checking = aRosterImport({ status: 'checking' })
  const begun = decide(checking, { type: 'begin' }, someImportFacts())

  expect(begun.ok && evolve(checking, begun.value)).toMatchObject({ status: 'checking', version: 4 })
})
