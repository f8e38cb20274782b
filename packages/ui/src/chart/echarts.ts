import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components'
import { CanvasRenderer } from 'echarts/renderers'

import { type Theme, categorical, chartInk } from '../tokens/palette.ts'
import type { Series } from './chart-data.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>

interface Picture {
  readonly kind: 'bar' | 'line'
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  readonly unit?: string | undefined
  readonly stacked?: boolean | undefined
  readonly theme: Theme
  readonly locale: string
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin']

function seriesOf({ kind, series, stacked }: Picture): (BarSeriesOption | LineSeriesOption)[] {
  return series.map(({ name, values }, index) => {
    const common = { name, data: [...values], ...(stacked && { stack: 'all' }) }
    if (kind === 'bar') return { ...common, type: 'bar' as const, barMaxWidth: 28 }
    // Lines differ by sign and stroke as well as by colour, and so in grey print too.
    const stroke = index % 2 === 0 ? ('solid' as const) : ('dashed' as const)
    return {
      ...common,
      type: 'line' as const,
      symbol: symbols[index] ?? 'circle',
      symbolSize: 7,
      lineStyle: { type: stroke },
    }
  })
}

function optionOf(picture: Picture): Option {
  const ink = chartInk[picture.theme]
  const number = new Intl.NumberFormat(picture.locale)
  const axis = {
    axisLabel: { color: ink.text },
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
  }
  return {
    animation: false,
    color: [...categorical[picture.theme]],
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: {
      left: 8,
      right: 12,
      top: picture.series.length > 1 ? 40 : 28,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      show: picture.series.length > 1,
      top: 0,
      left: 0,
      textStyle: { color: ink.text },
      icon: 'rect',
    },
    tooltip: {
      trigger: 'axis',
      // Drawn on the canvas, not as markup: names in it come from people.
      renderMode: 'richText',
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.text },
      valueFormatter: (value) =>
        typeof value === 'number' ? `${number.format(value)}${picture.unit ?? ''}` : '—',
    },
    xAxis: { type: 'category', data: [...picture.categories], ...axis },
    yAxis: {
      type: 'value',
      ...axis,
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: seriesOf(picture),
  }
}

/** One chart on the page. */
export function draw(box: HTMLElement) {
  const chart = init(box, null, { renderer: 'canvas' })
  return {
    show: (picture: Picture) => chart.setOption(optionOf(picture), { notMerge: true }),
    point: (dataIndex: number) => chart.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex }),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  }
}
export type Drawing = ReturnType<typeof draw>
