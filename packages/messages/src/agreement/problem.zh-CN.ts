import type { ProblemCode } from '@skillchain/domain/enrolment/agreement-problems'

import type { Local } from '../complete.ts'

export const problem = {
  'out-of-turn': '协议现在的状态下不能这样办理。',
  'period-reversed': '结束日期应在开始日期之后。',
  'post-staff-over-site': '同岗位职工数不能多于单位在岗职工数。',
  'not-admitted': '只能为已录取的人起草协议。',
  'plan-not-in-force': '招生计划没有生效，不能据以起草协议。',
  'starts-past': '开始日期 {startsOn} 已到或已过，请改为今后的日期。',
  'occupation-differs': '职业应与招生计划的岗位一致（{occupationCode}）。',
  'pay-below-plan': '月报酬 {payYuan} 元低于招生计划的底线 {floorYuan} 元。',
  'guardian-unnamed': '此人未成年，须写明监护人姓名。',
  'findings-open': '还有 {count} 项不符合规定的条款。请修改，或对允许例外的写明说明。',
  'no-exception': '有一项规定不允许例外，请修改条款。',
  unchanged: '没有改动任何内容。',
  'not-a-signatory': '你不能以这一方的身份签署。',
  'signed-already': '这一方已经签署了现在的文本。',
  'name-differs': '签名与协议中的姓名不一致，请完整输入。',
  characters: '协议中有无法打印的字：{characters}。请联系院校核对。',
} satisfies Record<Local<ProblemCode>, string>

/** What waits for somebody. */
export const task = {
  'agreements-to-send': '{count} 份培养协议还是草稿，等待发送',
  'agreements-to-sign': '{count} 份培养协议等待你单位签署',
  'agreements-refused': '{count} 份培养协议被拒签，等待修改或撤回',
  'agreements-unsigned': '{count} 份培养协议等待其他各方签署',
  'own-agreement-to-sign': '阅读并签署培养协议：{enterprise}，{post}',
  'own-agreement-for-guardian': '请监护人签署培养协议：{enterprise}，{post}',
}
