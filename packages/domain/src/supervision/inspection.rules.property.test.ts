import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Command } from './inspection-command.ts'
import { aFinding, aFindingId, anInspection, someInspectionFacts } from './inspection.fixture.ts'
import { decide, evolve } from './inspection.rules.ts'
import type { Inspection } from './inspection.ts'

const anyCommand: fc.Arbitrary<Command> = fc.constantFrom<Command>(
  { type: 'draw', reason: null },
  { type: 'draw', reason: '再抽' },
  { type: 'addFinding', finding: aFinding() },
  { type: 'dropFinding', findingId: aFindingId(1) },
  { type: 'hear' },
  { type: 'resume', reason: '补充' },
  { type: 'state', statement: '无异议' },
  { type: 'conclude', upheldIds: [], opinion: '未发现问题' },
  { type: 'conclude', upheldIds: [aFindingId(1)], opinion: '责令整改' },
)
const days = ['2026-11-28', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-20']
const aStory = fc.array(fc.tuple(anyCommand, fc.constantFrom(...days)), { maxLength: 25 })

test('no sequence of commands concludes an inspection that was not drawn for and heard', () => {
  let concluded = 0
  fc.assert(
    fc.property(aStory, (story) => {
      let inspection: Inspection = anInspection()
      for (const [command, today] of story.toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        const before = inspection
        const decision = decide(inspection, command, someInspectionFacts({ today }))
        if (!decision.ok) continue
        inspection = evolve(inspection, decision.value)
        if (decision.value.type !== 'concluded') continue
        concluded += 1
        expect(before.draws).toBeGreaterThan(0)
        const { statement, hearingDueOn } = before
        expect(statement !== null || (hearingDueOn !== null && hearingDueOn < today)).toBe(true)
        expect(inspection.upheldIds.every((id) => before.findings.some((finding) => finding.id === id))).toBe(
          true,
        )
      }
    }),
    { numRuns: 2_000 },
  )
  // The property says nothing of stories that end before.
  expect(concluded).toBeGreaterThan(0)
})

test('what is concluded stays as it is', () => {
  fc.assert(
    fc.property(anyCommand, fc.constantFrom(...days), (command, today) => {
      expect(decide(anInspection({ status: 'concluded' }), command, someInspectionFacts({ today })).ok).toBe(
        false,
      )
    }),
  )
})
