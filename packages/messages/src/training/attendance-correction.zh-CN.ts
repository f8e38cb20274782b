import type { CorrectionStatus } from '@skillchain/domain/training/attendance-correction'
import type { AttendanceCorrectionEvent } from '@skillchain/domain/training/attendance-correction.rules'

export const correction = {
  title: '考勤更正',
  hint: '结算后的考勤由一方提出更正、另一方核准；结算时的记录和更正都会保留。',
  none: '没有考勤更正。',
  propose: '提出更正',
  proposeTitle: '提出考勤更正',
  person: '学员',
  minutes: '应计有效时长（分钟）',
  reason: '理由',
  change: '{before} 分钟改为 {after} 分钟',
  byOwn: '本单位提出，等对方核准。',
  byOther: '对方提出，等本单位核准。',
  approve: '核准',
  reject: '不核准',
  rejectTitle: '不核准{name}的考勤更正？',
  rejectConsequence: '这项更正到此为止，考勤保持不变；确有错误的可以重新提出。',
  rejectReason: '理由',
  rejectedWhy: '未核准：{reason}',
  proposed: '已提出，等对方核准。',
  decided: '已办理。',
  status: { proposed: '待核准', applied: '已更正', rejected: '未核准' } satisfies Record<
    CorrectionStatus,
    string
  >,
  event: { proposed: '提出考勤更正', approved: '核准考勤更正', rejected: '不核准考勤更正' } satisfies Record<
    AttendanceCorrectionEvent['type'],
    string
  >,
} as const

/** Why a correction is refused. */
export const correctionProblem = {
  'not-settled': '考勤还没有结算，不用更正。',
  'correction-too-long': '这节课只有 {minutes} 分钟，请填不超过它的时长。',
  'correction-same': '与现在的有效时长相同，不用更正。',
  'correction-open': '这名学员还有一项更正没有办完。',
  'own-correction': '由提出方以外的一方核准。',
} as const
