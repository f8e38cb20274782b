import { expect, test } from 'vitest'

import { DEMAND_COLUMNS, locateColumns, readDemandRow } from './demand-sheet.ts'
import type { DemandField } from './skill-demand.ts'

const dictionary = { version: '2022', codes: new Set(['6-22-02-01']) }
const row = (given: Partial<Record<DemandField, string>> = {}) =>
  readDemandRow(
    {
      row: 2,
      texts: {
        postName: ' 总装线装调工 ',
        occupationCode: '6-22-02-01 汽车装调工',
        grade: '三级/高级工',
        headCount: '24',
        arriveFromOn: '2027/3/1',
        arriveToOn: '2027年3月31日',
        divisionCode: '广州市',
        payFromFen: '6,000',
        payToFen: '8500.5',
        postStandard: '能独立完成整车总装工位的装配与调试。',
        ...given,
      },
    },
    dictionary,
  )

test('reads a row as people write it', () => {
  expect(row()).toMatchObject({
    faults: [],
    terms: {
      postName: '总装线装调工',
      dictionaryVersion: '2022',
      occupationCode: '6-22-02-01',
      grade: 'level3',
      headCount: 24,
      arriveFromOn: '2027-03-01',
      arriveToOn: '2027-03-31',
      divisionCode: '440100',
      payFromFen: 600_000,
      payToFen: 850_050,
    },
  })
})

test.each<[DemandField, string, string]>([
  ['postName', '', 'demand.cell-empty'],
  ['postName', '工', 'demand.cell-too-short'],
  ['occupationCode', '焊工', 'demand.cell-not-an-occupation'],
  ['occupationCode', '6-18-02-04', 'demand.occupation-unknown'],
  ['grade', '熟练', 'demand.cell-not-a-grade'],
  ['headCount', '二十', 'demand.cell-not-a-number'],
  ['headCount', '0', 'demand.cell-out-of-range'],
  ['arriveFromOn', '45717', 'demand.cell-not-a-day'],
  ['arriveFromOn', '2027-02-30', 'demand.cell-not-a-day'],
  ['arriveToOn', '2027-02-01', 'demand.arrival-window-reversed'],
  ['divisionCode', '岭南', 'demand.cell-not-a-division'],
  ['divisionCode', '449900', 'demand.cell-not-a-division'],
  ['payToFen', '5000', 'demand.pay-range-reversed'],
  ['postStandard', '会装配', 'demand.cell-too-short'],
])('finds the fault in %s of "%s"', (field, value, code) => {
  expect(row({ [field]: value })).toMatchObject({ terms: null, faults: [{ field, code, value }] })
})

test('reports every faulty cell of a row, each once', () => {
  expect(row({ grade: '', headCount: 'x' }).faults).toHaveLength(2)
})

test('finds columns by heading, whatever their order, and names those that are missing', () => {
  const headings = DEMAND_COLUMNS.map((column) => column.headings[0]).toReversed()

  expect(locateColumns(headings)).toMatchObject({ at: { postStandard: 0, postName: 9 }, missing: [] })
  expect(locateColumns([' 岗位 名称* ', '人数'])).toMatchObject({ at: { postName: 0, headCount: 1 } })
  expect(locateColumns(['岗位名称']).missing).toContain('grade')
})
