import type { ProblemCode } from '@skillchain/domain/training/apprenticeship-problems'

import type { Local } from '../complete.ts'

export const problem = {
  'out-of-turn': '现在的状态下不能这样办理。',
  'not-a-member': '本企业尚未正式加入这条产业链。',
  'not-admitted': '此人未被录取，或录取已撤回，不能建档。',
  registered: '此人已有学徒档案。',
  'days-reversed': '最后一天不能早于第一天。',
  overlap: '「{segment}」（{fromOn} 至 {toOn}）与「{other}」日期重叠。请改其中一段的起止日。',
  'outside-period': '「{segment}」（{fromOn} 至 {toOn}）超出培养期 {startsOn} 至 {endsOn}。请改在培养期内。',
  'night-intern': '「{segment}」（{fromOn} 至 {toOn}）安排了夜班，签订劳动合同前不得上夜班。请改为白班。',
  'night-minor': '「{segment}」（{fromOn} 至 {toOn}）安排了夜班，未成年人不得上夜班。请改为白班。',
  'hours-intern':
    '「{segment}」（{fromOn} 至 {toOn}）每天 {hours} 小时，实习期间最多 {most} 小时。请减少工时。',
  'hours-labour': '「{segment}」（{fromOn} 至 {toOn}）每天 {hours} 小时，最多 {most} 小时。请减少工时。',
  uninsured: '「{segment}」（{fromOn} 至 {toOn}）自 {day} 起未参保。请先登记覆盖这些天的保险，或改期。',
  untrained: '「{segment}」（{fromOn} 至 {toOn}）开始前没有安全培训记录。请先完成并登记安全培训。',
  'mentor-full': '这位师傅将带教 {load} 人，超过上限 {most} 人。请另选师傅。',
  'mentor-grade': '这位师傅的等级低于培养目标等级。请选等级不低于目标的师傅。',
  'mentor-unknown': '本企业没有这位在任的师傅。请先登记。',
  'mentor-teaching': '这位师傅还在带教 {load} 人。请先为他们另行安排。',
  'no-agreement':
    '培养协议还没有生效。请先在「培养协议」里由企业、院校和本人（未满 18 岁的还有监护人）签订。',
  'agreement-days': '{day} 不在培养协议的期限 {startsOn} 至 {endsOn} 内。请改期，或另签协议。',
  'no-mentor': '还没有师傅。请先安排师傅。',
  'no-tutor': '院校还没有指定导师。请联系院校指定。',
  'no-plan': '{day} 没有安排。请先把这一天编入计划。',
  'past-segment': '「{segment}」到 {toOn} 已经结束，不能再改。请只改今后的安排。',
  'nothing-runs': '{day} 没有正在进行的计划段，无岗可调。请改生效日，或在计划中新增一段。',
  'day-past': '生效日 {day} 已经过去，请选 {today} 或之后。',
  'day-to-come': '{day} 还没有到，请选 {today} 或之前。',
  'day-outside': '{day} 不在培养期 {startsOn} 至 {endsOn} 内。',
  'before-pause': '{day} 早于暂停之日 {since}。',
} satisfies Record<Local<ProblemCode>, string>

/** What waits for somebody. */
export const task = {
  'apprentices-to-register': '{count} 名已录取人员待建学徒档案',
  'apprentices-without-mentor': '{count} 名学徒待安排师傅',
  'apprentices-without-plan': '{count} 名学徒待编排培养计划',
  'apprentices-without-tutor': '{count} 名学徒待指定院校导师',
}
