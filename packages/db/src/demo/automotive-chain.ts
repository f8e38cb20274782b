import type { ChainMember } from '@skillchain/domain/network/chain-member'
import type { ChainProfile } from '@skillchain/domain/network/skill-chain'

import type { Chronicle } from './chronicle.ts'
import { automotiveLedger } from './automotive-ledger.ts'
import { AUTOMOTIVE, foundChain, invite } from './network.ts'

const profile: ChainProfile = {
  name: '新能源汽车产教评技能生态链',
  cluster: 'automotive',
  division: '440100',
  cities: ['440100', '440600', '441900'],
  purpose:
    '围绕新能源整车、动力电池与后市场，由企业出标准与岗位、院校出学生与师资，打通招工、培训、评价、就业与提升。',
  scale: 'large',
  insuredStaff: 6_480,
  firmsBrought: 23,
  postsOffered: 1_360,
  noDiscreditRecord: true,
  trainingSystem: true,
}

const CHARTER = `第一条 本链由链主企业、链上企业、院校、评价机构及公共实训基地共同组成，共建共享，自愿加入。
第二条 企业出标准、出岗位、出师傅；院校出学生、出师资、出资源；各方贡献登记入台账，按期核对。
第三条 岗位需求每年公布，招生计划由企业与院校逐项确认，双方确认后生效。
第四条 评价机构独立开展评价，不受用人单位与院校干预。
第五条 成员退出须提前说明原因，并妥善安置在读学徒。`

/** A chain at work: filed half a year ago, with members of every kind, one of whom has not answered yet. */
export function automotiveNetwork(story: Chronicle) {
  const founded = foundChain(story, {
    chainId: AUTOMOTIVE,
    by: 'lead',
    daysAgo: 210,
    profile: { ...profile, postsOffered: null },
    steps: [
      {
        by: 'lead',
        daysAgo: 208,
        command: { type: 'amendCharter', text: CHARTER.slice(0, 120), note: '初稿' },
      },
      { by: 'lead', daysAgo: 205, command: { type: 'revise', changes: { postsOffered: 1_360 } } },
      {
        by: 'lead',
        daysAgo: 198,
        command: { type: 'amendCharter', text: CHARTER, note: '补充退出与学徒安置条款' },
      },
      { by: 'lead', daysAgo: 190, command: { type: 'submit' } },
      {
        by: 'city-regulator',
        daysAgo: 183,
        command: {
          type: 'return',
          reasons: [
            {
              field: 'purpose',
              reason: 'unclear',
              note: '请写明链上各环节如何衔接，尤其是评价环节由谁承担。',
            },
          ],
        },
      },
      {
        by: 'lead',
        daysAgo: 180,
        command: { type: 'revise', changes: { purpose: `${profile.purpose}评价由第三方评价机构独立承担。` } },
      },
      { by: 'lead', daysAgo: 179, command: { type: 'submit' } },
      { by: 'city-regulator', daysAgo: 170, command: { type: 'approve', note: '材料齐备，同意备案。' } },
      { by: 'lead', daysAgo: 168, command: { type: 'activate' } },
    ],
  })
  return { ...founded, members: members(story), contributions: automotiveLedger(story) }
}

const joined = [
  ['zhujiang', 'college', 207, 'college-manager', 204],
  ['evaluator', 'evaluationBody', 207, 'evaluator', 203],
  ['battery', 'upstream', 206, 'supplier', 202],
  ['service', 'downstream', 206, 'service', 200],
  ['yunshan', 'college', 160, 'college2', 157],
  ['base', 'trainingBase', 160, 'base', 152],
  ['association', 'association', 150, 'association', 148],
] as const

function members(story: Chronicle): ChainMember[] {
  const asked = { chainId: AUTOMOTIVE, by: 'lead' } as const
  return [
    ...joined.map(([organisation, kind, invitedDaysAgo, by, daysAgo]) =>
      invite(story, {
        ...asked,
        organisation,
        kind,
        invitedDaysAgo,
        answer: { by, daysAgo, command: { type: 'accept' } },
      }),
    ),
    invite(story, {
      ...asked,
      organisation: 'trainer',
      kind: 'trainingProvider',
      invitedDaysAgo: 40,
      answer: {
        by: 'trainer',
        daysAgo: 34,
        command: { type: 'decline', reason: '本年度培训计划已满，明年再议。' },
      },
    }),
    invite(story, {
      ...asked,
      organisation: 'robotics',
      kind: 'upstream',
      invitedDaysAgo: 4,
      message: '诚邀贵司作为产线装备供应商加入，共同制定机器人运维岗位标准。',
    }),
  ]
}
