import type { EmploymentStatus } from '@skillchain/domain/employment/employment'
import type { Standing } from '@skillchain/domain/employment/next-grade'

export const own = {
  title: '我的就业',
  empty: '还没有就业记录',
  emptyHint: '企业登记录用你之后，记录会出现在这里，由你确认是否属实。',
  status: {
    reported: '待你确认',
    confirmed: '你已确认',
    disputed: '你有异议',
    withdrawn: '单位已撤回',
  } satisfies Record<EmploymentStatus, string>,
  ask: '{enterprise}登记你在这里工作。请核对，属实就确认，不属实就提出异议。',
  confirmed: '你已于 {at} 确认。',
  disputed: '你已提出异议，等用人单位更正或撤回。你写的是：{reason}',
  stayAsk: '{enterprise}登记你在 {day}（满 {months} 个月）仍在职。属实吗？',
  growth: '看我的下一级条件',
}

export const growth = {
  title: '我的下一级',
  lead: '按你在本系统的证书、就业和学徒记录，逐条对照国家职业标准的申报条件。具备其中一条即可报名。',
  generation: '职业标准',
  generationHint: '你的职业用哪一版，以报名的评价机构公布为准。',
  held: '已取得',
  heldNone: '还没有证书',
  next: '下一级',
  top: '已经没有更高的等级。',
  appointed: '「{grade}」由用人单位评聘，不设统一的申报条件。',
  conditions: '申报条件',
  standing: {
    met: '已满足',
    ahead: '到期满足',
    missing: '不满足',
    unrecorded: '需自行举证',
  } satisfies Record<Standing, string>,
  since: '{day} 起已满足',
  from: '{day} 起满足',
  lacking: '本系统没有相应记录',
  bring: '本系统没有这类记录，报名时请带证明',
  evidence: '证书 {number}',
  eligible: '你现在就可以报名：{count} 条条件已满足。',
  soon: '照目前的记录，{day} 起可以报名。',
  notYet: '照目前的记录，还没有一条条件能够满足。持有职称或学历的，报名时另行举证。',
  work: '累计工作 {count} 年（仅计你已确认的就业，以及签订劳动合同后的学徒期）。',
  empty: '还没有可以对照的记录',
  emptyHint: '录取、就业或取得证书后，这里会显示下一级的条件。',
  employment: '我的就业',
  certificates: '我的证书',
}
