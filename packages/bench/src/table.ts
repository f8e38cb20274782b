import type { Comparison } from './compare.ts'
import type { Sample } from './sample.ts'

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(2)
const perSecond = ({ requests, seconds }: Sample) => requests / seconds
const cpu = ({ serverCpu, postgresCpu }: Sample) => serverCpu + postgresCpu

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A table in Markdown: the first column in words, the others in numbers. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map((_, n) => (n === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n')

const HEADS = [
  'peer',
  'requests/s',
  '÷ bare',
  'p50 ms',
  'p99 ms',
  'server CPU µs',
  '÷ bare',
  'PostgreSQL CPU µs',
  'CPU in all ÷ bare',
]

/** Everyone's medians, and how they compare with the bare handler's. */
export function tableOf(comparison: Comparison): string {
  const bare = comparison.get('bare')
  const ratio = (part: (sample: Sample) => number, sample: Sample) =>
    bare ? (part(sample) / part(bare)).toFixed(2) : '–'
  const rows = [...comparison].map(([peer, sample]) => [
    peer,
    number(perSecond(sample)),
    ratio(perSecond, sample),
    number(sample.p50),
    number(sample.p99),
    number(sample.serverCpu),
    ratio(({ serverCpu }) => serverCpu, sample),
    number(sample.postgresCpu),
    ratio(cpu, sample),
  ])
  return table(HEADS, rows)
}
