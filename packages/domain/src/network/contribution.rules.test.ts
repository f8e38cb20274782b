import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { keysOf, unreachable } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { aContribution, aContributionId, contributionFacts } from './contribution.fixture.ts'
import { contributionPolicy, subjectOf } from './contribution.policy.ts'
import { ContributionStatus, type Pledge } from './contribution.ts'
import { decide, draftContribution, evolve, transitions } from './contribution.rules.ts'

const pledge: Pledge = {
  kind: 'students',
  title: '学徒班学生',
  quantity: 60,
  unit: 'person',
  dueOn: '2026-09-01',
}
const promise = (given: Partial<Pledge> = {}, mayGive = true) =>
  draftContribution(
    {
      chainId: aChainId(1),
      id: aContributionId(1),
      pledge: { ...pledge, ...given },
      giver: { id: anOrganisationId(1), side: 'college', mayGive },
    },
    contributionFacts(),
  )

describe('promising', () => {
  test('enters what a side brings', () => {
    expect(promise()).toMatchObject({
      value: { state: { status: 'promised', side: 'college', delivered: 0 } },
    })
  })

  test.each([
    ['what another side brings', () => promise({ kind: 'posts' }), 'network.contribution-not-of-side'],
    ['for a day that is past', () => promise({ dueOn: '2026-03-01' }), 'network.due-in-past'],
    ['before joining', () => promise({}, false), 'network.giver-not-member'],
  ])('%s is refused', (_, asked, code) => {
    expect(asked()).toMatchObject({ problem: { code } })
  })
})

const deliver = (quantity: number, on = '2026-03-01', from = aContribution()) =>
  decide(from, { type: 'deliver', delivery: { quantity, on, note: '' } }, contributionFacts())

describe('delivering', () => {
  test.each([
    [59, 'partly'],
    [60, 'delivered'],
    [61, 'delivered'],
  ])('%i of 60 makes it %s', (quantity, status) => {
    const delivered = deliver(quantity)

    expect(delivered.ok && evolve(aContribution(), delivered.value)).toMatchObject({
      status,
      delivered: quantity,
    })
  })

  test('on a day to come is refused, and so is delivering what is complete', () => {
    expect(deliver(1, '2026-03-03')).toMatchObject({ problem: { code: 'network.delivery-in-future' } })
    expect(deliver(1, '2026-03-01', aContribution({ status: 'delivered' }))).toMatchObject({
      problem: { code: 'network.out-of-turn' },
    })
  })

  test('adds up, whatever the parts', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
    const property = fc.property(parts, (quantities) => {
      const end = quantities.reduce((contribution, quantity) => {
        const delivered = deliver(quantity, '2026-03-01', contribution)
        return delivered.ok ? evolve(contribution, delivered.value) : contribution
      }, aContribution())
      const sum = end.deliveries.reduce((total, part) => total + part.quantity, 0)
      return end.delivered === sum && (end.status === 'delivered') === sum >= end.quantity
    })
    fc.assert(property)
  })
})

describe('changing a promise', () => {
  const { kind: _, ...terms } = pledge
  const half = aContribution({ delivered: 30, status: 'partly', title: pledge.title })
  const revise = (given: Partial<typeof terms>) =>
    decide(half, { type: 'revise', changes: { ...terms, ...given } }, contributionFacts())

  test('keeps what it was', () => {
    expect(revise({ quantity: 40 })).toMatchObject({
      value: { was: { quantity: 60 }, changes: { quantity: 40 } },
    })
  })

  test('to no more than was delivered, or to the same, is refused', () => {
    expect(revise({ quantity: 30 })).toMatchObject({ problem: { code: 'network.promise-below-delivered' } })
    expect(revise({})).toMatchObject({ problem: { code: 'network.nothing-changed' } })
  })

  test('while the filing is under review is refused', () => {
    const facts = contributionFacts({ chain: { status: 'submitted', reasons: [] } })

    expect(decide(half, { type: 'withdraw', reason: '计划取消' }, facts)).toMatchObject({
      problem: { code: 'network.chain-closed-to' },
    })
  })
})

test.each<[keyof typeof cast, string[]]>([
  ['collegeManager', ['promise', 'deliver', 'revise', 'withdraw']],
  ['college', []],
  ['leader', []],
  ['enterprise', []],
  ['regulator', []],
])('the %s may do just this with a contribution of college 1', (who, actions) => {
  const may = keysOf(contributionPolicy).filter(
    (action) =>
      action !== 'read' && permits(contributionPolicy[action], cast[who], subjectOf(aContribution())),
  )

  expect(may).toEqual(actions)
})

test('every status can be reached from a promise', () => {
  expect(unreachable(transitions, 'promised', ContributionStatus.options)).toEqual([])
})
