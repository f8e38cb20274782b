import type { InspectionTerms } from '@skillchain/domain/supervision/inspection'
import type { EvidenceRequestStatus } from '@skillchain/domain/supervision/evidence-request'
import type { Severity } from '@skillchain/domain/supervision/audit-rule'

import type { DemoOrganisation } from './organisations.ts'
import type { Username } from './sign-ins.ts'

/** What is asked of whom, and how far the answer has come. */
interface Asked {
  readonly of: DemoOrganisation
  readonly by: Username
  readonly daysAgo: number
  readonly what: string
  readonly answer?: string
  readonly status: EvidenceRequestStatus
  /** About the first record drawn, and not the organisation as such. */
  readonly aboutItem?: boolean
}

interface Found {
  readonly severity: Severity
  readonly source: string
  readonly fact: string
}

/** How a rectification went on, each so many days ago. */
interface Mended {
  readonly plan?: readonly [daysAgo: number, text: string]
  readonly report?: readonly [daysAgo: number, text: string]
  readonly recheck?: number
  readonly close?: readonly [daysAgo: number, text: string]
}

/** One inspection of the invented world, in days before it is opened. */
export interface Story {
  readonly of: DemoOrganisation
  /** Who speaks for it. */
  readonly by: Username
  readonly daysAgo: number
  readonly subject: string
  readonly scope: InspectionTerms['scope']
  readonly stratify: InspectionTerms['stratify']
  readonly size: number
  readonly asked: readonly Asked[]
  readonly found: readonly Found[]
  readonly heard?: number
  readonly stated?: readonly [daysAgo: number, text: string]
  readonly concluded?: readonly [daysAgo: number, text: string]
  readonly mended?: Mended
}

const REVIEW = '《职业学校学生实习管理规定》（教职成〔2021〕4号）第八条'
const SAFETY = '《职业学校学生实习管理规定》（教职成〔2021〕4号）第三十三条'
const CONDITIONS = '国家职业标准：申报条件'

export const stories: readonly Story[] = [
  {
    of: 'zhujiang',
    by: 'college-manager',
    daysAgo: 13.8,
    subject: '录取人员身份与学籍核验',
    scope: 'organisation',
    stratify: 'organisation',
    size: 6,
    asked: [
      {
        of: 'zhujiang',
        by: 'college',
        daysAgo: 13.4,
        what: '抽到人员的学籍核验记录',
        answer: '核验记录随报名申请保存，见所指记录。',
        status: 'settled',
        aboutItem: true,
      },
    ],
    found: [{ severity: 'medium', source: REVIEW, fact: '抽到的人员中有两人没有留存学籍核验日期。' }],
    heard: 12,
    stated: [11.5, '属实。核验已做，日期漏填，将补齐并设为必填。'],
    concluded: [11, '两周内补齐核验日期，并报送制度。'],
  },
  {
    of: 'lingnan',
    by: 'lead',
    daysAgo: 13.6,
    subject: '到岗人员工作内容与招生计划是否一致',
    scope: 'organisation',
    stratify: 'organisation',
    size: 8,
    asked: [],
    found: [
      { severity: 'high', source: REVIEW, fact: '抽到的人员中有一人被安排到计划以外的岗位。' },
      { severity: 'low', source: SAFETY, fact: '轮岗名单没有写明带教师傅。' },
    ],
    heard: 12.5,
    stated: [12, '一人因身体原因临时调岗，有本人申请；带教师傅名单另存。'],
    concluded: [11.2, '调岗须经三方书面同意；补齐带教师傅名单。'],
    mended: {
      plan: [10.5, '由人力资源部在十日内补签调岗同意书，班组长补报带教名单。'],
      report: [3, '同意书已补签，名单已报送院校备查，见所指记录。'],
    },
  },
  {
    of: 'evaluator',
    by: 'evaluator',
    daysAgo: 9.5,
    subject: '认定报名资格审核',
    scope: 'chain',
    stratify: 'organisation',
    size: 5,
    asked: [],
    found: [{ severity: 'medium', source: CONDITIONS, fact: '抽到的一人工作年限只有承诺书，没有其他证明。' }],
    heard: 8.5,
    stated: [7.5, '已要求补交社保记录。'],
    concluded: [6.5, '补交证明；承诺书不再单独作为依据。'],
    mended: { plan: [5, '一周内补交证明，修改受理清单。'] },
  },
  {
    of: 'base',
    by: 'base',
    daysAgo: 13.7,
    subject: '实训安全教育记录',
    scope: 'chain',
    stratify: 'organisation',
    size: 5,
    asked: [],
    found: [{ severity: 'medium', source: SAFETY, fact: '抽到的一人没有安全教育签到。' }],
    heard: 12.8,
    stated: [12.6, '属实，当日补训未签到。'],
    concluded: [12.2, '补训并补签，今后入场前核对。'],
    mended: {
      plan: [11.8, '三日内补训，入场前核对名单。'],
      report: [9, '已补训，入场核对表已启用。'],
      recheck: 6,
      close: [5.5, '新样本均有安全教育签到，复查合格。'],
    },
  },
  {
    of: 'lingnan',
    by: 'lead',
    daysAgo: 6,
    subject: '学徒实习责任保险是否覆盖在岗期间',
    scope: 'organisation',
    stratify: 'none',
    size: 6,
    asked: [],
    found: [{ severity: 'high', source: SAFETY, fact: '抽到的一人保险期短于培养方案的期限。' }],
    heard: 1,
  },
  {
    of: 'battery',
    by: 'supplier',
    daysAgo: 8,
    subject: '师傅到岗情况',
    scope: 'chain',
    stratify: 'month',
    size: 4,
    asked: [],
    found: [],
    heard: 2,
  },
  {
    of: 'service',
    by: 'service',
    daysAgo: 12,
    subject: '岗位薪酬与公布是否一致',
    scope: 'chain',
    stratify: 'organisation',
    size: 8,
    asked: [
      {
        of: 'zhujiang',
        by: 'college',
        daysAgo: 11,
        what: '抽到人员的报名时公布的岗位薪酬',
        status: 'asked',
        aboutItem: true,
      },
      { of: 'evaluator', by: 'evaluator', daysAgo: 4, what: '同期认定报名人员名册', status: 'asked' },
      {
        of: 'lingnan',
        by: 'lead',
        daysAgo: 3,
        what: '链内招工薪酬公示的时间和范围',
        status: 'asked',
      },
      { of: 'base', by: 'base', daysAgo: 2, what: '同期实训预约单', status: 'asked' },
      {
        of: 'service',
        by: 'service',
        daysAgo: 5,
        what: '近三个月工资发放记录说明',
        answer: '工资按月转账发放，未发生减发。',
        status: 'answered',
      },
    ],
    found: [],
  },
]
