/** Somebody or something in a network, in a column from the left and in the order given from the top. */
export interface NetworkNode {
  readonly id: string
  readonly label: string
  /** What it is, in words, under its name. */
  readonly kind: string
  readonly column: number
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

/** Boxes in columns, each column about the middle; the places follow from the order alone and so never jump. */
export function layOut(nodes: readonly NetworkNode[]): { placed: Placed[]; width: number; height: number } {
  const columns = Map.groupBy(nodes, ({ column }) => column)
  const order = [...columns.keys()].toSorted((a, b) => a - b)
  const tallest = Math.max(...[...columns.values()].map(({ length }) => length), 1)
  const height = tallest * (box.height + box.gapY) - box.gapY
  const placed = order.flatMap((column, index) => {
    const members = columns.get(column) ?? []
    const top = (height - (members.length * (box.height + box.gapY) - box.gapY)) / 2
    return members.map((node, at) =>
      Object.assign({}, node, { x: index * (box.width + box.gapX), y: top + at * (box.height + box.gapY) }),
    )
  })
  return { placed, width: Math.max(order.length, 1) * (box.width + box.gapX) - box.gapX, height }
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
