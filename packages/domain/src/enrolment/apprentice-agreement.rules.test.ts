import { describe, expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { PersonName } from '../organisation/person-name.ts'
import { evolve, found } from './agreement-evolve.ts'
import {
  anAgreement,
  anAgreementId,
  signedBy,
  someAgreementFacts,
  someAgreementTerms,
  someFindingFacts,
  someFoundingFacts,
  someNames,
} from './apprentice-agreement.fixture.ts'
import type { Command, Facts } from './apprentice-agreement-command.ts'
import { decide, transitions } from './apprentice-agreement.rules.ts'
import { AgreementStatus, type ApprenticeAgreement, missingSignatures } from './apprentice-agreement.ts'
import { anApplication } from './application.fixture.ts'

const refusal = (code: string) => ({ ok: false, problem: { code } })
const after = (state: ApprenticeAgreement, command: Command, facts: Partial<Facts> = {}) => {
  const decision = decide(state, command, someAgreementFacts(facts))
  if (!decision.ok) throw new Error(decision.problem.code)
  return evolve(state, decision.value)
}
const signing = anAgreement({ status: 'signing' })
const sign = (
  as: 'enterprise' | 'college' | 'person' | 'guardian',
  typed: string | null = null,
): Command => ({
  type: 'sign',
  as,
  typedName: typed === null ? null : PersonName.parse(typed),
})
const reason = '按院校意见调整'
const except = (rule: 'overtime' | 'nightShift') => [{ rule, reason: '备案的特殊专业' }]
const by = (actor: Facts['actor'], command: Command) =>
  decide(signing, command, someAgreementFacts({ actor }))
const amend = (given: object, names = someNames()): Command => ({
  type: 'amend',
  terms: someAgreementTerms(given),
  names,
  reason,
  exceptions: [],
})

test('every status is reached', () => {
  expect(unreachable(transitions, 'draft', AgreementStatus.options)).toEqual([])
})

describe('a draft', () => {
  const draft = { applicationId: anApplication().id, terms: someAgreementTerms(), names: someNames() }
  const ref = { chainId: signing.chainId, id: anAgreementId(2), draft }

  test('is founded on an admitted application alone', () => {
    expect(found(ref, someFoundingFacts())).toMatchObject({ ok: true, value: { state: { status: 'draft' } } })
    const application = anApplication({ status: 'accepted' })
    expect(found(ref, someFoundingFacts({ application }))).toMatchObject(refusal('agreement.not-admitted'))
    expect(found(ref, someFoundingFacts({ planInForce: false }))).toMatchObject(
      refusal('agreement.plan-not-in-force'),
    )
  })

  test('of a minor names a guardian', () => {
    const nameless = { ...ref, draft: { ...draft, names: someNames({ guardian: null }) } }

    expect(found(nameless, someFoundingFacts())).toMatchObject(refusal('agreement.guardian-unnamed'))
    expect(found(nameless, someFoundingFacts({ judging: { ageAtStart: 18, minor: false } })).ok).toBe(true)
  })

  test('promises no less than the plan does, and the plan’s occupation', () => {
    const plan = { payFloorFen: 360_001, occupationCode: '6-22-02-01' }
    expect(found(ref, someFoundingFacts({ plan }))).toMatchObject(refusal('agreement.pay-below-plan'))
    const other = { payFloorFen: 1, occupationCode: '6-18-01-01' }
    expect(found(ref, someFoundingFacts({ plan: other }))).toMatchObject(
      refusal('agreement.occupation-differs'),
    )
    expect(found(ref, someFoundingFacts({ today: '2027-03-01' }))).toMatchObject(
      refusal('agreement.starts-past'),
    )
  })

  test('says nothing of people in the log', () => {
    const founded = found(ref, someFoundingFacts())
    expect(JSON.stringify(founded)).not.toMatch(/师傅|老师|钟大明/)
  })
})

describe('sending', () => {
  const wrong = anAgreement({ terms: someAgreementTerms({ overtime: true }) })
  const night = anAgreement({ terms: someAgreementTerms({ nightShift: true }) })

  test('is refused while something blocks it', () => {
    expect(decide(wrong, { type: 'send', exceptions: [] }, someAgreementFacts())).toMatchObject({
      problem: { code: 'agreement.findings-open', params: { count: 1, rules: 'overtime' } },
    })
  })

  test('records an exception where the rule allows one, and nowhere else', () => {
    const sent = after(night, { type: 'send', exceptions: except('nightShift') })

    expect(sent).toMatchObject({
      status: 'signing',
      exceptions: [{ rule: 'nightShift', accountId: cast.enterprise.personId }],
    })
    expect(
      decide(wrong, { type: 'send', exceptions: except('overtime') }, someAgreementFacts()),
    ).toMatchObject(refusal('agreement.no-exception'))
  })
})

describe('signing', () => {
  test('is for the parties, each for themselves', () => {
    expect(by(cast.college, sign('enterprise'))).toMatchObject(refusal('agreement.not-a-signatory'))
    expect(by(cast.enterprise, sign('person', '钟永'))).toMatchObject(refusal('agreement.not-a-signatory'))
    expect(by(cast.leader, sign('enterprise'))).toMatchObject(refusal('agreement.not-a-signatory'))
    expect(by(cast.college, sign('college')).ok).toBe(true)
  })

  test('takes the very name, of the person and of the guardian', () => {
    const as = { actor: cast.student }

    expect(decide(signing, sign('person', '钟勇'), someAgreementFacts(as))).toMatchObject(
      refusal('agreement.name-differs'),
    )
    expect(decide(signing, sign('guardian', '钟永'), someAgreementFacts(as))).toMatchObject(
      refusal('agreement.name-differs'),
    )
    expect(decide(signing, sign('person'), someAgreementFacts(as)).ok).toBe(false)
    expect(after(signing, sign('guardian', '钟大明'), as).signatures.guardian).not.toBeNull()
  })

  test('by the last puts it in force, and nobody signs twice', () => {
    const almost = anAgreement({ status: 'signing', signatures: signedBy('enterprise', 'college', 'person') })

    expect(missingSignatures(almost)).toEqual(['guardian'])
    expect(after(almost, sign('guardian', '钟大明'), { actor: cast.student })).toMatchObject({
      status: 'inForce',
      inForceAt: '2026-11-27T03:00:00.000Z',
    })
    expect(decide(almost, sign('enterprise'), someAgreementFacts())).toMatchObject(
      refusal('agreement.signed-already'),
    )
  })

  test('comes before the first day', () => {
    const facts = someAgreementFacts({ today: '2027-03-01', actor: cast.college })

    expect(decide(signing, sign('college'), facts)).toMatchObject(refusal('agreement.starts-past'))
  })

  test('by the enterprise answers for the numbers that it alone can count', () => {
    const judging = someFindingFacts({ othersOfPost: 40 })

    expect(decide(signing, sign('enterprise'), someAgreementFacts({ judging }))).toMatchObject(
      refusal('agreement.findings-open'),
    )
    expect(decide(signing, sign('college'), someAgreementFacts({ judging, actor: cast.college })).ok).toBe(
      true,
    )
  })
})

describe('a change of the text', () => {
  const all = anAgreement({ status: 'signing', signatures: signedBy('enterprise', 'college', 'person') })

  test('of pay, hours or days asks everybody again', () => {
    for (const given of [{ payFen: 380_000 }, { hoursPerDay: 7 }, { endsOn: '2028-02-28' }])
      expect(missingSignatures(after(all, amend(given)))).toEqual([
        'enterprise',
        'college',
        'person',
        'guardian',
      ])
  })

  test('of the mentor asks the enterprise alone', () => {
    const changed = after(all, amend({}, someNames({ mentor: PersonName.parse('何师傅') })))

    expect(changed).toMatchObject({ edition: 2, changes: [{ edition: 2, groups: ['mentor'], reason }] })
    expect(missingSignatures(changed)).toEqual(['enterprise', 'guardian'])
  })

  test('that changes nothing is none, and one that breaks a rule is refused', () => {
    expect(decide(all, amend({}), someAgreementFacts())).toMatchObject(refusal('agreement.unchanged'))
    expect(decide(all, amend({ overtime: true }), someAgreementFacts())).toMatchObject(
      refusal('agreement.findings-open'),
    )
  })

  test('answers a refusal, which is then no more', () => {
    const refused = after(
      signing,
      { type: 'refuse', as: 'person', reason: '夜班太多' },
      { actor: cast.student },
    )
    expect(refused).toMatchObject({ status: 'refused', refusal: { by: 'person', reason: '夜班太多' } })
    expect(after(refused, amend({ hoursPerDay: 7 }))).toMatchObject({ status: 'signing', refusal: null })
  })
})
