import { describe, expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import type { Command } from './inspection-command.ts'
import {
  aFinding,
  aFindingId,
  aFrame,
  aPopulation,
  anEvidenceRequestId,
  anInspection,
  anInspectionId,
  someInspectionFacts,
  someInspectionTerms,
} from './inspection.fixture.ts'
import { decide, evolve, logged, open, transitions } from './inspection.rules.ts'
import { InspectionStatus } from './inspection.ts'
import { drawSample } from './sample.ts'

const facts = someInspectionFacts()
const refused = (code: string) => ({ ok: false, problem: { code: `supervision.${code}` } })
const after = (command: Command, inspection = anInspection(), given = facts) => {
  const decision = decide(inspection, command, given)
  return decision.ok ? evolve(inspection, decision.value) : decision
}

const from = (count: number) => someInspectionFacts({ frame: aFrame({ items: aPopulation(count) }) })
const add = (given = {}) => ({ type: 'addFinding', finding: aFinding(given) }) as const

describe('opening', () => {
  const founding = { chainId: aChainId(1), id: anInspectionId(1), draft: someInspectionTerms() }
  const given = { ...facts, divisionCode: '440100', isMember: true, clueOpen: true }

  test('settles the scope', () => {
    expect(open(founding, given)).toMatchObject({
      ok: true,
      value: { state: { status: 'open', draws: 0, organisationId: anOrganisationId(3) } },
    })
  })

  test('is refused of a stranger, of a clue that is done with, and of a period that ends before it begins', () => {
    expect(open(founding, { ...given, isMember: false })).toMatchObject(refused('not-a-member'))
    expect(open(founding, { ...given, clueOpen: false })).toMatchObject(refused('clue-not-open'))
    const draft = someInspectionTerms({ toOn: '2025-12-31' })
    expect(open({ ...founding, draft }, given)).toMatchObject(refused('period-reversed'))
  })
})

describe('drawing', () => {
  const draw = { type: 'draw', reason: null } as const

  test('records the seed, the digest, the population and what came of them', () => {
    const decision = decide(anInspection(), draw, facts)
    const { items, seed, digest } = aFrame()

    expect(decision).toMatchObject({
      value: {
        type: 'drawn',
        draw: {
          sequence: 1,
          seed,
          digest,
          population: items,
          sample: drawSample(items, { seed, digest, size: 3 }),
        },
      },
    })
    expect(after(draw)).toMatchObject({ status: 'open', draws: 1, version: 1 })
  })

  test('again needs a reason', () => {
    const drawn = anInspection({ draws: 1 })
    expect(after(draw, drawn)).toMatchObject(refused('draw-needs-reason'))
    expect(after({ type: 'draw', reason: '漏了十一月' }, drawn)).toMatchObject({ draws: 2 })
  })

  test('is refused from nothing, and of more than there is', () => {
    expect(after(draw, anInspection(), from(0))).toMatchObject(refused('population-empty'))
    expect(after(draw, anInspection(), from(2))).toMatchObject(refused('sample-too-large'))
  })

  test('leaves no record in the log but what proves it', () => {
    const decision = decide(anInspection(), draw, facts)
    expect(decision.ok && logged(decision.value)).toMatchObject({
      draw: { seed: aFrame().seed, populationSize: 12, sampleSize: 3 },
    })
    expect(JSON.stringify(decision.ok && logged(decision.value))).not.toContain('记录 1-1')
  })

  test('is over once the inspection is heard', () => {
    expect(after({ type: 'draw', reason: '再抽' }, anInspection({ status: 'hearing' }))).toMatchObject(
      refused('inspection-out-of-turn'),
    )
  })
})

describe('findings', () => {
  const [item] = aPopulation(1)
  const itemId = item?.id ?? ''
  const drawn = anInspection({ draws: 1 })

  test('are of what was drawn, shown by answers of this inspection', () => {
    const known = someInspectionFacts({ sampledIds: [itemId], requestIds: [anEvidenceRequestId(1)] })
    expect(after(add({ itemId, requestIds: [anEvidenceRequestId(1)] }), drawn, known)).toMatchObject({
      findings: [{ itemId }],
    })
    expect(after(add(), anInspection())).toMatchObject(refused('not-drawn'))
    expect(after(add({ itemId }), drawn)).toMatchObject(refused('not-in-sample'))
    expect(after(add({ requestIds: [anEvidenceRequestId(2)] }), drawn, known)).toMatchObject(
      refused('request-not-of-inspection'),
    )
  })

  test('can be taken out before the hearing', () => {
    const found = anInspection({ draws: 1, findings: [aFinding()] })
    expect(after({ type: 'dropFinding', findingId: aFindingId(1) }, found)).toMatchObject({ findings: [] })
    expect(after({ type: 'dropFinding', findingId: aFindingId(2) }, found)).toMatchObject(
      refused('finding-missing'),
    )
  })
})

describe('the hearing', () => {
  const heard = anInspection({ status: 'hearing' })
  const opinion = '核对全部在岗人员年龄'
  const conclude: Command = { type: 'conclude', upheldIds: [aFindingId(1)], opinion }

  test('comes after a draw', () => {
    expect(after({ type: 'hear' })).toMatchObject(refused('not-drawn'))
    expect(after({ type: 'hear' }, anInspection({ draws: 1 }))).toMatchObject({
      status: 'hearing',
      hearingDueOn: '2026-12-04',
    })
  })

  test('is the organisation’s once', () => {
    const stated = after({ type: 'state', statement: '无异议' }, heard)
    expect(stated).toMatchObject({ status: 'hearing', statement: '无异议' })
    expect(
      after({ type: 'state', statement: '再说' }, anInspection({ status: 'hearing', statement: '无' })),
    ).toMatchObject(refused('stated-already'))
  })

  test('is waited for until it was used or its last day has passed', () => {
    const on = (today: string) => after(conclude, heard, someInspectionFacts({ today }))
    expect(on('2026-12-04')).toMatchObject(refused('hearing-not-over'))
    expect(on('2026-12-05')).toMatchObject({ status: 'concluded', verdict: 'fault' })
    expect(after(conclude, { ...heard, statement: '无异议' })).toMatchObject({ status: 'concluded' })
  })

  test('begins anew when the inspection was taken back', () => {
    const back = after({ type: 'resume', reason: '补充取证' }, { ...heard, statement: '无异议' })
    expect(back).toMatchObject({ status: 'open', statement: null, hearingDueOn: null })
  })

  test('may leave no finding standing', () => {
    const over = { ...heard, statement: '有工作证明' }
    expect(after({ type: 'conclude', upheldIds: [], opinion }, over)).toMatchObject({ verdict: 'noFault' })
    expect(after({ type: 'conclude', upheldIds: [aFindingId(7)], opinion }, over)).toMatchObject(
      refused('finding-missing'),
    )
  })
})

test('every status can be reached', () => {
  expect(unreachable(transitions, 'open', InspectionStatus.options)).toEqual([])
})
