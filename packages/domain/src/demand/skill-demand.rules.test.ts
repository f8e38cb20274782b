import { describe, expect, test } from 'vitest'

import { aSkillDemand, aSkillDemandId, someDemandFacts, someDemandTerms } from './skill-demand.fixture.ts'
import { decide, draftDemand, evolve } from './skill-demand.rules.ts'
import { DemandTerms, type SkillDemand } from './skill-demand.ts'

const facts = someDemandFacts()
const amend = (demand: SkillDemand, given: Partial<DemandTerms>) =>
  decide(demand, { type: 'amend', terms: someDemandTerms(given) }, facts)
const published = (given: Partial<SkillDemand> = {}) => aSkillDemand({ status: 'published', ...given })

describe('drafting a demand', () => {
  const { chainId } = aSkillDemand()
  const draft = { terms: someDemandTerms(), copiedFromId: null }

  test('makes it the actor’s own enterprise’s', () => {
    const drafted = draftDemand({ chainId, id: aSkillDemandId(2) }, draft, facts)

    expect(drafted).toMatchObject({
      value: { state: { enterpriseId: facts.actor.organisationId, status: 'draft', edition: 0, version: 0 } },
    })
  })

  test.each([
    ['an occupation the dictionary does not list', { occupationKnown: false }, 'demand.occupation-unknown'],
    ['an arrival that is over', { today: '2027-04-01' }, 'demand.arrival-past'],
    ['pay below the place’s minimum', { minimumWageFen: 600_001 }, 'demand.pay-below-minimum'],
  ])('is refused for %s', (_, given, code) => {
    const drafted = draftDemand({ chainId, id: aSkillDemandId(2) }, draft, someDemandFacts(given))

    expect(drafted).toMatchObject({ problem: { code } })
  })

  test('goes without a minimum wage where none is on record', () => {
    const anywhere = someDemandFacts({ minimumWageFen: null })

    expect(draftDemand({ chainId, id: aSkillDemandId(2) }, draft, anywhere)).toMatchObject({ ok: true })
  })
})

test.each([
  [{ arriveToOn: '2027-02-28' }, 'arriveToOn', 'demand.arrival-window-reversed'],
  [{ payToFen: 599_999 }, 'payToFen', 'demand.pay-range-reversed'],
  [{ postStandard: '会装配' }, 'postStandard', expect.any(String)],
])('terms with %o are faulty at %s', (given, field, message) => {
  const { error } = DemandTerms.safeParse(someDemandTerms(given))

  expect(error?.issues).toMatchObject([{ path: [field], message }])
})

describe('publishing', () => {
  test('makes the first edition', () => {
    const draft = aSkillDemand()
    const decision = decide(draft, { type: 'publish' }, facts)

    expect(decision.ok && evolve(draft, decision.value)).toMatchObject({
      status: 'published',
      edition: 1,
      version: 1,
    })
  })

  test('is refused once its arrival is over', () => {
    const late = someDemandFacts({ today: '2027-04-01' })

    expect(decide(aSkillDemand(), { type: 'publish' }, late)).toMatchObject({
      problem: { code: 'demand.arrival-past' },
    })
  })

  test('twice is out of turn', () => {
    expect(decide(published(), { type: 'publish' }, facts)).toMatchObject({
      problem: { code: 'demand.out-of-turn', params: { command: 'publish', status: 'published' } },
    })
  })
})

describe('amending', () => {
  test('publishes the next edition and says what changed', () => {
    const demand = published()
    const decision = amend(demand, { headCount: 30, payToFen: 900_000 })

    expect(decision).toMatchObject({ value: { type: 'amended', changed: ['headCount', 'payToFen'] } })
    expect(decision.ok && evolve(demand, decision.value)).toMatchObject({ headCount: 30, edition: 2 })
  })

  test('never goes below the places already agreed', () => {
    const demand = published({ agreedPlaces: 16 })

    expect(amend(demand, { headCount: 16 })).toMatchObject({ ok: true })
    expect(amend(demand, { headCount: 15 })).toMatchObject({
      problem: { code: 'demand.below-agreed', params: { agreedPlaces: 16, headCount: 15 } },
    })
  })

  test('may raise a head-count that plans, with reason, have gone beyond', () => {
    expect(amend(published({ agreedPlaces: 30 }), { headCount: 26 })).toMatchObject({ ok: true })
  })

  test('cannot make another post of one that plans rest on', () => {
    expect(amend(published({ agreedPlaces: 1 }), { grade: 'level4' })).toMatchObject({
      problem: { code: 'demand.post-agreed' },
    })
  })

  test('that changes nothing is refused', () => {
    expect(amend(published(), {})).toMatchObject({ problem: { code: 'demand.unchanged' } })
  })

  test('a draft is revised instead', () => {
    expect(amend(aSkillDemand(), { headCount: 30 })).toMatchObject({
      problem: { code: 'demand.out-of-turn' },
    })
  })
})

describe('ending', () => {
  test('withdraws what nobody has agreed to', () => {
    const decision = decide(published(), { type: 'withdraw', reason: '产线推迟' }, facts)

    expect(decision.ok && evolve(published(), decision.value)).toMatchObject({
      status: 'withdrawn',
      endedReason: '产线推迟',
    })
  })

  test('does not withdraw what plans rest on; that is closed', () => {
    const demand = published({ agreedPlaces: 16 })

    expect(decide(demand, { type: 'withdraw', reason: '产线推迟' }, facts)).toMatchObject({
      problem: { code: 'demand.places-agreed' },
    })
    expect(decide(demand, { type: 'close', reason: '已招满' }, facts)).toMatchObject({ ok: true })
  })
})
