import { describe, expect, test } from 'vitest'

import { cast } from '../organisation/actor.fixture.ts'
import type { Command } from './enrolment-plan-command.ts'
import {
  aDemandFact,
  aPlanPost,
  anEnrolmentPlan,
  somePlanFacts,
  somePlanTerms,
} from './enrolment-plan.fixture.ts'
import { decide, evolve } from './enrolment-plan.rules.ts'
import { EnrolmentPlan, FieldGroup, hasLapsed } from './enrolment-plan.ts'

const draft = anEnrolmentPlan()
const sent = anEnrolmentPlan({ status: 'negotiating' })
const byCollege = somePlanFacts({ actor: cast.college })
const byEnterprise = somePlanFacts({ actor: cast.enterprise })
const groups = FieldGroup.options

const after = (plan: EnrolmentPlan, command: Command, facts = byCollege) => {
  const decision = decide(plan, command, facts)
  if (!decision.ok) throw new Error(decision.problem.code)
  return evolve(plan, decision.value)
}

describe('sending a draft', () => {
  const propose: Command = { type: 'propose', message: '请核对名额' }

  test('passes the turn to the college, with a day to answer by', () => {
    expect(after(draft, propose, byEnterprise)).toMatchObject({
      status: 'negotiating',
      turn: 'college',
      replyDueOn: '2026-12-07',
      sentAt: byEnterprise.now,
      confirmed: { enterprise: groups, college: [] },
    })
  })

  test.each([
    [
      'applications are over',
      { applyFromOn: '2026-11-01', applyToOn: '2026-11-22' },
      'enrolment.application-over',
    ],
    ['pay is below the minimum wage', { payFloorFen: 249_999 }, 'enrolment.pay-floor-below-minimum'],
    ['places exceed the demand', { posts: [aPlanPost({ quota: 25 })] }, 'enrolment.quota-over-demand'],
  ])('is refused when %s', (_, given, code) => {
    const plan = anEnrolmentPlan({ terms: somePlanTerms(given) })

    expect(decide(plan, propose, byEnterprise)).toMatchObject({ problem: { code } })
  })

  test('counts the places other plans have already taken', () => {
    const facts = somePlanFacts({ demands: [aDemandFact({ agreedPlaces: 9 })] })

    expect(decide(draft, propose, facts)).toMatchObject({
      problem: {
        code: 'enrolment.quota-over-demand',
        params: { quota: 16, agreedPlaces: 9, headCount: 24 },
      },
    })
  })

  test('goes beyond the demand where every line of it says why', () => {
    const facts = somePlanFacts({ demands: [aDemandFact({ agreedPlaces: 9 })] })
    const plan = anEnrolmentPlan({
      terms: somePlanTerms({ posts: [aPlanPost({ overReason: '预计流失一成' })] }),
    })

    expect(decide(plan, propose, facts)).toMatchObject({ ok: true })
  })

  test.each([
    ['is not published', { status: 'closed' }],
    ['is another enterprise’s', { enterpriseId: cast.leader.organisationId }],
  ] as const)('is refused for a demand that %s', (_, given) => {
    const facts = somePlanFacts({ demands: [aDemandFact(given)] })

    expect(decide(draft, propose, facts)).toMatchObject({ problem: { code: 'enrolment.demand-not-open' } })
  })
})

describe('countering', () => {
  const terms = somePlanTerms({ posts: [aPlanPost({ quota: 12 })], startsOn: '2027-03-08' })
  const counter: Command = { type: 'counter', terms, message: '实训工位只够 12 人' }

  test('lists each value before and after, and passes the turn back', () => {
    expect(decide(sent, counter, byCollege)).toMatchObject({
      value: {
        type: 'countered',
        changes: [
          { group: 'posts', path: `posts.${aPlanPost().id}.quota`, before: 16, after: 12 },
          { group: 'dates', path: 'startsOn', before: '2027-03-01', after: '2027-03-08' },
        ],
      },
    })
    expect(after(sent, counter)).toMatchObject({ turn: 'enterprise', edition: 2 })
  })

  test('clears what the other side had confirmed', () => {
    expect(after(sent, counter).confirmed).toEqual({ enterprise: [], college: groups })
  })

  test('out of turn is refused, naming whose turn it is', () => {
    expect(decide(sent, counter, byEnterprise)).toMatchObject({
      problem: { code: 'enrolment.not-your-turn', params: { turn: 'college' } },
    })
  })

  test('without a change is refused', () => {
    expect(decide(sent, { ...counter, terms: sent.terms }, byCollege)).toMatchObject({
      problem: { code: 'enrolment.plan-unchanged' },
    })
  })

  test('sees no change in the order of an object’s members', () => {
    const [document] = sent.terms.documents
    const { title, ...rest } = document ?? { title: '' }
    const stored = EnrolmentPlan.parse({ ...sent, terms: { ...sent.terms, documents: [{ ...rest, title }] } })

    expect(decide(stored, { ...counter, terms: sent.terms }, byCollege)).toMatchObject({
      problem: { code: 'enrolment.plan-unchanged' },
    })
  })

  test('after the day to answer by is refused until a new day is given', () => {
    const late = somePlanFacts({ actor: cast.college, today: '2026-12-05' })
    expect(hasLapsed(sent, late.today)).toBe(true)
    expect(decide(sent, counter, late)).toMatchObject({ problem: { code: 'enrolment.plan-lapsed' } })

    const extended = after(
      sent,
      { type: 'extend' },
      { ...late, actor: cast.enterprise, replyDueOn: '2026-12-18' },
    )

    expect(decide(extended, counter, late)).toMatchObject({ ok: true })
  })
})

describe('agreeing', () => {
  test('puts the plan in force when both stand by the same text', () => {
    expect(after(sent, { type: 'agree', groups })).toMatchObject({
      status: 'inForce',
      inForceAt: byCollege.now,
      replyDueOn: null,
      confirmed: { enterprise: groups, college: groups },
    })
  })

  test('is refused while a group is not ticked', () => {
    const ticked = groups.filter((group) => group !== 'pay')

    expect(decide(sent, { type: 'agree', groups: ticked }, byCollege)).toMatchObject({
      problem: { code: 'enrolment.groups-unconfirmed', params: { count: 1 } },
    })
  })

  test('is refused while a line has no major', () => {
    const plan = {
      ...sent,
      terms: somePlanTerms({ posts: [aPlanPost({ majorCode: null, majorName: null })] }),
    }

    expect(decide(plan, { type: 'agree', groups }, byCollege)).toMatchObject({
      problem: { code: 'enrolment.major-unnamed' },
    })
  })

  test('is refused when another plan has meanwhile taken the places', () => {
    const facts = somePlanFacts({ actor: cast.college, demands: [aDemandFact({ agreedPlaces: 16 })] })

    expect(decide(sent, { type: 'agree', groups }, facts)).toMatchObject({
      problem: { code: 'enrolment.quota-over-demand' },
    })
  })

  test('cannot be done for the other side', () => {
    expect(decide(sent, { type: 'agree', groups }, byEnterprise)).toMatchObject({
      problem: { code: 'enrolment.not-your-turn' },
    })
  })

  test('a tick is kept until the text changes', () => {
    const ticked = after(sent, { type: 'confirm', groups: ['pay', 'dates'] })
    expect(ticked).toMatchObject({ turn: 'college', confirmed: { college: ['dates', 'pay'] } })

    const back = after(ticked, { type: 'sendBack', message: '请说明岗位' })
    expect(back).toMatchObject({ turn: 'enterprise', confirmed: { college: ['dates', 'pay'] } })

    const counter: Command = { type: 'counter', terms: somePlanTerms({ payFloorFen: 320_000 }), message: '' }
    expect(after(back, counter, byEnterprise).confirmed).toEqual({ enterprise: groups, college: [] })
  })
})

test('more time is given by the side that waits', () => {
  expect(decide(sent, { type: 'extend' }, byCollege)).toMatchObject({
    problem: { code: 'enrolment.not-waiting' },
  })
  expect(decide(sent, { type: 'extend' }, byEnterprise)).toMatchObject({ ok: true })
})

test.each<[Command['type'], Command]>([
  ['withdraw', { type: 'withdraw', reason: '产线推迟' }],
  ['decline', { type: 'decline', reason: '没有实训工位' }],
  ['revise', { type: 'revise', terms: somePlanTerms({ year: 2028 }) }],
  ['propose', { type: 'propose', message: '' }],
])('a plan in force is past %s', (type, command) => {
  const inForce = anEnrolmentPlan({ status: 'inForce' })

  expect(decide(inForce, command, byEnterprise)).toMatchObject({
    problem: { code: 'enrolment.out-of-turn', params: { command: type, status: 'inForce' } },
  })
})
