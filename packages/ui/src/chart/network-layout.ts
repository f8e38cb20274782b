/** Somebody or something in a network: in a column from the left, in the order given from the top, or below them. */
export interface NetworkNode {
  readonly id: string
  readonly label: string
  /** What it is, in words, under its name. */
  readonly kind: string
  /** From zero; `below` for those who serve all of the others. */
  readonly column: number | 'below'
  readonly href?: string | undefined
  /** Stands out: the leader of the chain. */
  readonly main?: boolean | undefined
}

export interface NetworkEdge {
  readonly from: string
  readonly to: string
  /** Makes the line wider; any measure. */
  readonly weight: number
  readonly dashed?: boolean | undefined
}

export interface Placed extends NetworkNode {
  readonly x: number
  readonly y: number
}

/** Of a node's box, in the drawing's own units. */
export const box = { width: 176, height: 48, gapX: 88, gapY: 16 } as const

const stepX = box.width + box.gapX
const stepY = box.height + box.gapY
const lengthOf = (boxes: number, step: number, gap: number) => Math.max(boxes, 1) * step - gap

/** Boxes in columns, each about the middle, and rows below; the places follow from the order and so never jump. */
export function layOut(nodes: readonly NetworkNode[]): { placed: Placed[]; width: number; height: number } {
  const above = nodes.filter(({ column }) => column !== 'below')
  const below = nodes.filter(({ column }) => column === 'below')
  const columns = [...Map.groupBy(above, ({ column }) => column)].toSorted(
    ([a], [b]) => Number(a) - Number(b),
  )
  const across = Math.max(columns.length, 3)
  const tallest = lengthOf(Math.max(...columns.map(([, members]) => members.length)), stepY, box.gapY)

  const inColumns = columns.flatMap(([, members], at) => {
    const top = (tallest - lengthOf(members.length, stepY, box.gapY)) / 2
    return members.map((node, index) => Object.assign({}, node, { x: at * stepX, y: top + index * stepY }))
  })
  const foot = tallest + box.height
  const inRows = below.map((node, index) =>
    Object.assign({}, node, { x: (index % across) * stepX, y: foot + Math.floor(index / across) * stepY }),
  )
  const rows = Math.ceil(below.length / across)
  const height = rows > 0 ? foot + lengthOf(rows, stepY, box.gapY) : tallest
  return { placed: [...inColumns, ...inRows], width: lengthOf(across, stepX, box.gapX), height }
}

/** The line between two boxes: from side to side, from foot to head, or a bow beside two of one column. */
export function lineBetween(one: Placed, other: Placed): string {
  if (one.column === 'below' || other.column === 'below') {
    const [upper, lower] = one.y <= other.y ? [one, other] : [other, one]
    const [x1, y1] = [upper.x + box.width / 2, upper.y + box.height]
    const x2 = lower.x + box.width / 2
    const middle = (y1 + lower.y) / 2
    return `M ${x1} ${y1} C ${x1} ${middle} ${x2} ${middle} ${x2} ${lower.y}`
  }
  const [left, right] = one.x <= other.x ? [one, other] : [other, one]
  const [x1, y1, y2] = [left.x + box.width, left.y + box.height / 2, right.y + box.height / 2]
  if (left.x === right.x) return `M ${x1} ${y1} C ${x1 + 40} ${y1} ${x1 + 40} ${y2} ${x1} ${y2}`
  const middle = (x1 + right.x) / 2
  return `M ${x1} ${y1} C ${middle} ${y1} ${middle} ${y2} ${right.x} ${y2}`
}

/** The node that an arrow key leads to: the nearest that way, by what lies across counted twice. */
export function nodeTowards(from: Placed, key: string, placed: readonly Placed[]): Placed | undefined {
  const steps: Record<string, readonly [number, number]> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  }
  const step = steps[key]
  if (!step) return undefined
  const [right, down] = step
  const distance = ({ x, y }: Placed) => {
    const ahead = (x - from.x) * right + (y - from.y) * down
    const aside = Math.abs((x - from.x) * down) + Math.abs((y - from.y) * right)
    return ahead > 0 ? ahead + aside * 2 : Infinity
  }
  const nearest = placed.toSorted((a, b) => distance(a) - distance(b))[0]
  return nearest && distance(nearest) < Infinity ? nearest : undefined
}
