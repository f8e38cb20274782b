import { afterEach, expect, test, vi } from 'vitest'

import { type Reader, openApprentice } from './apprentice-page.fixture.ts'
import BoardChart from './BoardChart.vue'

afterEach(() => document.body.replaceChildren())

async function opened(who: Reader) {
  const perform = vi.fn<(input: unknown) => Promise<unknown>>(async () => ({}))
  const { wrapper, state, settle } = await openApprentice(BoardChart, {
    who,
    perform,
    record: { status: 'planning' },
    today: '2027-02-01',
  })
  const [first] = wrapper.findAll('[data-bar]')
  await first?.trigger('focus')
  const press = async (key: string) => {
    await first?.trigger('keydown', { key })
    await settle()
  }
  return { wrapper, state, perform, press }
}
const day = (on: string, days: number) =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10)

test('the enterprise moves a segment by keyboard, and the whole plan is sent with its new days', async () => {
  const { wrapper, state, perform, press } = await opened('enterprise')
  const key = wrapper.find('[data-bar]').attributes('data-bar')
  const before = state.segments.find(({ id }) => id === key)
  if (!before) throw new Error('the record has a plan')
  await press('m')
  await press('ArrowRight')
  expect(wrapper.find('.gantt-chart [role="status"]').text()).toContain(day(before.fromOn, 1))
  await press('Enter')

  await vi.waitFor(() => expect(perform).toHaveBeenCalledOnce())
  const moved = { ...before, fromOn: day(before.fromOn, 1), toOn: day(before.toOn, 1) }
  expect(perform.mock.calls[0]).toMatchObject([
    {
      version: state.version,
      command: { type: 'plan', segments: state.segments.map((each) => (each.id === key ? moved : each)) },
    },
  ])
})

test('the college reads the chart, and moves nothing', async () => {
  const { wrapper, perform, press } = await opened('college')
  await press('m')
  await press('ArrowRight')
  await press('Enter')

  expect(wrapper.text()).not.toContain('按 M 拿起')
  expect(perform).not.toHaveBeenCalled()
})
