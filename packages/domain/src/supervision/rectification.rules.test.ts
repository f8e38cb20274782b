import { describe, expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aRectification, anInspection, someRectificationFacts } from './inspection.fixture.ts'
import { type Command, decide, evolve, orderedBy, transitions } from './rectification.rules.ts'
import { RectificationStatus } from './rectification.ts'

const refused = (code: string) => ({ ok: false, problem: { code: `supervision.${code}` } })
const after = (command: Command, rectification = aRectification(), given = someRectificationFacts()) => {
  const decision = decide(rectification, command, given)
  return decision.ok ? evolve(rectification, decision.value) : decision
}
const doing = aRectification({ status: 'doing' })
const rechecking = aRectification({ status: 'rechecking' })
const recheck = { type: 'recheck', reason: null } as const
const extend = { type: 'extend', reason: '设备未到货' } as const
const close = { type: 'close', outcome: '复查合格' } as const
const escalate = { type: 'escalate', outcome: '移交信用处理' } as const

test('is ordered by a conclusion that finds a fault', () => {
  const ordered = orderedBy(anInspection({ status: 'concluded' }), {
    planDueOn: '2026-12-04',
    at: '2026-11-28T02:00:00.000Z',
  })

  expect(ordered).toMatchObject({
    status: 'planning',
    dueOn: '2026-12-04',
    requirement: '核对全部在岗人员年龄',
  })
})

test('goes from plan to report to a new sample to its end', () => {
  expect(after({ type: 'plan', plan: '逐人核对' })).toMatchObject({ status: 'doing', dueOn: '2026-12-18' })
  const references = [{ kind: 'application', id: '01980000-0000-7000-8000-000000000001' }] as const
  const records = [{ ...references[0], label: '记录' }]
  const report: Command = { type: 'report', report: '已核对', references: [...references] }
  expect(after(report, doing)).toMatchObject(refused('reference-missing'))
  expect(after(report, doing, someRectificationFacts({ records }))).toMatchObject({
    status: 'rechecking',
    references: records,
    dueOn: '2026-12-11',
  })
  expect(after(close, rechecking)).toMatchObject(refused('not-rechecked'))
  const looked = after(recheck, rechecking)
  expect(looked).toMatchObject({ status: 'rechecking', draws: 1, rechecked: true })
  expect(after(close, { ...rechecking, draws: 1, rechecked: true })).toMatchObject({
    status: 'closed',
    dueOn: null,
  })
})

describe('extending', () => {
  test('is done once, and what was looked at before is looked at again', () => {
    const extended = after(extend, { ...rechecking, draws: 1, rechecked: true })
    expect(extended).toMatchObject({ status: 'doing', dueOn: '2026-12-25', rechecked: false })
    expect(after(extend, { ...doing, extendedReason: '设备未到货' })).toMatchObject(
      refused('extended-already'),
    )
  })

  test('is for what has been planned', () => {
    expect(after(extend)).toMatchObject(refused('rectification-out-of-turn'))
  })
})

describe('escalating', () => {
  test('is for what is late, and for what a new sample has shown not to be mended', () => {
    const late = someRectificationFacts({ today: '2026-12-05' })
    expect(after(escalate)).toMatchObject(refused('escalated-early'))
    expect(after(escalate, aRectification(), late)).toMatchObject({ status: 'escalated', dueOn: null })
    expect(after(escalate, doing, late)).toMatchObject({ status: 'escalated' })
    // Late is the regulator's own doing here.
    expect(after(escalate, rechecking, late)).toMatchObject(refused('escalated-early'))
    expect(after(escalate, { ...rechecking, draws: 1, rechecked: true })).toMatchObject({
      status: 'escalated',
    })
  })
})

test('a second new sample needs a reason', () => {
  const looked = { ...rechecking, draws: 1, rechecked: true }
  expect(after(recheck, looked)).toMatchObject(refused('draw-needs-reason'))
  expect(after({ type: 'recheck', reason: '样本有误' }, looked)).toMatchObject({ draws: 2 })
})

test('what has ended stays as it is, and every status can be reached', () => {
  for (const status of ['closed', 'escalated'] as const) {
    for (const command of [recheck, extend, close, escalate]) {
      expect(after(command, aRectification({ status }))).toMatchObject(refused('rectification-out-of-turn'))
    }
  }
  expect(unreachable(transitions, 'planning', RectificationStatus.options)).toEqual([])
})
