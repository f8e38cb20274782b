import { runs } from '@skillchain/documents/letter/fonts'
import type { Content } from '@skillchain/documents/letter/make-pdf'
import type { Severity } from '@skillchain/domain/supervision/audit-rule'
import type {
  Inspection,
  PopulationKind,
  ShownDraw,
  StratifyBy,
} from '@skillchain/domain/supervision/inspection'
import type { EvidenceRow, InspectionRow } from '@skillchain/db/supervision/inspection.query'

import { dayOf } from '../kernel/clock.ts'
import { writtenDay } from '../kernel/written-day.ts'

/** All that a report says. */
export interface Report {
  readonly inspection: InspectionRow
  /** Whose inspection it was; null where the log does not say. */
  readonly concludedBy: string | null
  readonly draws: readonly ShownDraw[]
  readonly requests: readonly EvidenceRow[]
}

// A report has one language, whatever the language of whoever prints it; pages have their own words.
const populationWords: Record<PopulationKind, string> = {
  admitted: '期间录取人员',
  certificates: '期间所发证书',
  apprenticeships: '期间开始的学徒档案',
}
const stratifyWords: Record<StratifyBy, string> = {
  none: '不分层',
  organisation: '按单位分层',
  month: '按月分层',
}
const severityWords: Record<Severity, string> = {
  critical: '严重',
  high: '较重',
  medium: '一般',
  low: '轻微',
}

const dayAt = (instant: string | null) => (instant === null ? '无' : writtenDay(dayOf(new Date(instant))))

const lined = (at: number, { table: { body } }: { table: { body: unknown[] } }) =>
  at === 0 || at === body.length ? 0 : 0.5

/** Broken over pages, it says again on each what its first rows say, as many as those. */
const table = (rows: readonly [string, string][], headerRows = 0): Content => ({
  layout: {
    hLineWidth: lined,
    hLineColor: () => '#aab2bd',
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : 8),
    paddingRight: () => 0,
  },
  table: {
    headerRows,
    keepWithHeaderRows: 1,
    widths: [90, '*'],
    body: rows.map(([label, value]) => [{ text: label, style: 'label' }, { text: runs(value || '无') }]),
  },
})

/** Digests have no place at which a line might end: it is given one in the middle. */
const broken = (text: string) => text.replaceAll(/([0-9a-f]{32})(?=[0-9a-f]{32})/g, '$1\n')

const scopeRows = ({ inspection, concludedBy }: Report): [string, string][] => [
  ...(concludedBy === null ? [] : [['检查机关', concludedBy] satisfies [string, string]]),
  ['被检查单位', inspection.organisationName],
  ['产业链', inspection.chainName],
  ['检查事项', inspection.subject],
  ['期间', `${writtenDay(inspection.fromOn)}至${writtenDay(inspection.toOn)}`],
  ['总体', populationWords[inspection.population]],
  ['范围', inspection.scope === 'organisation' ? '仅被检查单位' : '全链'],
]

function drawPart(draw: ShownDraw, stratify: StratifyBy): Content {
  const { strata, populationSize, items } = draw
  const layers = strata
    .map(({ stratum, population, sampled }) => `${stratum || '全部'} ${sampled}/${population}`)
    .join('；')
  return [
    table(
      [
        [
          '次序',
          `第 ${draw.sequence} 次，${dayAt(draw.at)}${draw.reason ? `，重抽理由：${draw.reason}` : ''}`,
        ],
        ['方法', `${stratifyWords[stratify]}，总体 ${populationSize} 条，抽取 ${items.length} 条`],
        ['随机种子', String(draw.seed)],
        ['总体摘要', broken(draw.digest)],
        ['各层', layers],
        ['样本', items.map(({ label }, at) => `${at + 1}. ${label}`).join('\n')],
      ],
      1,
    ),
    { text: ' ', fontSize: 6 },
  ]
}

function findingRows({ inspection, requests }: Report): [string, string][] {
  const { findings, upheldIds, status } = inspection
  return findings.map(({ id, severity, fact, source, requestIds }, at) => {
    const standing = upheldIds.includes(id) ? '成立' : '不成立'
    const upheld = status === 'concluded' ? `（${standing}）` : ''
    const shown = requests.filter((request) => requestIds.some((each) => each === request.id))
    const evidence = shown.map(({ organisationName, what }) => `\n证据：${organisationName}对“${what}”的答复`)
    return [`${at + 1} · ${severityWords[severity]}`, `${fact}\n依据：${source}${upheld}${evidence.join('')}`]
  })
}

const requestRows = (requests: readonly EvidenceRow[]): [string, string][] =>
  requests.map(({ organisationName, what, answer, references }) => [
    organisationName,
    `${what}\n答复：${answer ?? '未答复'}${references.length > 0 ? `\n材料：${broken(references.map(({ label }) => label).join('、'))}` : ''}`,
  ])

const conclusionRows = ({ verdict, opinion, concludedAt }: Inspection): [string, string][] => [
  ['结论', verdict === 'fault' ? '存在问题，责令整改' : '未发现问题'],
  ['意见', opinion ?? ''],
  ['日期', dayAt(concludedAt)],
]

/** Everything a report prints that people have written, for the check that all of it can be drawn. */
export const printed = (report: Report): string => {
  const { inspection, draws, requests } = report
  return [
    ...scopeRows(report).flat(),
    ...draws.flatMap(({ reason, strata, items }) => [
      reason ?? '',
      ...strata.map(({ stratum }) => stratum),
      ...items.map(({ label }) => label),
    ]),
    ...findingRows(report).flat(),
    ...requestRows(requests).flat(),
    inspection.statement ?? '',
    ...conclusionRows(inspection).flat(),
  ].join('')
}

const part = (title: string, content: Content): Content[] => [{ text: title, style: 'heading' }, content]
const rowsOr = (rows: readonly [string, string][], none: string): Content =>
  rows.length > 0 ? table(rows) : { text: none }

/** The report of a concluded inspection (检查报告): how it was drawn, what was found and said, and what followed. */
export function inspectionReport(report: Report): Content {
  const { inspection, draws, requests } = report
  const { statement, statedAt, hearingDueOn, id } = inspection
  const heard = statement === null ? '被检查单位在期限内未提出意见。' : statement
  return [
    { text: '检查报告', style: 'title' },
    { text: `编号 ${id.slice(-12).toUpperCase()}`, style: 'small', alignment: 'center' },
    ...part('一、检查范围', table(scopeRows(report))),
    ...part(
      '二、抽样',
      draws.map((draw) => drawPart(draw, inspection.stratify)),
    ),
    ...part('三、取证', rowsOr(requestRows(requests), '本次检查未向单位取证。')),
    ...part('四、发现', rowsOr(findingRows(report), '本次检查没有发现问题。')),
    ...part(
      '五、陈述申辩',
      table([
        ['期限', hearingDueOn ? writtenDay(hearingDueOn) : ''],
        ['意见', heard],
        ['日期', dayAt(statedAt)],
      ]),
    ),
    ...part('六、结论', table(conclusionRows(inspection))),
    {
      text: '样本可以复算：总体按编号排序后的摘要与上列一致时，以上列种子重新抽样，所得样本相同。',
      style: 'small',
      margin: [0, 12, 0, 0],
    },
  ]
}
