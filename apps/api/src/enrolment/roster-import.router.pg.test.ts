import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { application, personPlace } from '@skillchain/db/enrolment/application.table'
import { rosterFile, rosterRow as rowTable } from '@skillchain/db/enrolment/roster-import.table'
import { aSpreadsheetOf } from '@skillchain/documents/sheet/spreadsheet.fixture'
import { type RosterImportId, reconciles } from '@skillchain/domain/enrolment/roster-import'

import { chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'
import { HEADINGS, aDesk, rosterRow } from '../../test/roster.ts'

const desk = await aDesk()
const { as, db } = desk
const sheetOf = (...rows: string[][]) => aSpreadsheetOf([HEADINGS, ...rows])
const asked = <Id>({ id, version }: { id: Id; version: number }) => ({ key: uuidv7(), chainId, id, version })
const eqImport = (id: RosterImportId) => eq(application.importId, id)
const eqRows = (id: RosterImportId) => eq(rowTable.importId, id)

describe('a roster', () => {
  test('becomes applications, with a receipt in which every row is counted', async () => {
    const plan = await desk.plan()
    const checked = await desk.checked(plan, sheetOf(rosterRow(1), rosterRow(2, { mobile: '1' })))
    expect(checked).toMatchObject({ status: 'checked', counts: { read: 2, good: 1, faulty: 1 } })

    await expect(desk.perform(checked.id, { type: 'confirm', partial: false })).rejects.toMatchObject(
      refusal('roster.faulty-remain'),
    )
    await desk.perform(checked.id, { type: 'confirm', partial: true })
    const { status, receipt } = await desk.land(checked.id)

    expect(status).toBe('imported')
    expect(receipt).toMatchObject({ read: 2, imported: 1, faulty: 1 })
    expect(receipt && reconciles(receipt)).toBe(true)
    const { rows } = await as('college').application.list({ chainId, filter: { planId: plan.id }, limit: 50 })
    expect(rows).toMatchObject([{ name: '欧阳小明', status: 'submitted', birthYear: 2007, version: 0 }])
    expect(await db.select().from(rosterFile)).toEqual([])
  })

  test('carried out twice by the queue comes to the same', async () => {
    const plan = await desk.plan()
    const { id, receipt } = await desk.imported(plan, sheetOf(rosterRow(11)))

    expect((await desk.land(id)).receipt).toEqual(receipt)
    expect((await desk.check(id)).status).toBe('imported')
  })

  test('is nothing to anybody but its college', async () => {
    const { id } = await desk.checked(await desk.plan(), sheetOf(rosterRow(21)))

    await expect(desk.read(id, 'otherCollege')).rejects.toMatchObject(refusal('record.missing'))
    await expect(as('otherCollege').rosterImport.rows({ chainId, id })).rejects.toMatchObject(
      refusal('record.missing'),
    )
    await expect(desk.read(id, 'leader')).rejects.toMatchObject(refusal('access.denied'))
  })
})

describe('a fault', () => {
  test('is mended in place, and its row judged anew', async () => {
    const state = await desk.checked(await desk.plan(), sheetOf(rosterRow(31, { mobile: '1' })))
    const edits = [{ row: 2, column: 'mobile', text: '13800000031' }] as const

    const mended = await as('college').rosterImport.mend({ ...asked(state), edits: [...edits] })

    expect(mended.counts).toMatchObject({ good: 1, faulty: 0 })
  })

  test('is mended wherever it is found, by what is proposed for each', async () => {
    const rows = [41, 42, 43].map((n) => rosterRow(n, { bornOn: '39156' }))
    const state = await desk.checked(await desk.plan(), sheetOf(...rows))
    const { rows: shown } = await as('college').rosterImport.rows({ chainId, id: state.id })
    expect(shown[0]?.faults).toMatchObject([{ code: 'roster.date-serial', proposal: '2007-03-15' }])

    const alike = { column: 'bornOn', code: 'roster.date-serial', from: null, to: null } as const
    const mended = await as('college').rosterImport.mend({ ...asked(state), alike })

    expect(mended.counts).toMatchObject({ good: 3, faulty: 0 })
  })

  test('that is no fault any more makes its earlier row the first of its person', async () => {
    const twice = [rosterRow(51, { mobile: '1' }), rosterRow(51)]
    const state = await desk.checked(await desk.plan(), sheetOf(...twice))
    expect(state.counts).toMatchObject({ good: 1, faulty: 1, duplicateInFile: 0 })

    const edits = [{ row: 2, column: 'mobile' as const, text: '13800000051' }]
    const mended = await as('college').rosterImport.mend({ ...asked(state), edits })

    expect(mended.counts).toMatchObject({ good: 1, faulty: 0, duplicateInFile: 1, unresolved: 1 })
    const { rows } = await as('college').rosterImport.rows({ chainId, id: state.id })
    expect(rows.map(({ number, outcome, sameAsRow }) => [number, outcome, sameAsRow])).toEqual([
      [2, 'good', null],
      [3, 'duplicateInFile', 2],
    ])
  })
})

describe('a duplicate', () => {
  test('is decided on before anything is imported, and completes the record there is', async () => {
    const plan = await desk.plan()
    await desk.imported(plan, sheetOf(rosterRow(61, { school: '旧校' })))
    const state = await desk.checked(plan, sheetOf(rosterRow(61, { school: '新校' }), rosterRow(62)))
    expect(state.counts).toMatchObject({ good: 1, duplicateInDatabase: 1, unresolved: 1 })
    await expect(desk.perform(state.id, { type: 'confirm', partial: true })).rejects.toMatchObject(
      refusal('roster.duplicates-unresolved'),
    )
    const { other } = await as('college').rosterImport.twin({ chainId, id: state.id, row: 2 })
    expect(other).toMatchObject({ school: '旧校' })

    const merge = { outcome: 'duplicateInDatabase', rows: null, resolution: 'merge' } as const
    await as('college').rosterImport.resolve({ ...asked(state), ...merge })
    await desk.perform(state.id, { type: 'confirm', partial: true })

    expect((await desk.land(state.id)).receipt).toMatchObject({ imported: 1, merged: 1 })
    const list = async () =>
      (await as('college').application.list({ chainId, filter: { planId: plan.id }, limit: 50 })).rows
    expect((await list()).map(({ school }) => school)).toContain('新校')

    await desk.perform(state.id, { type: 'undo' })
    expect((await list()).map(({ school }) => school)).toEqual(['旧校'])
  })

  test('of another college is told without telling whose, and may be contested', async () => {
    const plan = await desk.plan()
    const { id } = await desk.imported(plan, sheetOf(rosterRow(71)))
    // As if the application were another college's, in another chain.
    const [first] = await db.select().from(application).where(eqImport(id))
    await db.delete(application).where(eqImport(id))

    const state = await desk.checked(plan, sheetOf(rosterRow(71)))
    expect(state.counts).toMatchObject({ duplicateAcrossChains: 1, unresolved: 1 })
    const twin = await as('college').rosterImport.twin({ chainId, id: state.id, row: 2 })
    expect(twin.other).toBeNull()

    const decide = (resolution: 'merge' | 'dispute') =>
      as('college').rosterImport.resolve({
        ...asked(state),
        outcome: 'duplicateAcrossChains',
        rows: [2],
        resolution,
      })
    await expect(decide('merge')).rejects.toMatchObject(refusal('roster.resolution-not-offered'))
    await decide('dispute')
    await desk.perform(state.id, { type: 'confirm', partial: true })

    expect((await desk.land(state.id)).receipt).toMatchObject({ disputed: 1, imported: 0 })
    const places = await db.select().from(personPlace)
    expect(places.filter(({ personId }) => personId === first?.personId)).toHaveLength(2)
  })
})

describe('undoing', () => {
  test('takes back all that was entered, and the same file may come again', async () => {
    const plan = await desk.plan()
    const { id } = await desk.imported(plan, sheetOf(rosterRow(81), rosterRow(82)))

    const undone = await desk.perform(id, { type: 'undo' })

    expect(undone.status).toBe('undone')
    expect(await db.select().from(application).where(eqImport(id))).toEqual([])
    expect(await db.select().from(rowTable).where(eqRows(id))).toEqual([])
    expect((await desk.imported(plan, sheetOf(rosterRow(81)))).receipt).toMatchObject({ imported: 1 })
  })

  test('is refused once somebody has worked on what was entered', async () => {
    const plan = await desk.plan()
    const { id } = await desk.imported(plan, sheetOf(rosterRow(91)))
    const { rows } = await as('college').application.list({ chainId, filter: { importId: id }, limit: 1 })
    const [row] = rows
    if (!row) throw new Error('nothing was imported')
    await as('college').application.perform({ ...asked(row), command: { type: 'accept' } })

    await expect(desk.perform(id, { type: 'undo' })).rejects.toMatchObject(refusal('roster.already-reviewed'))
  })
})
