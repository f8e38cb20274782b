import type { EvidenceEvent } from '@skillchain/domain/supervision/evidence-request.rules'
import type { InspectionEvent } from '@skillchain/domain/supervision/inspection-command'
import type { ProblemCode } from '@skillchain/domain/supervision/inspection-problems'
import type { RectificationEvent } from '@skillchain/domain/supervision/rectification.rules'

import type { Local } from '../complete.ts'

export const event = {
  attachment: { added: '上传证明材料' },
  inspection: {
    opened: '立项检查',
    drawn: '抽样',
    'finding-added': '添加发现',
    'finding-dropped': '删除发现',
    heard: '送听取意见',
    resumed: '退回继续检查',
    stated: '陈述意见',
    concluded: '作出结论',
  } satisfies Record<InspectionEvent['type'], string>,
  evidenceRequest: {
    asked: '提出取证要求',
    answered: '答复取证要求',
    'asked-again': '要求补充',
    settled: '采纳答复',
    withdrawn: '撤回取证要求',
  } satisfies Record<EvidenceEvent['type'], string>,
  rectification: {
    planned: '提交整改方案',
    reported: '提交整改情况',
    rechecked: '抽样复查',
    extended: '延期整改',
    closed: '整改销号',
    escalated: '升级处理',
  } satisfies Record<RectificationEvent['type'], string>,
}

export const problem = {
  'inspection-out-of-turn': '现在不能这样做。请刷新后查看进展。',
  'inspection-over': '检查已经送听取意见或已结论，不能再取证。请先退回继续检查。',
  'clue-not-open': '这条线索已经处理过，不能再立项。请选择待核或已受理的线索。',
  'not-a-member': '该单位不是这条产业链的成员。请从成员中选择。',
  'period-reversed': '期间的截止日早于开始日。请改正。',
  'population-empty': '期间内没有可以抽取的记录。请另立检查并改变期间或范围。',
  'population-too-large': '总体超过 {most} 条。请另立检查并缩小期间或范围。',
  'sample-too-large': '样本量 {size} 大于总体 {population} 条。请另立检查并减少样本量。',
  'draw-needs-reason': '重新抽样须说明理由。请填写。',
  'not-drawn': '还没有抽样。请先抽样。',
  'not-in-sample': '这条记录没有被抽到。请从样本中选择。',
  'request-not-of-inspection': '所选证据不属于这次检查。请重新选择。',
  'finding-missing': '找不到这条发现。请刷新后重试。',
  'stated-already': '意见已经提交过，不能再改。',
  'hearing-not-over': '被检查单位还没有陈述意见，期限到 {dueOn}。请等其答复或期满。',
  'reference-missing': '所指记录不存在，或不属于本单位。请重新选择。',
  'attachment-kind': '不接受这种文件。请换成 PDF、PNG、JPG、XLSX 或 DOCX。',
  'attachment-differs': '文件内容不是 {ending}，可能改过扩展名或已损坏。请用原文件重新上传。',
  'attachment-empty': '文件里没有内容。请核对后选择别的文件。',
  'attachment-large': '文件超过 {most} MB。请压缩或拆分后再传。',
  'attachment-many': '这项要求最多附 {most} 个文件。请把材料合并后再传。',
  'rectification-out-of-turn': '现在不能这样做。请刷新后查看整改进展。',
  'extended-already': '已经延期过一次，不能再延期。请复查销号或升级处理。',
  'not-rechecked': '还没有抽取新样本复查。请先抽样复查。',
  'escalated-early': '未超期，也没有复查过，不能升级。请等超期或先复查。',
  'report-characters': '报告里有无法印出的字：{characters}。请改写后再打印。',
} satisfies Record<Local<ProblemCode>, string>

export const task = {
  'inspection-to-do': '继续检查{organisation}：{subject}',
  'hearing-awaited': '等待{organisation}陈述意见：{subject}',
  'inspection-to-conclude': '对{organisation}作出结论：{subject}',
  'hearing-to-state': '对检查发现陈述意见：{subject}',
  'evidence-to-give': '答复取证要求：{subject}',
  'evidence-awaited': '等待{organisation}答复：{subject}',
  'evidence-to-judge': '审看{organisation}的答复：{subject}',
  'rectification-to-plan': '提交整改方案：{subject}',
  'rectification-to-do': '完成整改：{subject}',
  'rectification-plan-awaited': '等待{organisation}的整改方案：{subject}',
  'rectification-do-awaited': '等待{organisation}整改：{subject}',
  'rectification-to-recheck': '复查{organisation}的整改：{subject}',
}
