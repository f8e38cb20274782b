import { describe, expect, test } from 'vitest'

import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { aMutualReview, aMutualReviewId, someReviewFacts, someScores } from './mutual-review.fixture.ts'
import { Command, decide, evolve, logged, openWindow, settle } from './mutual-review.rules.ts'
import { meanOf } from './mutual-review.ts'

const give = { type: 'give', scores: someScores() } as const
const reply = { type: 'reply', reply: '设备已于十月更新，见验收单。' } as const
const refused = (code: string) => ({ ok: false, problem: { code } })
const on = (today: string) => decide(aMutualReview(), give, someReviewFacts({ today }))
const byRated = someReviewFacts({ actor: cast.enterprise })
const ids = [aMutualReviewId(1), aMutualReviewId(2)] as const

describe('a window', () => {
  const { occasion } = aMutualReview()
  const finished = {
    chainId: aChainId(1),
    occasion,
    sides: [anOrganisationId(1), anOrganisationId(3)],
  } as const

  test('opens one review each way, for the days it is given', () => {
    const [one, other] = openWindow(finished, ids, { openedOn: '2026-11-27', dueOn: '2026-12-11' })

    expect(one).toEqual(aMutualReview())
    expect(other).toMatchObject({ raterId: anOrganisationId(3), ratedId: anOrganisationId(1), version: 0 })
  })
})

describe('giving', () => {
  test('seals what was said', () => {
    const decision = decide(aMutualReview(), give, someReviewFacts())

    expect(decision).toMatchObject({ ok: true, value: { type: 'given' } })
    const given = decision.ok ? evolve(aMutualReview(), decision.value) : null
    expect(given).toMatchObject({ status: 'sealed', scores: someScores(), disclosedAt: null, version: 1 })
  })

  test('is for the rater alone', () => {
    expect(decide(aMutualReview(), give, byRated)).toMatchObject(refused('quality.not-the-rater'))
  })

  test('is done once', () => {
    const sealed = aMutualReview({ status: 'sealed' })
    expect(decide(sealed, give, someReviewFacts())).toMatchObject(refused('quality.out-of-turn'))
  })

  test('ends with the window’s last day', () => {
    expect(on('2026-12-11')).toMatchObject({ ok: true })
    expect(on('2026-12-12')).toMatchObject(refused('quality.window-closed'))
  })

  test('takes all five dimensions, each with its evidence and no identity number in it', () => {
    const scoresWith = (evidence: string) => ({
      ...give,
      scores: { ...someScores(), resources: { points: 4, evidence } },
    })
    const { rectification: _, ...four } = someScores()
    expect(Command.safeParse(scoresWith('见名册')).success).toBe(true)
    expect(Command.safeParse(scoresWith(' ')).success).toBe(false)
    expect(Command.safeParse(scoresWith('440106199001011234')).success).toBe(false)
    expect(Command.safeParse({ ...give, scores: four }).success).toBe(false)
    expect(Command.safeParse({ ...give, scores: someScores(6) }).success).toBe(false)
  })
})

describe('settling', () => {
  const other = aMutualReview({
    id: aMutualReviewId(2),
    raterId: anOrganisationId(3),
    ratedId: anOrganisationId(1),
  })
  const inWindow = { now: '2026-12-11T02:00:00.000Z', today: '2026-12-11' }
  const after = { now: '2026-12-12T02:00:00.000Z', today: '2026-12-12' }
  const sealed = aMutualReview({ status: 'sealed' })

  test('does nothing while one side has yet to give', () => {
    expect(settle([sealed, other], inWindow)).toEqual([])
  })

  test('opens both once both are given', () => {
    const both = settle([sealed, { ...other, ...aMutualReview({ status: 'sealed' }) }], inWindow)
    expect(both.map(({ event }) => event.type)).toEqual(['disclosed', 'disclosed'])
  })

  test('opens what was given and lapses what was not when the window has closed', () => {
    const events = settle([sealed, other], after).map(({ event }) => event.type)
    expect(events).toEqual(['disclosed', 'lapsed'])
  })

  test('is done once', () => {
    const settled = settle([sealed, other], after).map(({ review, event }) => evolve(review, event))
    expect(settle(settled, after)).toEqual([])
  })
})

describe('a reply', () => {
  const open = aMutualReview({ status: 'open' })

  test('is the rated’s, once, and only to what it can read', () => {
    const decision = decide(open, reply, byRated)
    expect(decision).toMatchObject({ ok: true })
    const replied = decision.ok ? evolve(open, decision.value) : open
    expect(replied).toMatchObject({ status: 'open', reply: reply.reply })

    expect(decide(replied, reply, byRated)).toMatchObject(refused('quality.replied-already'))
    expect(decide(open, reply, someReviewFacts())).toMatchObject(refused('quality.not-the-rated'))
    const sealed = aMutualReview({ status: 'sealed' })
    expect(decide(sealed, reply, byRated)).toMatchObject(refused('quality.out-of-turn'))
  })
})

test('the log says that something was said, and not what', () => {
  const at = '2026-11-30T02:00:00.000Z'
  expect(logged({ type: 'given', scores: someScores(), at })).toEqual({ type: 'given' })
  expect(logged({ type: 'replied', reply: reply.reply, at })).toEqual({ type: 'replied' })
})

test('the mean of a review is that of its five dimensions', () => {
  expect(meanOf({ ...someScores(4), authenticity: { points: 1, evidence: '抽查不符' } })).toBe(340)
  expect(meanOf(null)).toBeNull()
})
