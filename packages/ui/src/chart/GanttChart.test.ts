import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'

import type { GanttRow } from './gantt.ts'
import GanttChart from './GanttChart.vue'

const bar = (key: string, [fromOn, toOn]: readonly [string, string], tone?: 'danger') => ({
  key,
  text: key,
  label: `segment ${key}`,
  fromOn,
  toOn,
  kind: 'filled' as const,
  ...(tone && { mark: { tone, label: 'Conflict:' } }),
})
const rows: readonly GanttRow[] = [
  {
    key: 'a',
    label: 'A',
    group: 'one',
    bars: [bar('a1', ['2027-03-01', '2027-03-10']), bar('a2', ['2027-03-11', '2027-03-31'])],
  },
  { key: 'b', label: 'B', group: 'one', bars: [bar('b1', ['2027-03-05', '2027-03-31'], 'danger')] },
]
const opened = () => mount(GanttChart, { props: { label: 'Plans', rows }, attachTo: document.body })

test('arrows lead from segment to segment, and Enter opens the one in focus', async () => {
  const chart = opened()
  const press = async (key: string) => {
    await chart.trigger('keydown', { key })
    return chart.find('[tabindex="0"]').attributes('data-bar')
  }

  expect(chart.findAll('[data-bar][tabindex="0"]')).toHaveLength(1)
  expect(await press('ArrowRight')).toBe('a2')
  expect(document.activeElement?.getAttribute('data-bar')).toBe('a2')
  expect(await press('ArrowDown')).toBe('b1')
  // A button that has the focus is pressed by Enter, in every browser.
  await chart.find('[data-bar="b1"]').trigger('click')
  expect(chart.emitted('open')).toEqual([['b1']])
})

test('what is wrong with a segment is said in words and by a sign', () => {
  const wrong = opened().find('[data-mark="danger"]')

  expect(wrong.attributes('aria-label')).toBe('Conflict: segment b1')
  expect(wrong.text()).toContain('▲')
})
