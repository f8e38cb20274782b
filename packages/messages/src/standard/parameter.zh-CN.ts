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
  evaluation: {
    'filing-review': '评价机构备案审核时限',
    'filing-years': '评价范围有效期最长',
    'pass-mark': '评价各科合格线',
    'marker-gap': '两人评分差不超过',
    assessors: '一个批次的考评员不少于',
    'assessor-rotation': '同一考点连续考评不超过',
    publicity: '评价成绩公示',
    'plan-before': '制定计划在考试前',
    'registration-before': '考试报名在考试前',
    'seating-before': '考场编排在考试前',
    'preparation-before': '考务安排在考试前',
    'scoring-after': '成绩检录在考试后',
    'publicity-after': '成绩公示在考试后',
    'certificate-after': '证书管理在考试后',
    'completion-after': '完成认定在考试后',
  },
  certificate: { 'years-between': '同一人两张证书至少相隔' },
  supervision: { 'small-cell': '人数少于此值不显示' },
  standard: {
    'minimum-wage': '月最低工资',
    'minimum-hourly-wage': '小时最低工资',
  },
} satisfies Nested<ParameterCode>
