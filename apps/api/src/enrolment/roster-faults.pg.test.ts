import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { aSpreadsheetOf } from '@skillchain/documents/sheet/spreadsheet.fixture'
import type { RosterColumn } from '@skillchain/domain/enrolment/roster-column'

import { chainId } from '../../test/demand.ts'
import { HEADINGS, aDesk, rosterRow } from '../../test/roster.ts'

const desk = await aDesk()
const ROWS = 10_000
const UNDONE = 2_000
const MEGABYTE = 1024 * 1024

/** The row of the sheet in which each planted fault lies, and what must be said of it. */
const planted: Record<string, { row: number; column: RosterColumn; code: string }> = {
  'a wrong check digit': {
    row: 100,
    column: 'documentNumber',
    code: 'organisation.identity-number-check-failed',
  },
  'full-width digits': { row: 200, column: 'mobile', code: 'roster.cell-full-width' },
  'a leading zero lost': { row: 300, column: 'studentNumber', code: 'roster.zero-lost' },
  'a day as its number': { row: 400, column: 'bornOn', code: 'roster.date-serial' },
  'merged cells': { row: 500, column: 'school', code: 'roster.cell-merged' },
  'an unknown division': { row: 600, column: 'origin', code: 'standard.division-unknown' },
  'a formula': { row: 700, column: 'documentNumber', code: 'roster.cell-formula' },
  'trailing spaces': { row: 800, column: 'school', code: 'roster.cell-untrimmed' },
  'digits rounded off': { row: 900, column: 'documentNumber', code: 'roster.digits-lost' },
}
const [DUPLICATE_IN_FILE, DUPLICATE_IN_DATABASE] = [1_001, 1_101]

/** Row 2 of the sheet is applicant 1. */
const applicantIn = (row: number) => row - 1

function aFaultyRoster(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, index) => rosterRow(index + 1))
  const put = (row: number, column: number, text: string) => {
    const cells = rows[row - 2]
    if (cells) cells[column] = text
  }
  const number = rosterRow(applicantIn(100))[HEADINGS.indexOf('证件号码')] ?? ''
  put(100, HEADINGS.indexOf('证件号码'), `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`)
  put(200, HEADINGS.indexOf('手机号码'), '１３８００００２００９')
  put(600, HEADINGS.indexOf('生源地'), '449900')
  put(800, HEADINGS.indexOf('毕业学校'), '深圳市第一职业技术学校　 ')
  rows[DUPLICATE_IN_FILE - 2] = rosterRow(5)
  rows[DUPLICATE_IN_DATABASE - 2] = rosterRow(90_000)
  const cells = {
    K300: { t: 'n', v: 26_000_299 },
    F400: { t: 'n', v: 39_156 },
    D700: { t: 's', v: rosterRow(699)[3] ?? '', f: 'CONCATENATE("440300","…")' },
    D900: { t: 'n', v: 440_300_200_703_158_000, z: '0' },
  } as const
  const school = HEADINGS.indexOf('毕业学校')
  return aSpreadsheetOf([HEADINGS, ...rows], cells, {
    '!merges': [{ s: { r: 499, c: school }, e: { r: 500, c: school } }],
    '!cols': HEADINGS.map((_, index) => (index === HEADINGS.indexOf('民族') ? { hidden: true } : {})),
  })
}

const resident = () => {
  const [, pages = '0'] = readFileSync('/proc/self/statm', 'utf8').split(' ')
  return Number(pages) * 4_096
}

test('ten thousand rows are checked, every planted fault is found in its cell, and memory stays small', async () => {
  // The cells below are named by their letters.
  expect(HEADINGS.indexOf('证件号码')).toBe(3)
  expect(HEADINGS.indexOf('学号/考生号')).toBe(10)
  const plan = await desk.plan(10_000)
  await desk.imported(plan, aSpreadsheetOf([HEADINGS, rosterRow(90_000)]))
  const bytes = aFaultyRoster()
  const before = resident()
  let peak = before
  const watching = setInterval(() => (peak = Math.max(peak, resident())), 50)

  const state = await desk.checked(plan, bytes)
  clearInterval(watching)

  const { rows } = await desk
    .as('college')
    .rosterImport.rows({ chainId, id: state.id, notable: true, limit: 200 })
  const found = rows.flatMap(({ number, faults }) =>
    faults.map(({ column, code }) => ({ row: number, column, code })),
  )
  for (const fault of Object.values(planted)) expect(found).toContainEqual(fault)
  // The merged area covers one row more, of which the same is said; nothing else is said of anybody.
  expect(found).toHaveLength(Object.keys(planted).length + 1)
  expect(rows.find(({ number }) => number === DUPLICATE_IN_FILE)).toMatchObject({ sameAsRow: 6 })
  expect(state.notices).toMatchObject([{ code: 'roster.column-hidden', column: 'ethnicity', detail: 'G' }])
  expect(state.counts).toMatchObject({
    read: ROWS,
    good: ROWS - 10,
    faulty: 8,
    duplicateInFile: 1,
    duplicateInDatabase: 1,
  })
  expect((peak - before) / MEGABYTE).toBeLessThan(150)
}, 120_000)

test('thousands of rows are imported, and taken back', async () => {
  const plan = await desk.plan(10_000)
  const rows = Array.from({ length: UNDONE }, (_, index) => rosterRow(20_000 + index))
  const { id, receipt } = await desk.imported(plan, aSpreadsheetOf([HEADINGS, ...rows]))
  expect(receipt).toMatchObject({ read: UNDONE, imported: UNDONE })

  expect(await desk.perform(id, { type: 'undo' })).toMatchObject({ status: 'undone' })
}, 120_000)
