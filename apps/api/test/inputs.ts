import { uuidv7 } from 'uuidv7'

import {
  aPlanPost,
  anEnrolmentPlanId,
  somePlanTerms,
} from '@skillchain/domain/enrolment/enrolment-plan.fixture'
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
  'apprenticeship.register': () => [
    {
      key: uuidv7(),
      chainId: aChainId(1),
      applicationIds: [uuidv7()],
      startsOn: '2027-03-01',
      endsOn: '2027-08-31',
    },
  ],
  'enrolmentPlan.allocate': () => {
    const { posts: _posts, ...common } = somePlanTerms()
    const share = { planId: anEnrolmentPlanId(1), collegeId: anOrganisationId(1), posts: [aPlanPost()] }
    const allocation = { common, shares: [share], send: false, message: '' }
    return [{ key: uuidv7(), chainId: aChainId(1), allocation }]
  },
}
