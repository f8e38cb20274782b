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
  'amendment-open': '这份协议已有一次变更在等待签署。请等各方签完，或由提出方先撤回。',
  'amendment-none': '现在没有等待签署的变更，请刷新页面查看最新情况。',
  'amendment-early': '变更只对以后的日子有效，最早从 {earliest} 起执行。请改「自何日起执行」。',
  'amendment-late': '变更应在执行日 {fromOn} 之前签署，现在已到或已过。请提出方撤回后改日重新提出。',
  'amendment-after': '协议到 {endsOn} 结束，变更应在此之前或当天开始执行。',
  'start-held': '到执行日协议已经开始，开始日期 {startsOn} 不能再改。',
  'not-asked': '这次变更不需要这一方签署，或者这一方已经签署。',
  'not-the-proposer': '只有提出变更的一方可以撤回；不同意的一方请拒签。',
  characters: '协议中有无法打印的字：{characters}。请联系院校核对。',
} satisfies Record<Local<ProblemCode>, string>

/** What waits for somebody. */
export const task = {
  'agreements-to-send': '{count} 份培养协议还是草稿，等待发送',
  'agreements-to-sign': '{count} 份培养协议等待你单位签署',
  'agreements-refused': '{count} 份培养协议被拒签，等待修改或撤回',
  'agreements-unsigned': '{count} 份培养协议等待其他各方签署',
  'agreements-amendment-to-sign': '{count} 份培养协议的变更等待你单位签署',
  'agreements-amendment-refused': '{count} 份培养协议的变更被拒签，等待重新提出或撤回',
  'agreements-amendment-unsigned': '{count} 份培养协议的变更等待其他各方签署',
  'own-amendment-to-sign': '阅读并签署培养协议的变更：{enterprise}，{post}',
  'own-amendment-for-guardian': '请监护人签署培养协议的变更：{enterprise}，{post}',
  'own-agreement-to-sign': '阅读并签署培养协议：{enterprise}，{post}',
  'own-agreement-for-guardian': '请监护人签署培养协议：{enterprise}，{post}',
}
