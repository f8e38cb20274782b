import type { ProblemCode } from '@skillchain/domain/employment/problems'

import type { Local } from '../complete.ts'

export const problem = {
  'out-of-turn': '这条就业记录现在不能这样办理。请刷新后查看它的状态。',
  'not-a-member': '本企业尚未正式加入这条产业链。',
  'not-of-the-chain': '此人不是这条链已录取的人员，或本企业无权查看。',
  'open-already': '本企业已有此人在职的就业记录。如已离职，请先登记离职。',
  'pay-reversed': '月薪上限不能低于下限。',
  'occupation-unknown': '职业分类大典中没有编码 {code}。请重新选择职业。',
  'contract-ahead': '合同签订日 {day} 还没有到。请在签订后登记。',
  'before-first-day': '离职日 {day} 早于到岗日 {firstOn}。',
  'day-to-come': '{day} 还没有到，请选 {today} 或之前。',
  'stay-claimed': '已登记满 {months} 个月（{dueOn}）仍在职，离职日不能是 {day}。请先收回那次核对。',
  'no-such-check': '没有满 {months} 个月的留任核对。',
  'not-due': '满 {months} 个月的核对日是 {dueOn}，到期后才能核对。',
  'not-your-highest': '这不是你在该职业持有的最高等级有效证书。请刷新后再提出。',
  'no-grade-above': '上一级没有可以报名的评价。',
  'grade-out-of-sight':
    '照目前的记录，下一级没有一条申报条件能够满足。如有职称、学历等证明，请勾选「另有证明」。',
  'no-papers-asked': '下一级没有需要另行举证的申报条件。请不要勾选「另有证明」。',
  'wish-waiting': '你已经提出过，正等待安排。',
  'wish-ended': '这条意向已经结束，不能再办理。',
  'no-such-batch': '没有找到本机构的这个批次。',
  'other-grade': '这个批次的职业或等级与意向不符。',
  'batch-closed': '这个批次已经截止报名。请选择还可以报名的批次。',
  'not-ready-by-then': '本人 {readyOn} 起才满足申报条件，这个批次 {examOn} 就考试。请选择之后的批次。',
} satisfies Record<Local<ProblemCode>, string>

/** What waits for somebody. */
export const task = {
  'employment-to-confirm': '{enterprise}登记你入职「{post}」，等你确认',
  'stay-to-confirm': '{enterprise}登记你仍在「{post}」，等你确认',
  'employments-disputed': '{count} 条就业记录本人有异议，待更正或撤回',
  'stays-disputed': '{count} 条留任核对本人有异议，待答复',
  'stays-due': '{count} 人的留任情况待核对',
  'wishes-to-plan': '{count} 人提出提升意向，待安排批次',
  'wishes-to-register': '{count} 人已列入评价批次，待报名',
}
