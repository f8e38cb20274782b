import { uuidv7 } from 'uuidv7'

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

/** Inputs that cannot be made from the schema alone, by procedure: what a checksum or a rule between fields asks for. */
export const inputs: Record<string, () => object[]> = {
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
  'enrolmentPlan.allocate': () => {
    const { posts: _posts, ...common } = somePlanTerms()
    const share = { planId: anEnrolmentPlanId(1), collegeId: anOrganisationId(1), posts: [aPlanPost()] }
    const allocation = { common, shares: [share], send: false, message: '' }
    return [{ key: uuidv7(), chainId: aChainId(1), allocation }]
  },
}
