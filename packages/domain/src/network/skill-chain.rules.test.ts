import { describe, expect, test } from 'vitest'

import { aChainId, cast } from '../organisation/actor.fixture.ts'
import { evolve } from './chain-event.ts'
import { isOpen } from './chain-revision.ts'
import { NO_CONSEQUENCES } from './consequences.ts'
import { aChainProfile, aSkillChain, chainFacts } from './skill-chain.fixture.ts'
import { decide, draftSkillChain } from './skill-chain.rules.ts'
import { checklist } from './submission-checklist.ts'

const refusalOf = (outcome: ReturnType<typeof decide>) => (outcome.ok ? null : outcome.problem.code)

test('whoever founds a chain leads it', () => {
  const founded = draftSkillChain(aChainProfile(), { actor: cast.leader, chainId: aChainId(1) })

  expect(founded).toMatchObject({
    value: { state: { status: 'draft', leaderId: cast.leader.organisationId, version: 0 } },
  })
})

describe('submitting a chain', () => {
  test('is accepted when nothing is missing, and starts the time for its review', () => {
    expect(decide(aSkillChain(), { type: 'submit' }, chainFacts())).toEqual({
      ok: true,
      value: { type: 'submitted', at: '2026-03-02T01:00:00.000Z', dueOn: '2026-03-30' },
    })
  })

  test('is refused with the number of things missing, and each of them is listed with its place', () => {
    const bare = aSkillChain({ charter: null, scale: 'small', insuredStaff: 299, firmsBrought: null })
    const facts = chainFacts({
      standing: { colleges: 0, evaluationBodies: 0, enterprisePromises: 0, collegePromises: 0 },
    })

    expect(decide(bare, { type: 'submit' }, facts)).toMatchObject({
      problem: { code: 'network.submission-incomplete', params: { missing: 8 } },
    })
    const missing = checklist(bare, facts).filter((item) => item.missing)
    expect(missing.map(({ target, missing: lack }) => [target, lack?.code])).toEqual([
      ['charter', 'network.charter-missing'],
      ['members', 'network.college-missing'],
      ['members', 'network.evaluation-body-missing'],
      ['scale', 'network.scale-too-small'],
      ['insuredStaff', 'network.insured-staff-too-few'],
      ['firmsBrought', 'network.firms-too-few'],
      ['contributions', 'network.enterprise-contribution-missing'],
      ['contributions', 'network.college-contribution-missing'],
    ])
  })

  test('asks for as many as the city asks for, to the person', () => {
    const chain = aSkillChain({ insuredStaff: 500 })
    const asks = (insuredStaff: number) =>
      decide(
        chain,
        { type: 'submit' },
        chainFacts({ conditions: { ...chainFacts().conditions, insuredStaff } }),
      ).ok

    expect([asks(500), asks(501)]).toEqual([true, false])
  })

  test('is refused while a submission is under review', () => {
    const submitted = aSkillChain({ status: 'submitted' })

    expect(refusalOf(decide(submitted, { type: 'submit' }, chainFacts()))).toBe('network.out-of-turn')
  })
})

describe('a returned filing', () => {
  const reasons = [{ field: 'insuredStaff', reason: 'unsupported', note: '请附参保证明' } as const]
  const returned = aSkillChain({ status: 'returned', reasons })
  const revise = (changes: object) => decide(returned, { type: 'revise', changes }, chainFacts())

  test('is open in just the parts that were sent back', () => {
    expect(revise({ insuredStaff: 1_300 })).toMatchObject({
      value: { changes: { insuredStaff: 1_300 }, was: { insuredStaff: 1_200 } },
    })
    expect(revise({ purpose: '另一个目的，写得足够长。' })).toMatchObject({
      problem: { code: 'network.field-closed', params: { field: 'purpose' } },
    })
    expect([isOpen(returned, 'members'), isOpen(returned, 'insuredStaff')]).toEqual([false, true])
  })

  test('says nothing of parts that were sent along unchanged', () => {
    const { name } = returned

    expect(revise({ name, insuredStaff: 1_300 })).toMatchObject({
      value: { changes: { insuredStaff: 1_300 } },
    })
    expect(revise({ name })).toMatchObject({ problem: { code: 'network.nothing-changed' } })
  })

  test('is due in the time for corrections, and submitted again has no reasons left', () => {
    const again = decide(returned, { type: 'submit' }, chainFacts())

    expect(again.ok && evolve(returned, again.value)).toMatchObject({ reasons: [], dueOn: '2026-03-30' })
    const sentBack = decide(aSkillChain({ status: 'submitted' }), { type: 'return', reasons }, chainFacts())
    expect(sentBack).toMatchObject({ value: { dueOn: '2026-03-23', reasons } })
  })
})

describe('pausing and ending a chain', () => {
  const active = aSkillChain({ status: 'active' })
  const reason = '产线搬迁'

  test('needs the consequences that are so now', () => {
    const facts = chainFacts({ consequences: { ...NO_CONSEQUENCES, openDemands: 2 } })
    const suspend = (openDemands: number) =>
      decide(active, { type: 'suspend', reason, acknowledged: { ...NO_CONSEQUENCES, openDemands } }, facts)

    expect(refusalOf(suspend(1))).toBe('network.consequences-changed')
    expect(suspend(2)).toMatchObject({ value: { type: 'suspended', by: 'leader' } })
  })

  test('is refused to the end while people hold places under its plans', () => {
    const consequences = { ...NO_CONSEQUENCES, plansInForce: 1 }
    const dissolve = { type: 'dissolve', reason, acknowledged: consequences } as const

    expect(decide(active, dissolve, chainFacts({ consequences }))).toMatchObject({
      problem: { code: 'network.plans-in-force', params: { plans: 1 } },
    })
  })

  test('by the regulator is lifted by the regulator alone', () => {
    const paused = aSkillChain({ status: 'suspended', suspendedBy: 'regulator' })
    const resume = (actor: typeof cast.leader) =>
      decide(paused, { type: 'resume', reason }, chainFacts({ actor }))

    expect(refusalOf(resume(cast.leader))).toBe('network.suspended-by-regulator')
    expect(resume(cast.regulator)).toMatchObject({ value: { type: 'resumed' } })
  })
})

test('each wording of the charter has the next number', () => {
  const text = '第一条 本链由链主企业、链员企业、院校和评价机构共同组成。第二条 每季度召开一次联席会议。'
  const amended = decide(aSkillChain(), { type: 'amendCharter', text, note: '增加联席会议' }, chainFacts())

  expect(amended).toMatchObject({ value: { charter: { number: 2, text } } })
  const same = { type: 'amendCharter', text: aSkillChain().charter?.text ?? '', note: '' } as const
  expect(refusalOf(decide(aSkillChain(), same, chainFacts()))).toBe('network.nothing-changed')
})
