import { uuidv7 } from 'uuidv7'

import { aBodyCode } from '@skillchain/domain/certificate/certificate.fixture'
import { anEmploymentId, someEmploymentTerms } from '@skillchain/domain/employment/employment.fixture'
import { aWishId } from '@skillchain/domain/employment/upgrade-wish.fixture'
import { someAgreementTerms, someNames } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import {
  aPlanPost,
  anEnrolmentPlanId,
  somePlanTerms,
} from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { anAssessor } from '@skillchain/domain/evaluation/assessor.fixture'
import { aScopeRow, someFilingTerms } from '@skillchain/domain/evaluation/body-filing.fixture'
import { aChainProfile } from '@skillchain/domain/network/skill-chain.fixture'
import { aChainId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { aCreditCode } from '@skillchain/domain/organisation/unified-social-credit-code.fixture'
import {
  aBaseBookingId,
  aBookingRequest,
  aTrainingStation,
  aTrainingStationId,
  someHours,
  someStationTerms,
} from '@skillchain/domain/training/training.fixture'

import { TEST_PASSWORD } from './services.ts'

/** Inputs that cannot be made from the schema alone, by procedure: what a checksum or a rule between fields asks for. */
export const inputs: Record<string, () => object[]> = {
  'apprenticeAgreement.found': () => [
    {
      key: uuidv7(),
      chainId: aChainId(1),
      id: uuidv7(),
      draft: { applicationId: uuidv7(), terms: someAgreementTerms(), names: someNames() },
    },
  ],
  'apprenticeAgreement.sign': () => {
    return ['sign', 'signAmendment'].map((type) => ({
      key: uuidv7(),
      chainId: aChainId(1),
      id: uuidv7(),
      version: 0,
      command: { type, as: 'college', typedName: null },
      password: TEST_PASSWORD,
    }))
  },
  'chain.found': () => [{ key: uuidv7(), chainId: aChainId(1), id: aChainId(1), draft: aChainProfile() }],
  'chainMember.invite': () => [
    {
      key: uuidv7(),
      chainId: uuidv7(),
      id: uuidv7(),
      draft: { creditCode: aCreditCode(77), kind: 'college', message: '' },
    },
  ],
  'bodyFiling.found': () => {
    const scope = [aScopeRow({ dictionaryVersion: '1999' })]
    return [{ key: uuidv7(), chainId: aChainId(1), id: uuidv7(), draft: someFilingTerms({ scope }) }]
  },
  'assessor.enlist': () => {
    const { name, cardNumber, senior, occupationCodes, employerId } = anAssessor()
    const draft = { name, cardNumber, senior, occupationCodes, employerId, validToOn: '2020-01-01' }
    return [{ key: uuidv7(), chainId: aChainId(1), id: uuidv7(), draft }]
  },
  'entryCondition.set': () => {
    const anyOf = [[{ kind: 'trained', hours: 120 }]]
    const days = { validFromOn: '2020-01-01', source: '某职业国家职业标准', confirmed: false }
    const change = {
      generation: '2018',
      founding: null,
      grade: 'level5',
      occupationCode: null,
      ...days,
      anyOf,
    }
    return [{ key: uuidv7(), change }]
  },
  'certificateNumber.void': () => [
    { key: uuidv7(), bodyCode: aBodyCode, year: 2026, grade: 'level3', reason: '编号已被占用' },
  ],
  'apprenticeship.register': () => [
    {
      key: uuidv7(),
      chainId: aChainId(1),
      applicationIds: [uuidv7()],
      startsOn: '2027-03-01',
      endsOn: '2027-08-31',
    },
  ],
  'employment.found': () => {
    // Of an edition that there is not: whether the person is known is not what is tried.
    const draft = { applicationId: uuidv7(), terms: someEmploymentTerms({ dictionaryVersion: '1999' }) }
    return [{ key: uuidv7(), chainId: aChainId(1), id: anEmploymentId(1), draft }]
  },
  'employment.perform': () => {
    const months = 6
    const leaving = { onDay: '2027-04-01', cause: 'resigned', note: '' }
    const reason = '与事实不符'
    return [
      { type: 'confirm' },
      { type: 'dispute', reason },
      { type: 'correct', terms: someEmploymentTerms(), leaving: null },
      { type: 'withdraw', reason },
      { type: 'end', ...leaving },
      { type: 'claimStay', months },
      { type: 'retractStay', months },
      { type: 'confirmStay', months },
      { type: 'disputeStay', months, reason },
    ].map((command) => ({
      key: uuidv7(),
      chainId: aChainId(1),
      id: anEmploymentId(1),
      version: 0,
      command,
    }))
  },
  'upgradeWish.perform': () =>
    [
      { type: 'plan', batchId: uuidv7() },
      { type: 'decline', reason: '本机构未备案此等级' },
      { type: 'withdraw' },
    ].map((command) => ({ key: uuidv7(), chainId: aChainId(1), id: aWishId(1), version: 0, command })),
  'enrolmentPlan.allocate': () => {
    const { posts: _posts, ...common } = somePlanTerms()
    const share = { planId: anEnrolmentPlanId(1), collegeId: anOrganisationId(1), posts: [aPlanPost()] }
    const allocation = { common, shares: [share], send: false, message: '' }
    return [{ key: uuidv7(), chainId: aChainId(1), allocation }]
  },
  'trainingStation.found': () => [
    {
      key: uuidv7(),
      chainId: aChainId(1),
      id: aTrainingStationId(1),
      // Of an edition that there is not: whether the base belongs to the chain is not what is tried.
      draft: { terms: someStationTerms({ dictionaryVersion: '1999' }), hours: someHours() },
    },
  ],
  'trainingStation.perform': () => {
    const { id, version } = aTrainingStation()
    return [
      { type: 'revise', terms: someStationTerms() },
      { type: 'reschedule', hours: someHours() },
      { type: 'sendToRepair', reason: '维修' },
      { type: 'putBack' },
      { type: 'retire', reason: '停用' },
    ].map((command) => ({ key: uuidv7(), chainId: aChainId(1), id, version, command }))
  },
  'baseBooking.found': () => [
    { key: uuidv7(), chainId: aChainId(1), id: aBaseBookingId(1), draft: aBookingRequest() },
  ],
  'baseBooking.openings': () => [{ chainId: aChainId(1), request: aBookingRequest() }],
}
