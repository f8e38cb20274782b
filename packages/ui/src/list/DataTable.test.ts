import { afterEach, expect, test } from 'vitest'

import { aDataTable } from './data-table.fixture.ts'

afterEach(() => document.body.replaceChildren())

test('a row is named by its first cell, which is a link, and numbers are written as the reader writes them', () => {
  const table = aDataTable()

  expect(table.findAll('tbody th a').map((link) => link.attributes('href'))).toEqual([
    '/demands/a',
    '/demands/b',
  ])
  expect(table.findAll('tbody td').map((cell) => cell.text())).toEqual(['24', '1,200'])
})

test('what has parts is never shown as it is stored', () => {
  const columns = [
    { key: 'post', label: '岗位' },
    { key: 'stays', label: '留任核对' },
  ]
  const table = aDataTable({ columns, rows: [{ id: 'a', post: '装调工', stays: [{ months: 6 }] }] })

  expect(table.find('tbody td').text()).toBe('—')
})

test('pressing a heading asks for that order, then the other way round, then none', async () => {
  const table = aDataTable()
  const press = () => table.findAll('thead button')[1]?.trigger('click')

  await press()
  await table.setProps({ sort: { by: 'people', direction: 'asc' } })
  expect(table.findAll('thead th')[1]?.attributes('aria-sort')).toBe('ascending')
  await press()
  await table.setProps({ sort: { by: 'people', direction: 'desc' } })
  await press()

  expect(table.emitted('update:sort')).toEqual([
    [{ by: 'people', direction: 'asc' }],
    [{ by: 'people', direction: 'desc' }],
    [null],
  ])
})

test('what was chosen on another page stays chosen', async () => {
  const table = aDataTable({ selectable: true, selection: ['elsewhere'] })

  await table.findAll('tbody input')[0]?.trigger('change')
  await table.find('thead input').trigger('change')

  expect(table.emitted('update:selection')).toEqual([[['elsewhere', 'a']], [['elsewhere', 'a', 'b']]])
})

const isNotFirst = ({ id }: { id: string }) => id !== 'a'

test('a row that cannot be chosen has no box, and is not among all', async () => {
  const table = aDataTable({ selectable: true, selection: [], canSelect: isNotFirst })

  expect(table.findAll('tbody input')).toHaveLength(1)
  await table.find('thead input').trigger('change')
  await table.find('.data-table').trigger('keydown', { key: 'j' })
  await table.find('.data-table').trigger('keydown', { key: 'x' })

  expect(table.emitted('update:selection')).toEqual([[['b']]])
})

test('j and k walk the rows and x chooses; in a search box they are letters', async () => {
  const table = aDataTable({ selectable: true, selection: [] })
  const root = table.find('.data-table')

  await root.trigger('keydown', { key: 'j' })
  await root.trigger('keydown', { key: 'j' })
  expect(document.activeElement?.getAttribute('href')).toBe('/demands/b')
  await root.trigger('keydown', { key: 'x' })
  await root.trigger('keydown', { key: 'x', isComposing: true })

  expect(table.emitted('update:selection')).toEqual([[['b']]])
})

test('a column asked for is shown, and remembered under the table', async () => {
  const table = aDataTable()
  const menu = table.findAll('.menu-button > button').at(-1)
  await menu?.trigger('click')
  await table.findAll('.menu-button input').at(-1)?.trigger('change')

  expect(table.findAll('thead th').map((head) => head.text())).toContain('月薪')
  expect(table.text()).toContain('¥4,800.50')
})

test.each(['loading', 'empty', 'filtered-empty', 'error', 'denied'] as const)(
  'says that it is %s',
  (state) => {
    const table = aDataTable({ state, rows: [] })

    expect(table.find(`.data-table > [data-state=${state}]`).exists()).toBe(true)
    expect(table.find('table').exists()).toBe(false)
  },
)

test('rows from before are shown with a warning and a way to ask again', async () => {
  const table = aDataTable({ state: 'stale' })
  await table.find('.stale button').trigger('click')

  expect(table.findAll('tbody tr')).toHaveLength(2)
  expect(table.emitted('retry')).toHaveLength(1)
})
