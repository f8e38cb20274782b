import { describe, expect, test } from 'vitest'

import { agesFor, findingsIn } from './agreement-finding.ts'
import type { AgreementTerms } from './agreement-terms.ts'
import {
  anInsurance,
  someAgreementTerms,
  someFindingFacts,
  thresholds,
} from './apprentice-agreement.fixture.ts'
import { type FindingRule, ProgrammeType, programmes } from './programme.ts'

const rulesIn = (terms: Partial<AgreementTerms>, facts = {}) =>
  findingsIn(someAgreementTerms(terms), someFindingFacts(facts)).map(({ rule }) => rule)

test('sound terms are found sound', () => {
  expect(rulesIn({})).toEqual([])
})

/** On either side of each line: what is just allowed, and what just is not. */
const lines: [FindingRule, Partial<AgreementTerms>, Partial<AgreementTerms>][] = [
  ['harmfulPost', { hazardousPost: false }, { hazardousPost: true }],
  ['venue', { entertainmentVenue: false }, { entertainmentVenue: true }],
  ['agency', { throughAgency: false }, { throughAgency: true }],
  ['siteRatio', { siteStaff: 1_200 }, { siteStaff: 9, postStaff: 9 }],
  ['postRatio', { postStaff: 5 }, { postStaff: 4 }],
  ['hoursPerDay', { hoursPerDay: 8 }, { hoursPerDay: 9 }],
  ['hoursPerWeek', { hoursPerWeek: 40 }, { hoursPerWeek: 41 }],
  ['nightShift', { nightShift: false }, { nightShift: true }],
  ['overtime', { overtime: false }, { overtime: true }],
  ['restDayWork', { restDayWork: false }, { restDayWork: true }],
  ['pay', { payFen: 336_000 }, { payFen: 335_999 }],
  ['fees', { feesCharged: false }, { feesCharged: true }],
  ['insurance', { insurances: [anInsurance()] }, { insurances: [anInsurance({ toOn: '2028-02-28' })] }],
  ['premium', { insurances: [anInsurance()] }, { insurances: [anInsurance({ premiumBy: 'person' })] }],
  ['evidence', {}, { evidence: [] }],
]

test.each(lines)('%s is found on one side of its line and not on the other', (rule, sound, wrong) => {
  expect(rulesIn(sound)).not.toContain(rule)
  expect(rulesIn(wrong)).toContain(rule)
})

test('age, guardian and the minimum wage are judged by what is known of the person and the place', () => {
  expect(rulesIn({}, { ageAtStart: 16 })).toEqual([])
  expect(rulesIn({}, { ageAtStart: 15 })).toEqual(['age'])
  expect(rulesIn({}, { guardianNamed: false })).toEqual(['guardian'])
  expect(rulesIn({}, { guardianNamed: false, minor: false })).toEqual([])
  expect(rulesIn({}, { minimumWageFen: 360_001 })).toEqual(['minimumWage'])
  expect(rulesIn({}, { othersOfPost: 24 })).toEqual(['postRatio'])
})

describe('each programme has rules of its own', () => {
  test('an employee may work at night and 44 hours a week; a student may not', () => {
    const evidence = [
      { kind: 'labourContract', reference: '合同 1 号', issuedOn: '2026-01-05' },
      { kind: 'socialInsurance', reference: '社保 1 号', issuedOn: '2026-05-05' },
    ] as const
    const terms = { nightShift: true, hoursPerWeek: 44, evidence: [...evidence] }

    expect(rulesIn({ ...terms, programme: 'modernApprenticeshipEmployee' })).toEqual([])
    expect(rulesIn({ ...terms, programme: 'studentApprentice' })).toEqual(['hoursPerWeek', 'nightShift'])
  })

  test('a labour contract is asked of employees before, and of students not at all', () => {
    const asked = ProgrammeType.options.filter((programme) =>
      findingsIn(someAgreementTerms({ programme, evidence: [] }), someFindingFacts()).some(
        ({ rule, params }) => rule === 'evidence' && params['kind'] === 'labourContract',
      ),
    )
    expect(asked).toEqual(['enterpriseNewApprenticeship', 'modernApprenticeshipEmployee'])
    expect(asked).toEqual(ProgrammeType.options.filter((type) => programmes[type].contract === 'before'))
  })

  test('an internship is not for the first year of study, and a year is long for one', () => {
    const evidence = [{ kind: 'internshipPlan' as const, reference: '方案 1 号', issuedOn: '2026-11-05' }]
    const terms = { programme: 'postInternship' as const, evidence }

    expect(rulesIn({ ...terms, endsOn: '2027-08-31' })).toEqual([])
    expect(rulesIn({ ...terms, endsOn: '2027-08-31', courseYear: 1 })).toEqual(['courseYear'])
    expect(rulesIn(terms)).toEqual(['length'])
  })

  test.each([
    ['2027-03-01', '2027-05-31', []],
    ['2027-03-01', '2027-05-30', ['length']],
    ['2027-03-15', '2027-06-14', []],
    ['2027-03-01', '2027-10-31', []],
    ['2027-03-01', '2027-11-30', ['length']],
  ])('months are counted with the last day: %s to %s', (startsOn, endsOn, found) => {
    const evidence = [{ kind: 'internshipPlan' as const, reference: '方案 1 号', issuedOn: '2026-11-05' }]

    expect(rulesIn({ programme: 'postInternship', evidence, startsOn, endsOn })).toEqual(found)
  })
})

test('a birthday is counted on the day it falls on', () => {
  const at = { startsOn: '2027-03-01', today: '2026-11-27', adult: thresholds['agreement.adult'] }

  expect(agesFor('2010-03-01', at)).toEqual({ ageAtStart: 17, minor: true })
  expect(agesFor('2010-03-02', at)).toEqual({ ageAtStart: 16, minor: true })
  expect(agesFor('2008-11-27', at)).toEqual({ ageAtStart: 18, minor: false })
})
