import type { ProblemCode } from '@skillchain/domain/network/problems'

import type { Local } from '../complete.ts'

/** What the schemas refuse by a code of their own. */
type FieldCode = 'city-malformed' | 'city-twice' | 'reason-needs-note' | 'id-differs'

export const problem = {
  'out-of-turn': '现在的状态下不能这样办理。',
  'submission-incomplete': '备案材料还缺 {missing} 项。',
  'charter-missing': '还没有章程。',
  'college-missing': '已加入的院校有 {has} 所，至少需要 {least} 所。',
  'evaluation-body-missing': '已加入的评价机构有 {has} 家，至少需要 {least} 家。',
  'scale-too-small': '链主应为大型或中型企业。',
  'insured-staff-too-few': '申报参保职工 {has} 人，至少需要 {least} 人。',
  'firms-too-few': '申报带动企业 {has} 家，至少需要 {least} 家。',
  'posts-too-few': '申报可提供岗位 {has} 个，至少需要 {least} 个。',
  'discredit-undeclared': '尚未声明近三年无违法失信记录。',
  'training-system-undeclared': '尚未声明建有职工培训制度。',
  'enterprise-contribution-missing': '企业方还没有投入承诺（标准、岗位、师傅）。',
  'college-contribution-missing': '院校方还没有投入承诺（学生、教师、教学资源）。',
  'field-closed': '这一项没有被退回，不能修改。',
  'nothing-changed': '内容没有变化。',
  'suspended-by-regulator': '产业链由监管部门暂停，只能由监管部门恢复。',
  'consequences-changed': '受影响的事项刚刚有变化。请看过最新情况再决定。',
  'plans-in-force': '还有 {plans} 份招生计划在执行，须先完成或终止。',
  'chain-closed-to': '产业链正在审核或已停止运行，现在不能调整。',
  'leader-stays': '链主不能退出自己的产业链；如需结束，请解散产业链。',
  'organisation-unknown': '平台上没有登记这个统一社会信用代码的单位。请核对代码，或请对方先登记。',
  'organisation-suspended': '这个单位已被停用，不能邀请。',
  'already-member': '这个单位已在产业链中，或曾经受邀。请在成员列表中再次邀请。',
  'kind-unfit': '这个单位的类型不能担任所选的角色。',
  'giver-not-member': '加入产业链后才能承诺投入。',
  'contribution-not-of-side': '这类投入不由你单位这一方提供。',
  'due-in-past': '兑现期限 {dueOn} 已经过去。',
  'delivery-in-future': '兑现日期 {on} 还没有到。',
  'promise-below-delivered': '已兑现 {delivered}，承诺数量须大于它。',
  'city-malformed': '请从列表中选择城市。',
  'city-twice': '同一个城市只能选一次。',
  'reason-needs-note': '选择「其他」时请写明原因。',
  'id-differs': '产业链的编号不一致，请刷新页面后重试。',
} satisfies Record<Local<ProblemCode> | FieldCode, string>

/** What waits for somebody. */
export const task = {
  'invitation-to-answer': '答复 {leader} 的邀请：{chain}',
  'invitation-unanswered': '{organisation} 还没有答复「{chain}」的邀请',
  'filing-to-complete': '完善并提交备案：{chain}',
  'filing-returned': '补正备案并重新提交：{chain}（{fields} 处）',
  'filing-under-review': '「{chain}」的备案正在审核',
  'chain-to-activate': '备案已通过，启动运行：{chain}',
  'filing-to-review': '审核备案：{chain}',
}
