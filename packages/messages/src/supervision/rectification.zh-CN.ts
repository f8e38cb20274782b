import type { EvidenceRequestStatus, RecordKind } from '@skillchain/domain/supervision/evidence-request'
import type { CommandType as EvidenceCommand } from '@skillchain/domain/supervision/evidence-request.rules'
import type { RectificationStatus } from '@skillchain/domain/supervision/rectification'
import type { CommandType as RectificationCommand } from '@skillchain/domain/supervision/rectification.rules'

export const evidenceRequest = {
  title: '取证要求',
  status: { asked: '待答复', answered: '已答复', settled: '已采纳', withdrawn: '已撤回' } satisfies Record<
    EvidenceRequestStatus,
    string
  >,
  record: {
    application: '报名申请',
    apprenticeship: '学徒档案',
    certificate: '证书',
    contribution: '三出台账',
    booking: '工位预约',
  } satisfies Record<RecordKind, string>,
  none: '还没有取证要求。',
  column: { what: '要求', organisationName: '单位', item: '涉及记录', status: '状态', dueOn: '期限' },
  general: '一般要求',
  form: {
    open: '提出取证要求',
    organisation: '向谁取证',
    item: '涉及的样本',
    noItem: '一般要求',
    what: '要求提供什么',
    whatHint: '写明事项；对方用文字和系统里已有的记录答复。',
    send: '发出',
    done: '已发出。',
  },
  page: {
    what: '要求',
    askedAt: '提出时间',
    answer: '答复',
    answerHint: '不要写证件号码。',
    references: '指向的记录',
    referencesHint: '选择本单位在这条链上已有的记录。',
    noReferences: '没有指向记录。',
    answeredAt: '答复时间',
    send: '提交答复',
    note: '监管部门说明',
    waiting: '等待单位答复。',
    settled: '监管部门已采纳这份答复。',
    withdrawn: '监管部门已撤回这项要求。',
  },
  command: { answer: '答复', askAgain: '要求补充', settle: '采纳', withdraw: '撤回' } satisfies Record<
    EvidenceCommand,
    string
  >,
  confirm: {
    askAgain: '要求补充答复？',
    askAgainConsequence: '单位将再次收到这项要求，期限重新计算。',
    withdraw: '撤回这项要求？',
    withdrawConsequence: '单位不必再答复。',
    reason: '理由',
  },
  done: {
    answer: '已答复。',
    askAgain: '已要求补充。',
    settle: '已采纳。',
    withdraw: '已撤回。',
  } satisfies Record<EvidenceCommand, string>,
}

export const rectification = {
  title: '整改',
  pageTitle: '整改：{subject}',
  empty: '还没有整改',
  emptyHint: '检查结论为存在问题时，自动产生整改。',
  status: {
    planning: '待报方案',
    doing: '整改中',
    rechecking: '待复查',
    closed: '已销号',
    escalated: '已升级',
  } satisfies Record<RectificationStatus, string>,
  column: {
    subject: '事项',
    organisationName: '责任单位',
    chainName: '产业链',
    status: '状态',
    dueOn: '期限',
    openedAt: '产生时间',
  },
  page: {
    requirement: '整改要求',
    plan: '整改方案',
    planHint: '写明措施、负责人岗位和完成时间。',
    sendPlan: '提交方案',
    noPlan: '还没有提交方案。',
    report: '整改情况',
    reportHint: '写明做了什么，指向能证明的记录。',
    sendReport: '提交整改情况',
    noReport: '还没有提交整改情况。',
    recheck: '复查',
    recheckNone: '整改情况提交后，由监管部门抽取新样本复查。',
    recheckDraw: '抽取复查样本',
    recheckReason: '重抽理由',
    recheckTitle: '抽取复查样本？',
    recheckConsequence: '从最新记录里抽取以前没有抽到过的；以前的样本都保留。',
    rechecked: '监管部门已抽取新样本复查。',
    extended: '已延期一次',
    outcome: '处理意见',
    inspection: '查看检查',
    due: '期限',
    history: '经过',
  },
  command: {
    plan: '提交方案',
    report: '提交整改情况',
    recheck: '抽样复查',
    extend: '延期',
    close: '销号',
    escalate: '升级处理',
  } satisfies Record<RectificationCommand, string>,
  confirm: {
    extend: '延期整改？',
    extendConsequence: '只能延期一次，退回整改中，期限按规则参数顺延。',
    close: '复查合格，销号？',
    closeConsequence: '整改结束，单位会看到处理意见。',
    escalate: '升级处理？',
    escalateConsequence: '整改到此结束，按处理意见移交。',
    reason: '理由',
    outcome: '处理意见',
  },
  done: {
    plan: '方案已提交。',
    report: '整改情况已提交。',
    recheck: '已抽取复查样本。',
    extend: '已延期。',
    close: '已销号。',
    escalate: '已升级处理。',
  } satisfies Record<RectificationCommand, string>,
}

/** What supervision has addressed to an organisation. */
export const matters = {
  title: '检查与整改',
  lead: '监管部门发给本单位的取证要求、听取意见和整改。其他成员看不到。',
  requests: '取证要求',
  hearings: '检查',
  rectifications: '整改',
  emptyRequests: '没有取证要求',
  emptyHearings: '没有对本单位的检查',
  emptyRectifications: '没有整改',
  emptyHint: '监管部门发出后会列在这里，并出现在待办里。',
}
