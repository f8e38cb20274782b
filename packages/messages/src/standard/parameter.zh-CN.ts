import type { ParameterCode } from '@skillchain/domain/standard/rule-parameter'

import type { Nested } from '../complete.ts'

/** What each parameter is called, under the two parts of its code. */
export const parameter = {
  network: {
    'leader-insured-staff': '链主参保职工人数不少于',
    'leader-firms-brought': '链主带动企业不少于',
    'leader-posts-offered': '链主提供岗位不少于',
    'leader-clean-years': '链主无违法失信记录年限',
    colleges: '链上院校不少于',
    'evaluation-bodies': '链上评价机构不少于',
    'invitation-answer': '受邀单位答复时限',
    'filing-review': '备案审核时限',
    'filing-correction': '备案补正时限',
  },
  enrolment: {
    'plan-answer': '招生计划答复时限',
    'plan-reminder': '招生计划到期前提醒',
    'application-review': '报名审核时限',
    'import-undo': '名单导入可撤销时限',
    youngest: '最低年龄',
  },
  organisation: { 'reminders-a-day': '每天最多催办' },
  quality: {
    'review-window': '合作完成后互评的期限',
    'review-raters': '公布互评结果所需的最少评价单位数',
    'deliveries-evidenced': '交付凭证率（指标阈值）',
    'plans-approved': '计划批文率（指标阈值）',
    'plans-logged': '计划留痕完整率（指标阈值）',
    'places-demanded': '名额有需求支撑率（指标阈值）',
    'applicants-undisputed': '报名无重复争议率（指标阈值）',
    'reviews-given': '互评按期完成率（指标阈值）',
    'promises-kept': '三出承诺兑现率（指标阈值）',
    'demand-covered': '岗位需求对接率（指标阈值）',
    'skilled-demand': '高技能岗位占比（指标阈值）',
    'plans-agreed': '招生计划达成率（指标阈值）',
    'places-filled': '名额完成率（指标阈值）',
    'applicants-admitted': '报名录取率（指标阈值）',
    'applications-overdue': '报名审核逾期率（指标阈值）',
    'invitations-accepted': '入链邀请接受率（指标阈值）',
  },
  supervision: {
    'small-cell': '人数少于此值不显示',
    'dormant-member': '成员无活动天数',
    'pay-shortfall': '岗位薪酬低于承诺的幅度',
  },
  training: {
    'booking-answer': '工位预约答复时限',
    'booking-horizon': '工位最多提前预约',
  },
  standard: {
    'minimum-wage': '月最低工资',
    'minimum-hourly-wage': '小时最低工资',
  },
} satisfies Nested<ParameterCode>
