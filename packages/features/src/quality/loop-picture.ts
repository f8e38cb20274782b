import type { StageFlow } from '@skillchain/domain/quality/closed-loop'
import type { FlowLink, FlowNode } from '@skillchain/ui/chart/sankey'

interface Words {
  readonly stage: (stage: StageFlow['stage']) => string
  readonly underWay: string
  readonly lost: string
}

/** The flow as a picture: each stage leads on, to those still in it, and to those who left; nothing leads nowhere. */
export function pictureOf(
  flow: readonly StageFlow[],
  words: Words,
): { nodes: FlowNode[]; links: FlowLink[] } {
  const links = flow.flatMap(({ stage, moved, underWay, lost }, at): FlowLink[] => {
    const next = flow[at + 1]
    return [
      ...(next ? [{ from: stage, to: next.stage, value: moved }] : []),
      { from: stage, to: `${stage}-stays`, value: underWay },
      { from: stage, to: `${stage}-lost`, value: lost },
    ]
  })
  const drawn = links.filter(({ value }) => value > 0)
  const touched = new Set(drawn.flatMap(({ from, to }) => [from, to]))
  const nodes = flow.flatMap(({ stage }): FlowNode[] => [
    { key: stage, label: words.stage(stage) },
    { key: `${stage}-stays`, label: words.underWay, side: 'stays' },
    { key: `${stage}-lost`, label: words.lost, side: 'lost' },
  ])
  return { nodes: nodes.filter(({ key }) => touched.has(key)), links: drawn }
}
