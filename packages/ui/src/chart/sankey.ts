import { SankeyChart } from 'echarts/charts'
import type { SankeySeriesOption } from 'echarts/charts'
import { TooltipComponent } from 'echarts/components'
import type { TooltipComponentOption } from 'echarts/components'
import { LabelLayout } from 'echarts/features'
import { type ComposeOption, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

import { type Theme, categorical, chartInk } from '../tokens/palette.ts'

use([SankeyChart, TooltipComponent, LabelLayout, CanvasRenderer])

type Option = ComposeOption<SankeySeriesOption | TooltipComponentOption>

/** Where something flows through; `side` leads out of the way: what stays behind or is lost. */
export interface FlowNode {
  readonly key: string
  readonly label: string
  readonly side?: 'stays' | 'lost' | undefined
}

export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly value: number
}

export interface FlowPicture {
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly theme: Theme
  readonly locale: string
  /** Too narrow to lie down: it then runs from top to bottom. */
  readonly upright: boolean
}

/** Of upright pictures, in CSS pixels: between a bar and its first label, and from one line of labels to the next. */
const GAP = 4
const LINE = 15
const lines = { stays: 1, lost: 2 }

interface Drawn extends FlowPicture {
  readonly width: () => number
}

/**
 * Where labels stand, none over another and none cut. Lying down they stand right of their bars, which are as far apart
 * as a label is high; upright they stand below, the stage first, and below it those who stay and those who are lost.
 */
function layoutOf({ nodes, upright, width }: Drawn): NonNullable<SankeySeriesOption['labelLayout']> {
  if (!upright) return {}
  return ({ rect, labelRect, dataIndex }) => {
    const side = nodes[dataIndex ?? 0]?.side
    return {
      x: Math.max(0, Math.min(rect.x, width() - labelRect.width - GAP)),
      y: rect.y + rect.height + GAP + LINE * (side ? lines[side] : 0),
      align: 'left',
      verticalAlign: 'top',
    }
  }
}

function optionOf(picture: Drawn): Option {
  const { nodes, links, theme, locale, upright } = picture
  const ink = chartInk[theme]
  const [main = ink.text, lost = ink.text, stays = ink.text] = categorical[theme]
  const colours = { stays, lost }
  const number = new Intl.NumberFormat(locale)
  const labels = new Map(nodes.map(({ key, label }) => [key, label]))
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    tooltip: {
      // Drawn on the canvas, not as markup.
      renderMode: 'richText',
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.text },
      valueFormatter: (value) => (typeof value === 'number' ? number.format(value) : '—'),
    },
    series: [
      {
        type: 'sankey',
        orient: upright ? 'vertical' : 'horizontal',
        nodeAlign: 'left',
        // The order of the stages is the order of the way, and not for the layout to choose.
        layoutIterations: 0,
        draggable: false,
        left: 8,
        right: upright ? 8 : 136,
        top: 8,
        bottom: upright ? 56 : 12,
        nodeWidth: upright ? 12 : 20,
        nodeGap: upright ? 8 : LINE + 1,
        label: {
          color: ink.text,
          formatter: ({ name, value }) => `${labels.get(name) ?? name} ${number.format(Number(value))}`,
        },
        labelLayout: layoutOf(picture),
        lineStyle: { color: 'source', opacity: 0.3 },
        data: nodes.map(({ key, side }) => ({
          name: key,
          itemStyle: { color: side ? colours[side] : main },
        })),
        links: links.map(({ from, to, value }) => ({ source: from, target: to, value })),
      },
    ],
  }
}

/** One flow on the page. */
export function drawFlow(box: HTMLElement) {
  const chart = init(box, null, { renderer: 'canvas' })
  return {
    show: (picture: FlowPicture) =>
      chart.setOption(optionOf({ ...picture, width: () => chart.getWidth() }), { notMerge: true }),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  }
}
export type FlowDrawing = ReturnType<typeof drawFlow>
