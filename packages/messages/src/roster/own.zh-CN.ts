/** What people read of themselves. */
export const own = {
  papers: '我的资料',
  papersParts: '我的资料的各部分',
  title: '我的报名',
  college: '院校',
  note: '说明',
  empty: '还没有报名',
  emptyHint: '院校导入名单后，你的报名会出现在这里。',
  looks: {
    title: '谁看过我的资料',
    lead: '你的完整证件号码每被查看一次，都记在这里。',
    at: '时间',
    who: '查看单位',
    empty: '还没有人查看过',
  },
}
