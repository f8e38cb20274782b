import type { AppealStatus } from '@skillchain/domain/evaluation/appeal'
import type { CorrectionStatus } from '@skillchain/domain/evaluation/score-correction'

export const appeal = {
  title: '申诉',
  none: '没有申诉。',
  raise: '提出申诉',
  raiseTitle: '对成绩提出申诉',
  candidate: '考生',
  part: '科目',
  reason: '理由',
  answer: '答复',
  uphold: '申诉成立',
  dismiss: '维持原成绩',
  raised: '已提出申诉，评价机构须在公示期内答复。',
  answered: '已答复。',
  upheld: '已答复，申诉成立。请在下面「成绩更正」里提出更正。',
  unmet: '成绩待更正',
  answerHint: '至少五个字，提出人会看到。',
  answerMissing: '请写明答复，至少五个字。',
  by: '由{who}提出',
  byPerson: '考生本人',
  byCollege: '院校',
  at: '提出时间',
  statusLabel: '状态',
  status: { open: '待答复', upheld: '成立', dismissed: '维持原成绩' } satisfies Record<AppealStatus, string>,
  event: { raised: '提出申诉', upheld: '申诉成立', dismissed: '维持原成绩' },
}

export const correction = {
  title: '成绩更正',
  none: '没有成绩更正。',
  propose: '提出更正',
  proposeTitle: '提出成绩更正',
  hint: '更正由提出人以外的两人同意后生效，原成绩保留在记录里。',
  after: '更正为',
  change: '{before} → {after}',
  approvals: '已同意 {count} / 2',
  byOthers: '{approvals}，等其他人同意：提出人和已同意的人不能再同意。',
  approve: '同意',
  reject: '不同意',
  rejectTitle: '不同意更正{name}的成绩？',
  rejectConsequence: '这次更正到此为止，原成绩不变；确有差错的，可以另行提出。',
  rejectReason: '不同意的理由（至少五个字）',
  rejectedWhy: '不同意的理由：{reason}',
  proposed: '已提出，等待另外两人同意。',
  decided: '已办理。',
  status: { proposed: '待同意', applied: '已更正', rejected: '未同意' } satisfies Record<
    CorrectionStatus,
    string
  >,
  event: { proposed: '提出更正', approved: '同意更正', rejected: '不同意更正' },
}

export const result = {
  caption: '成绩',
  empty: '成绩公示后显示在这里。',
  verdict: '结论',
  passed: '合格',
  failed: '不合格',
}
