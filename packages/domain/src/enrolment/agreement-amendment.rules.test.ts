import { describe, expect, test } from 'vitest'

import { cast } from '../organisation/actor.fixture.ts'
import { PersonName } from '../organisation/person-name.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { evolve } from './agreement-evolve.ts'
import {
  anAgreement,
  anAmendment,
  aProposal as propose,
  anInsurance,
  signedBy,
  someAgreementFacts,
  someFindingFacts,
  someNames,
} from './apprentice-agreement.fixture.ts'
import type { Command, Facts } from './apprentice-agreement-command.ts'
import { decide } from './apprentice-agreement.rules.ts'
import { type ApprenticeAgreement, type Signatory, missingSignatures } from './apprentice-agreement.ts'

const refusal = (code: string, params?: object) => ({
  ok: false,
  problem: { code, ...(params && { params }) },
})
const after = (state: ApprenticeAgreement, command: Command, facts: Partial<Facts> = {}) => {
  const decision = decide(state, command, someAgreementFacts(facts))
  if (!decision.ok) throw new Error(decision.problem.code)
  return evolve(state, decision.value)
}
const decided = (state: ApprenticeAgreement, command: Command, facts: Partial<Facts> = {}) =>
  decide(state, command, someAgreementFacts(facts))
const sign = (as: Signatory): Command => ({
  type: 'signAmendment',
  as,
  typedName:
    as === 'person' ? PersonName.parse('钟永') : as === 'guardian' ? PersonName.parse('钟大明') : null,
})
const student = { actor: cast.student }
const inForce = anAgreement({ status: 'inForce' })
const waiting = anAgreement({ status: 'inForce', amendment: anAmendment() })
const rise = { payFen: 400_000 }
/** The rise of pay, signed by all, the last of them today. */
const risen = () =>
  after(
    after(
      after(after(waiting, sign('enterprise')), sign('college'), { actor: cast.college }),
      sign('person'),
      student,
    ),
    sign('guardian'),
    student,
  )

describe('an amendment of an agreement in force', () => {
  test('leaves the text that holds as it is, and asks those whom it concerns', () => {
    const proposed = after(inForce, propose(rise))

    expect(proposed).toEqual({
      ...waiting,
      version: 1,
      amendment: { ...anAmendment(), at: '2026-11-27T03:00:00.000Z' },
    })
    const mentor = after(inForce, propose({}, { names: someNames({ mentor: PersonName.parse('何师傅') }) }))
    expect(mentor.amendment && missingSignatures(mentor.amendment)).toEqual(['enterprise'])
    const insured = after(inForce, propose({ insurances: [anInsurance({ policyNumber: 'GD-2027-000999' })] }))
    expect(insured.amendment && missingSignatures(insured.amendment)).toEqual([
      'enterprise',
      'person',
      'guardian',
    ])
  })

  test('asks no guardian of who is of age by now, and one of who is not and had none', () => {
    const judging = someFindingFacts({ minor: false, ageAtStart: 18 })
    expect(after(inForce, propose(rise), { judging }).amendment).toMatchObject({
      minor: false,
      cleared: ['enterprise', 'college', 'person'],
      signatures: { guardian: null },
    })
    const alone = anAgreement({ status: 'inForce', minor: false })
    const mentor = propose({}, { names: someNames({ mentor: PersonName.parse('何师傅') }) })
    expect(after(alone, mentor).amendment?.cleared).toEqual(['enterprise', 'guardian'])
    expect(decided(inForce, propose({}, { names: someNames({ guardian: null }) }))).toMatchObject(
      refusal('agreement.guardian-unnamed'),
    )
  })

  test('is one at a time, and is for an agreement in force alone', () => {
    expect(decided(waiting, propose({ payFen: 380_000 }))).toMatchObject(refusal('agreement.amendment-open'))
    expect(decided(anAgreement({ status: 'signing' }), propose(rise))).toMatchObject(
      refusal('agreement.out-of-turn'),
    )
    const turnedDown = after(waiting, { type: 'refuseAmendment', as: 'person', reason: '太少' }, student)
    expect(after(turnedDown, propose({ payFen: 380_000 })).amendment?.terms.payFen).toBe(380_000)
  })

  test('is checked as any text is, by what it changes', () => {
    expect(decided(inForce, propose({}))).toMatchObject(refusal('agreement.unchanged'))
    expect(decided(inForce, propose({ overtime: true }))).toMatchObject(refusal('agreement.findings-open'))
    expect(decided(inForce, propose({ payFen: 349_999 }))).toMatchObject(refusal('agreement.pay-below-plan'))
    expect(decided(inForce, propose({ occupationCode: OccupationCode.parse('6-18-01-01') }))).toMatchObject(
      refusal('agreement.occupation-differs'),
    )
  })

  test('needs insurance for the days that it holds, and not for those before it', () => {
    const insurances = [anInsurance({ fromOn: '2027-06-01' })]
    const covered = { judging: someFindingFacts({ heldFrom: '2027-06-01' }) }

    expect(decided(inForce, propose({ insurances }), covered).ok).toBe(true)
    expect(
      decided(inForce, propose({ insurances }, { fromOn: '2027-05-31' }), {
        judging: someFindingFacts({ heldFrom: '2027-05-31' }),
      }),
    ).toMatchObject(refusal('agreement.findings-open', { count: 1, rules: 'insurance' }))
  })
})

describe('signing an amendment', () => {
  test('by the last makes it the text, and says since when', () => {
    const almost = after(waiting, sign('enterprise'))
    expect(almost).toMatchObject({ edition: 1, terms: { payFen: 360_000 } })
    expect(risen()).toMatchObject({
      status: 'inForce',
      inForceAt: inForce.inForceAt,
      edition: 2,
      terms: { payFen: 400_000 },
      amendment: null,
      changes: [{ edition: 2, groups: ['pay'], fromOn: '2027-06-01' }],
      signatures: { enterprise: { edition: 2 }, guardian: { edition: 2 } },
    })
  })

  test('leaves the signatures of those whom it does not concern under the text that they signed', () => {
    const names = someNames({ mentor: PersonName.parse('何师傅') })
    const changed = after(after(inForce, propose({}, { names })), sign('enterprise'))

    expect(changed.signatures).toMatchObject({ enterprise: { edition: 2 }, college: { edition: 1 } })
  })

  test('is for those whom it asks, with their own name, and once', () => {
    expect(decided(waiting, sign('college'))).toMatchObject(refusal('agreement.not-a-signatory'))
    expect(decided(inForce, sign('enterprise'))).toMatchObject(refusal('agreement.amendment-none'))
    expect(decided(after(waiting, sign('enterprise')), sign('enterprise'))).toMatchObject(
      refusal('agreement.not-asked'),
    )
    const typedName = PersonName.parse('钟勇')
    expect(decided(waiting, { type: 'signAmendment', as: 'person', typedName }, student)).toMatchObject(
      refusal('agreement.name-differs'),
    )
  })

  test('comes before its day', () => {
    const onTheDay = { actor: cast.college, today: '2027-06-01' }

    expect(decided(waiting, sign('college'), { ...onTheDay, today: '2027-05-31' }).ok).toBe(true)
    expect(decided(waiting, sign('college'), onTheDay)).toMatchObject(
      refusal('agreement.amendment-late', { fromOn: '2027-06-01' }),
    )
  })

  test('by the enterprise answers for the numbers that it alone can count', () => {
    const judging = someFindingFacts({ othersOfPost: 40 })

    expect(decided(waiting, sign('enterprise'), { judging })).toMatchObject(
      refusal('agreement.findings-open'),
    )
    expect(decided(waiting, sign('college'), { judging, actor: cast.college }).ok).toBe(true)
  })
})

describe('an amendment that is not agreed on', () => {
  test('is refused with a reason by whom it asks, and cannot be signed then', () => {
    const refuse = { type: 'refuseAmendment' as const, as: 'person' as const, reason: '报酬太少' }
    const turnedDown = after(waiting, refuse, student)

    expect(turnedDown).toMatchObject({
      status: 'inForce',
      edition: 1,
      terms: inForce.terms,
      signatures: signedBy('enterprise', 'college', 'person', 'guardian'),
      amendment: { refusal: { by: 'person', reason: '报酬太少' } },
    })
    expect(decided(turnedDown, sign('enterprise'))).toMatchObject(refusal('agreement.amendment-none'))
    const mentor = anAgreement({
      status: 'inForce',
      amendment: anAmendment({
        cleared: ['enterprise'],
        signatures: signedBy('college', 'person', 'guardian'),
      }),
    })
    expect(decided(mentor, refuse, student)).toMatchObject(refusal('agreement.not-asked'))
  })

  test('is withdrawn by who proposed it, and leaves nothing', () => {
    const withdraw = { type: 'withdrawAmendment' as const, reason: '改期再议' }

    expect(after(waiting, withdraw)).toEqual({ ...inForce, version: 1 })
    expect(decided(waiting, withdraw, { actor: cast.college })).toMatchObject(
      refusal('agreement.not-the-proposer'),
    )
    expect(decided(inForce, withdraw)).toMatchObject(refusal('agreement.amendment-none'))
  })

  test('ends with the agreement', () => {
    expect(after(waiting, { type: 'end', reason: '本人转学' })).toMatchObject({
      status: 'ended',
      amendment: null,
    })
  })
})
