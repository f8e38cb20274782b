import type { ProblemCode } from '@skillchain/domain/enrolment/problems'

import type { Local } from '../complete.ts'

export const problem = {
  'out-of-turn': '这份计划现在的状态下不能这样办理。',
  'not-your-turn': '现在轮到对方处理，请等对方答复。',
  'not-waiting': '现在轮到你单位处理，不用延期。',
  'plan-lapsed': '已过答复期限 {replyDueOn}。请对方先延长期限。',
  'plan-unchanged': '没有改动任何内容。如只想留言，请用「只留言，退回对方」。',
  'groups-unconfirmed': '还有 {count} 项没有被双方确认。',
  'major-unnamed': '还有 {count} 行名额没有填写专业。请用「提出修改」补上专业。',
  'major-code-malformed': '专业代码应为 6 位数字，或技工院校的 4 位专业编码（如 0117-4）。',
  'post-twice': '同一岗位和专业只能列一行。',
  'application-window-reversed': '报名截止不能早于报名开始。',
  'application-over': '报名截止日 {applyToOn} 已经过去，请改为今后的日期。',
  'starts-before-admission': '开班日期应在报名截止之后。',
  'pay-floor-below-minimum': '月薪底线 {offeredYuan} 元低于工作地最低工资标准 {minimumYuan} 元。',
  'demand-not-open': '有一条岗位需求不是本企业已发布的需求，不能用来分配名额。',
  'quota-over-demand':
    '本次 {quota} 个名额加上已落实的 {agreedPlaces} 个，超过需求 {headCount} 人。请减少名额，或写明超出的理由。',
  'college-not-a-member': '有一所院校不在这条产业链中。',
  'college-twice': '同一所院校只能分配一次。',
} satisfies Record<Local<ProblemCode>, string>

/** What waits for somebody. */
export const task = {
  'plan-to-answer': '答复招生计划：{counterpart}（第 {edition} 稿，{quota} 人）',
  'plan-expiring': '招生计划即将逾期：{counterpart}（第 {edition} 稿）',
  'plan-lapsed': '招生计划已逾期未答复：{counterpart}（第 {edition} 稿）',
  'plan-unanswered': '{counterpart} 还没有答复招生计划（第 {edition} 稿）',
  'plan-to-send': '招生计划还是草稿，尚未发送给 {counterpart}',
}
