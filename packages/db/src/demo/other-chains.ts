import type { ChainProfile } from '@skillchain/domain/network/skill-chain'

import type { Chronicle } from './chronicle.ts'
import { promise } from './ledger.ts'
import { chainId, foundChain, invite } from './network.ts'

const APPLIANCE = chainId(2)
const ROBOTICS = chainId(3)

const appliances: ChainProfile = {
  name: '智能家电产教评技能生态链',
  cluster: 'appliances',
  division: '440600',
  cities: ['440600', '442000'],
  purpose: '面向智能家电整机与核心部件，联合院校培养装配、调试与质检技能人才，共建企业标准与题库。',
  scale: 'large',
  insuredStaff: 3_150,
  firmsBrought: 11,
  postsOffered: 640,
  noDiscreditRecord: true,
  trainingSystem: true,
}

/** A chain whose filing lies with the department of its city. */
export function applianceNetwork(story: Chronicle) {
  const founded = foundChain(story, {
    chainId: APPLIANCE,
    by: 'lead2',
    daysAgo: 45,
    profile: appliances,
    steps: [
      {
        by: 'lead2',
        daysAgo: 40,
        command: {
          type: 'amendCharter',
          text: '第一条 本链由链主企业牵头，院校与评价机构参与，围绕智能家电产业共育技能人才。\n第二条 各方贡献登记入台账，按季核对。',
          note: '初稿',
        },
      },
      { by: 'lead2', daysAgo: 12, command: { type: 'submit' } },
    ],
  })
  const ask = { chainId: APPLIANCE, by: 'lead2' } as const
  const members = [
    invite(story, {
      ...ask,
      organisation: 'foshanCollege',
      kind: 'college',
      invitedDaysAgo: 39,
      answer: { by: 'college3', daysAgo: 36, command: { type: 'accept' } },
    }),
    invite(story, {
      ...ask,
      organisation: 'evaluator',
      kind: 'evaluationBody',
      invitedDaysAgo: 39,
      answer: { by: 'evaluator', daysAgo: 33, command: { type: 'accept' } },
    }),
    invite(story, { ...ask, organisation: 'trainer', kind: 'trainingProvider', invitedDaysAgo: 20 }),
  ]
  const contributions = [
    promise(story, APPLIANCE, {
      by: 'lead2',
      daysAgo: 30,
      dueInDays: 200,
      pledge: { kind: 'posts', title: '装配与质检学徒岗位', quantity: 640, unit: 'post' },
    }),
    promise(story, APPLIANCE, {
      by: 'college3',
      daysAgo: 28,
      dueInDays: 240,
      pledge: { kind: 'students', title: '智能制造专业学生', quantity: 200, unit: 'person' },
    }),
  ]
  return { ...founded, members, contributions }
}

/** A chain that has only just been thought of. */
export function roboticsNetwork(story: Chronicle) {
  const founded = foundChain(story, {
    chainId: ROBOTICS,
    by: 'lead3',
    daysAgo: 3,
    profile: {
      name: '智能机器人产教评技能生态链',
      cluster: 'robotics',
      division: '441900',
      cities: ['441900'],
      purpose: '围绕工业机器人本体、集成与运维，组织松山湖片区企业与院校共同培养系统操作与运维人才。',
      scale: 'medium',
      insuredStaff: 412,
      firmsBrought: null,
      postsOffered: null,
      noDiscreditRecord: null,
      trainingSystem: true,
    },
    steps: [],
  })
  return { ...founded, members: [], contributions: [] }
}
