import { describe, expect, test } from 'vitest'

import {
  aProposal as propose,
  anAgreement,
  anAmendment,
  anInsurance,
  someAgreementFacts,
} from './apprentice-agreement.fixture.ts'
import type { Command, Facts } from './apprentice-agreement-command.ts'
import { decide } from './apprentice-agreement.rules.ts'
import type { ApprenticeAgreement } from './apprentice-agreement.ts'

const refusal = (code: string, params?: object) => ({
  ok: false,
  problem: { code, ...(params && { params }) },
})
const decided = (state: ApprenticeAgreement, command: Command, facts: Partial<Facts> = {}) =>
  decide(state, command, someAgreementFacts(facts))
const inForce = anAgreement({ status: 'inForce' })
const rise = { payFen: 400_000 }
const {
  terms,
  signatures: _none,
  exceptions: _no,
  refusal: _nor,
  ageAtStart: _age,
  minor: _minor,
  ...change
} = anAmendment()
/** Amended from June on. */
const risen = anAgreement({ status: 'inForce', terms, edition: 2, changes: [change] })

describe('the day of an amendment', () => {
  test('is to come, and follows the day since which the present text holds', () => {
    expect(decided(inForce, propose(rise, { fromOn: '2026-11-27' }))).toMatchObject(
      refusal('agreement.amendment-early', { earliest: '2026-11-28' }),
    )
    expect(decided(inForce, propose(rise, { fromOn: '2026-11-28' })).ok).toBe(true)
    expect(decided(risen, propose({ payFen: 420_000 }, { fromOn: '2027-06-01' }))).toMatchObject(
      refusal('agreement.amendment-early', { earliest: '2027-06-02' }),
    )
  })

  test('lies in the days that are agreed on, before and after', () => {
    const longer = { endsOn: '2028-06-30', insurances: [anInsurance({ toOn: '2028-06-30' })] }

    expect(decided(inForce, propose(longer, { fromOn: '2028-02-29' })).ok).toBe(true)
    expect(decided(inForce, propose(longer, { fromOn: '2028-03-01' }))).toMatchObject(
      refusal('agreement.amendment-after', { endsOn: '2028-02-29' }),
    )
    expect(decided(inForce, propose({ endsOn: '2027-12-31' }, { fromOn: '2028-01-01' }))).toMatchObject(
      refusal('agreement.amendment-after', { endsOn: '2027-12-31' }),
    )
  })

  test('leaves a first day that is past by then where it was', () => {
    const later = { startsOn: '2027-03-15' }

    expect(decided(inForce, propose(later, { fromOn: '2027-03-01' })).ok).toBe(true)
    expect(decided(inForce, propose(later, { fromOn: '2027-03-02' }))).toMatchObject(
      refusal('agreement.start-held'),
    )
    const sooner = propose({ startsOn: '2027-02-01', insurances: [anInsurance({ fromOn: '2027-02-01' })] })
    expect(decided(inForce, { ...sooner, fromOn: '2027-02-02' })).toMatchObject(
      refusal('agreement.start-held'),
    )
  })
})
