import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { NO_CONSEQUENCES } from './consequences.ts'
import type { ChainProfile, SkillChain } from './skill-chain.ts'
import type { Facts } from './skill-chain.rules.ts'

/** A profile whose leader meets every condition. */
export const aChainProfile = (given: Partial<ChainProfile> = {}): ChainProfile => ({
  name: '新能源汽车产教评技能生态链',
  cluster: 'automotive',
  division: '440100',
  cities: ['440100', '440600'],
  purpose: '围绕新能源汽车整车与零部件，打通招工、培训、评价、就业与提升。',
  scale: 'large',
  insuredStaff: 1_200,
  firmsBrought: 8,
  postsOffered: 420,
  noDiscreditRecord: true,
  trainingSystem: true,
  ...given,
})

export const aCharter = {
  number: 1,
  text: '第一条 本链由链主企业、链员企业、院校和评价机构共同组成，共建共享。',
  note: '',
}

/** Chain 1, drafted by enterprise 4 and ready to be submitted; a test names only what matters to it. */
export const aSkillChain = (given: Partial<SkillChain> = {}): SkillChain => ({
  chainId: aChainId(1),
  id: aChainId(1),
  leaderId: anOrganisationId(4),
  ...aChainProfile(),
  charter: aCharter,
  status: 'draft',
  submittedAt: null,
  dueOn: null,
  reasons: [],
  suspendedBy: null,
  version: 0,
  ...given,
})

/** A morning in March on which everything a submission needs is there. */
export const chainFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  actor: cast.leader,
  reviewDueOn: '2026-03-30',
  correctionDueOn: '2026-03-23',
  conditions: { colleges: 1, evaluationBodies: 1, insuredStaff: 300, firmsBrought: 5, postsOffered: 300 },
  standing: { colleges: 1, evaluationBodies: 1, enterprisePromises: 1, collegePromises: 1 },
  consequences: NO_CONSEQUENCES,
  ...given,
})
