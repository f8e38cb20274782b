/** What people read of their own agreements. */
export const own = {
  title: '我的协议',
  empty: '还没有协议',
  emptyHint: '企业和院校发来协议后，你可以在这里阅读、签署或拒签。',
  key: '先看这五件事',
  who: '和谁签',
  whoValue: '{enterprise}、{college}',
  post: '做什么',
  when: '多长时间',
  pay: '报酬',
  insured: '工伤和意外怎么办',
  rest: '全部条款',
  note: '看不懂的地方，先问院校老师或企业导师，再签。你可以拒签并说明原因，不会因此受到处罚。',
  guardian: '监护人在场时，由监护人本人输入姓名签署。',
}
