import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { application } from '@skillchain/db/enrolment/application.table'
import { rosterRow as rowTable } from '@skillchain/db/enrolment/roster-import.table'
import { event } from '@skillchain/db/kernel/event.table'
import { aSpreadsheetOf } from '@skillchain/documents/sheet/spreadsheet.fixture'
import type { RosterImportId } from '@skillchain/domain/enrolment/roster-import'

import { dyingEverywhere } from '../../test/cut-off.ts'
import { HEADINGS, aDesk, rosterRow } from '../../test/roster.ts'

const desk = await aDesk()
const { db } = desk
let people = 0
/** Two people nobody has seen before, and a row with a fault. */
const aSheet = () => {
  people += 2
  return aSpreadsheetOf([
    HEADINGS,
    rosterRow(people),
    rosterRow(people + 1),
    rosterRow(9_000, { mobile: '1' }),
  ])
}
const told = (id: RosterImportId, type: string) =>
  db.$count(event, and(eq(event.aggregateId, id), eq(event.type, type)))

test('a roster whose reader is killed, wherever that is, is read once', async () => {
  const plan = await desk.plan(1_000)

  const deaths = await dyingEverywhere(db, {
    begin: () => desk.mapped(plan, aSheet()),
    work: (on, id) => desk.check(id, on),
    ended: async (id, death) => {
      const { status, counts } = await desk.read(id)
      expect({ death, status, counts }).toMatchObject({
        status: 'checked',
        counts: { read: 3, good: 2, faulty: 1 },
      })
      expect(await db.$count(rowTable, eq(rowTable.importId, id))).toBe(3)
      expect(await told(id, 'checked')).toBe(1)
    },
  })

  expect(deaths).toBeGreaterThan(6)
})

test('a roster whose lander is killed, wherever that is, lands once', async () => {
  const plan = await desk.plan(1_000)

  const deaths = await dyingEverywhere(db, {
    begin: async () => {
      const { id } = await desk.checked(plan, aSheet())
      await desk.perform(id, { type: 'confirm', partial: true })
      return id
    },
    work: (on, id) => desk.land(id, on),
    ended: async (id, death) => {
      const { status, receipt } = await desk.read(id)
      expect({ death, status, receipt }).toMatchObject({
        status: 'imported',
        receipt: { read: 3, imported: 2 },
      })
      expect(await db.$count(application, eq(application.importId, id))).toBe(2)
      expect(await told(id, 'imported')).toBe(1)
    },
  })

  expect(deaths).toBeGreaterThan(3)
})
