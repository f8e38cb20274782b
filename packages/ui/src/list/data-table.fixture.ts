import { mount } from '@vue/test-utils'

import type { Column } from './column.ts'
import DataTable from './DataTable.vue'

interface Demand {
  id: string
  post: string
  people: number
  payFen: number
}
const columns: Column[] = [
  { key: 'post', label: '岗位', sortable: true },
  { key: 'people', label: '人数', kind: 'number', sortable: true },
  { key: 'payFen', label: '月薪', kind: 'money', hidden: true },
]
const rows: Demand[] = [
  { id: 'a', post: '装调工', people: 24, payFen: 520_000 },
  { id: 'b', post: '检测员', people: 1200, payFen: 480_050 },
]

/** A table of two demands, with whatever a test wants otherwise. */
export const aDataTable = (given: object = {}) =>
  mount(DataTable, {
    attachTo: document.body,
    props: {
      tableId: 'demands',
      caption: '岗位需求',
      columns,
      rows,
      rowKey: (row: object) => String(Reflect.get(row, 'id')),
      rowHref: (row: object) => `/demands/${String(Reflect.get(row, 'id'))}`,
      state: 'ready' as const,
      ...given,
    },
  })
