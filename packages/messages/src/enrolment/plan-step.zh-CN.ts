import type { CommandType } from '@skillchain/domain/enrolment/enrolment-plan.rules'

/** What is asked before a step of a plan, and what is said once it is taken. */
export const steps = {
  ask: {
    propose: '发送给「{name}」？',
    proposeConsequence: '对方将收到这一稿，可以逐项确认或提出修改。发送即表示你单位认可全部内容。',
    sendBack: '不改内容，退回给「{name}」？',
    sendBackConsequence: '轮到对方处理；已勾选的确认保留。',
    agree: '确认全部内容，计划生效？',
    agreeConsequence:
      '双方确认的是同一稿（第 {edition} 稿），共 {quota} 个名额。生效后名额计入岗位需求，院校可以开始招生。',
    decline: '谢绝这份计划？',
    declineConsequence: '计划结束，企业会看到原因。',
    withdraw: '撤回这份计划？',
    withdrawConsequence: '计划结束，对方会看到原因。',
    extend: '给「{name}」延长答复期限？',
    extendConsequence: '从今天起重新计算答复期限。',
    message: '留言',
    reason: '原因',
  },
  done: {
    revise: '草稿已保存。',
    propose: '已发送，轮到院校处理。',
    counter: '修改稿已发送，轮到对方处理。',
    sendBack: '已退回，轮到对方处理。',
    confirm: '已保存勾选。',
    agree: '计划已生效。',
    extend: '已延长答复期限。',
    decline: '已谢绝，计划结束。',
    withdraw: '已撤回，计划结束。',
    allocated: '已建立 {count} 份计划。',
  } satisfies Record<CommandType | 'allocated', string>,
}
