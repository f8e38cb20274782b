import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'

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

describe('moving a segment', () => {
  const movable = [
    {
      ...rows[0],
      key: 'a',
      label: 'A',
      bars: [{ ...bar('a1', ['2027-03-01', '2027-03-10']), movable: true }],
    },
  ]
  function picked(given: readonly GanttRow[] = movable) {
    const chart = mount(GanttChart, {
      props: { label: 'Plans', rows: given },
      slots: { held: '<p>{{ params.days }}</p>' },
      attachTo: document.body,
    })
    const press = (key: string, shiftKey = false) => chart.trigger('keydown', { key, shiftKey })
    return { chart, press }
  }

  test('M picks it up, arrows move it by a day and with Shift by a week, Enter puts it down', async () => {
    const { chart, press } = picked()
    await press('m')
    expect(chart.find('[data-bar="a1"]').attributes('data-held')).toBe('true')
    await press('ArrowRight', true)
    await press('ArrowLeft')
    expect(chart.find('[role="status"]').text()).toBe('6')
    await press('Enter')

    expect(chart.emitted('move')).toEqual([[{ key: 'a1', days: 6 }]])
    expect(chart.emitted('open')).toBeUndefined()
    expect(chart.find('[data-held="true"]').exists()).toBe(false)
  })

  test('Escape puts it back, and so does putting it down where it was', async () => {
    const { chart, press } = picked()
    await press('m')
    await press('ArrowRight')
    await press('Escape')
    await press('m')
    await press('Enter')

    expect(chart.emitted('move')).toBeUndefined()
  })

  test('what may not be moved is not picked up', async () => {
    const { chart, press } = picked(rows)
    await press('m')

    expect(chart.find('[data-held="true"]').exists()).toBe(false)
  })
})
