import type { ClueStatus } from '@skillchain/domain/supervision/clue'
import type { ClueEvent, CommandType } from '@skillchain/domain/supervision/clue.rules'
import type { ProblemCode } from '@skillchain/domain/supervision/problems'

import type { Local } from '../complete.ts'

export { evidence, fact } from './evidence.zh-CN.ts'
export { rule, severity } from './rule.zh-CN.ts'

export const clue = {
  title: '疑点线索',
  menu: '审计检查',
  tabs: '审计检查的各部分',
  lead: '线索由规则比对记录得出，只是提示，不是结论。任何处理都由经办人员核实后决定。',
  caption: '本辖区的疑点线索',
  empty: '还没有线索',
  emptyHint: '规则比对出记录之间的矛盾后，会列在这里。',
  rules: '审计规则',
  status: {
    new: '待核',
    accepted: '已受理',
    inspected: '已立项检查',
    merged: '已合并',
    falseAlarm: '误报',
    closed: '已消除',
  } satisfies Record<ClueStatus, string>,
  column: {
    rule: '规则',
    subject: '涉及记录',
    organisationName: '单位',
    chainName: '产业链',
    severity: '程度',
    status: '状态',
    firstSeenAt: '首次发现',
    lastSeenAt: '最近发现',
  },
  filter: { any: '全部', chain: '产业链', status: '状态', rule: '规则', severity: '程度' },
  page: {
    claimed: '申报的是',
    contradicted: '与之矛盾的是',
    from: '出自：{kind}',
    record: '打开这份记录',
    id: '记录编号 {id}',
    open: '打开产业链',
    about: '规则说明',
    source: '规则依据',
    judged: '处理意见',
    history: '处理记录',
    beside: '同一单位在这条链上的其他线索',
    noneBeside: '没有其他线索。',
    mergedInto: '查看合并到的线索',
    closed: '矛盾已不存在，线索自动消除；再次出现时会重新列为待核。',
  },
  subject: '{kind} …{end}',
  inspect: '立项检查',
  command: { accept: '受理', merge: '合并', dismiss: '判为误报' } satisfies Record<CommandType, string>,
  confirm: {
    accept: '受理这条线索？',
    acceptConsequence: '表示需要进一步核查。被涉及的单位此时还看不到。',
    dismiss: '判为误报？',
    dismissConsequence: '同样的矛盾不再提示，并计入规则的误报。',
    merge: '合并到另一条线索',
    mergeInto: '合并到',
    reason: '理由',
  },
  done: {
    accept: '已受理。',
    merge: '已合并。',
    dismiss: '已判为误报。',
  } satisfies Record<CommandType, string>,
  event: {
    found: '发现',
    refreshed: '证据有变化',
    reappeared: '再次出现',
    vanished: '矛盾消除',
    accepted: '受理',
    dismissed: '判为误报',
    merged: '合并',
    inspected: '立项检查',
  } satisfies Record<ClueEvent['type'], string>,
}

export const auditRule = {
  title: '审计规则',
  lead: '每条规则比对哪些记录、依据什么、阈值多少、判断是否准确。阈值在规则参数中设置。',
  column: {
    rule: '规则',
    severity: '程度',
    source: '依据',
    parameters: '参数',
    found: '线索',
    open: '待处理',
    precision: '准确率',
    on: '状态',
  },
  on: '启用',
  off: '停用',
  byCity: '各市不同',
  notJudged: '尚无处理',
  judged: '{percent}%（误报 {falseAlarms}）',
  switchOff: '停用',
  switchOn: '启用',
  switchOffTitle: '停用「{rule}」？',
  switchOnTitle: '启用「{rule}」？',
  consequence: '对本辖区及下级辖区生效，已有线索保留。',
  reason: '理由',
  done: '已保存。',
  empty: '没有规则',
}

export const problem = {
  'clue-out-of-turn': '这条线索已经处理过，不能再这样处理。请查看处理记录。',
  'merge-into-itself': '不能合并到自己。请选择另一条线索。',
  'merge-target-missing': '找不到要合并到的线索。请从列表中选择。',
  'merge-target-closed': '要合并到的线索已经处理完。请选择待核或已受理的线索。',
} satisfies Record<Local<ProblemCode>, string>

export const task = {
  'clues-critical': '有 {count} 条严重线索待核',
  'clues-high': '有 {count} 条较重线索待核',
  'clues-medium': '有 {count} 条一般线索待核',
  'clues-low': '有 {count} 条轻微线索待核',
}
