/** Something that lasts, on a line of a chart: from its first to its last day, both counted. */
export interface GanttBar {
  readonly key: string
  /** What is written on it. */
  readonly text: string
  /** All that it says, for whoever does not see the picture. */
  readonly label: string
  readonly fromOn: string
  readonly toOn: string
  /** Two kinds are told apart by their form. */
  readonly kind: 'filled' | 'outlined'
  /** Whether whoever reads it may move it to other days. */
  readonly movable?: boolean | undefined
  /** What is wrong with it, shown by a sign and a pattern besides its colour. */
  readonly mark?: { readonly tone: 'danger' | 'warn'; readonly label: string } | undefined
}

export interface GanttRow {
  readonly key: string
  readonly label: string
  /** Rows of one group stand together, under its name. */
  readonly group?: string | undefined
  readonly bars: readonly GanttBar[]
}

/** The days that a chart shows, both counted. */
export interface GanttRange {
  readonly fromOn: string
  readonly toOn: string
}

const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
const lengthOf = ({ fromOn, toOn }: GanttRange) => daysBetween(fromOn, toOn) + 1
const firstOfMonth = (day: string) => `${day.slice(0, 7)}-01`
const nextMonth = (day: string) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 10)

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The same days, so many later; earlier where they are less than none. */
export const shifted = <Period extends GanttRange>(period: Period, days: number): Period => ({
  ...period,
  fromOn: dayAfter(period.fromOn, days),
  toOn: dayAfter(period.toOn, days),
})

/** The whole months that all bars lie in; null where there are none. */
export function rangeOf(rows: readonly GanttRow[]): GanttRange | null {
  const bars = rows.flatMap((row) => row.bars)
  const [first] = bars
  if (!first) return null
  const fromOn = bars.reduce((least, bar) => (bar.fromOn < least ? bar.fromOn : least), first.fromOn)
  const toOn = bars.reduce((most, bar) => (bar.toOn > most ? bar.toOn : most), first.toOn)
  const end = new Date(Date.parse(nextMonth(toOn)) - DAY_MS).toISOString().slice(0, 10)
  return { fromOn: firstOfMonth(fromOn), toOn: end }
}

/** Where a period stands in a range, in hundredths of it. */
export function placeOf({ fromOn, toOn }: GanttRange, range: GanttRange): { left: number; width: number } {
  const all = lengthOf(range)
  return {
    left: (daysBetween(range.fromOn, fromOn) / all) * 100,
    width: (lengthOf({ fromOn, toOn }) / all) * 100,
  }
}

/** The months of a range, each with its place. */
export function monthsOf(range: GanttRange): { month: string; left: number; width: number }[] {
  const months = []
  for (let at = range.fromOn; at <= range.toOn; at = nextMonth(at)) {
    const toOn = new Date(Date.parse(nextMonth(at)) - DAY_MS).toISOString().slice(0, 10)
    months.push({ month: at.slice(0, 7), ...placeOf({ fromOn: at, toOn }, range) })
  }
  return months
}

/** Rows in their groups, in the order in which the groups first appear. */
export function grouped(rows: readonly GanttRow[]): { group: string; rows: GanttRow[] }[] {
  const groups = new Map<string, GanttRow[]>()
  for (const row of rows) groups.set(row.group ?? '', [...(groups.get(row.group ?? '') ?? []), row])
  return [...groups].map(([group, of]) => ({ group, rows: of }))
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

const inTime = (bars: readonly GanttBar[]) => bars.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))

/** Of a row, the bar whose first day is nearest. */
function nearest(row: GanttRow | undefined, day: string): GanttBar | undefined {
  const apart = (bar: GanttBar) => Math.abs(daysBetween(day, bar.fromOn))
  return row?.bars.toSorted((a, b) => apart(a) - apart(b))[0]
}

/** The bar that an arrow leads to; the same one where there is none. Rows without bars are passed over. */
export function neighbour(rows: readonly GanttRow[], key: string, direction: Direction): string {
  const filled = rows.filter((row) => row.bars.length > 0)
  const at = filled.findIndex((row) => row.bars.some((bar) => bar.key === key))
  const bars = inTime(filled[at]?.bars ?? [])
  const place = bars.findIndex((bar) => bar.key === key)
  const from = bars[place]
  if (!from) return key
  const found = {
    left: () => bars[place - 1],
    right: () => bars[place + 1],
    first: () => bars[0],
    last: () => bars.at(-1),
    up: () => nearest(filled[at - 1], from.fromOn),
    down: () => nearest(filled[at + 1], from.fromOn),
  }[direction]()
  return found?.key ?? key
}
