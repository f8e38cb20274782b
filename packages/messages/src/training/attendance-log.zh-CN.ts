import type { LogFault, LogSource } from '@skillchain/domain/training/attendance-log'

/** Logs of gates and machines that come in. */
export const log = {
  title: '导入门禁或设备记录',
  go: '导入门禁或设备记录',
  source: '记录来源',
  sources: { gate: '门禁', equipment: '设备' } satisfies Record<LogSource, string>,
  file: '记录文件',
  fileHint:
    'CSV 或 Excel，最多 1 万行。需要三列：学员证件号码、签到时间（进入）、签退时间（离开）；日期可以单列。',
  privacy: '文件不保存，证件号码只用来找到名单上的人。',
  looking: '正在读取',
  preview: '核对结果',
  counts: '共 {rows} 行：新证据 {fresh} 行，重复 {known} 行，不在当时名单上 {nobody} 行，有问题 {faulty} 行',
  faultyHint: '有问题的行不会导入。可以改好文件后再导入一次，已导入的行不会重复。',
  confirm: '导入 {count} 行新证据',
  nothingNew: '没有新的证据可以导入。',
  another: '换一个文件',
  done: '已导入 {count} 条证据，相关课次的考勤等级已更新。',
  row: '行',
  document: '证件号码',
  name: '姓名',
  session: '课次',
  verdict: '结果',
  empty: '文件里没有记录',
  verdicts: {
    fresh: '新证据',
    known: '重复：已导入过，或与上面的行相同',
    nobody: '不在当时的名单上，不导入',
    settled: '课次考勤已结算，不再接收',
    'number-wrong': '证件号码有误，请对照原始记录改正（18 位）',
    'time-wrong': '时间看不懂，请写成 2026-12-01 09:05',
    'day-alone': '只有日期没有时间，请把这一列设为文本并写上时间',
    reversed: '离开早于进入，请核对两个时间',
    ahead: '时间还没到，请核对日期',
  } satisfies Record<LogFault | 'fresh' | 'known' | 'nobody' | 'settled', string>,
  event: { imported: '导入门禁或设备记录' },
} as const
