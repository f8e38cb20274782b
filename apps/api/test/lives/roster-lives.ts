import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'

import { application } from '@skillchain/db/enrolment/application.table'
import { rosterRow as rowTable } from '@skillchain/db/enrolment/roster-import.table'
import { event } from '@skillchain/db/kernel/event.table'
import { aSpreadsheetOf } from '@skillchain/documents/sheet/spreadsheet.fixture'
import type { RosterImportId } from '@skillchain/domain/enrolment/roster-import'

import { HEADINGS, type aDesk, rosterRow, rosterWork } from '../roster.ts'
import type { Trial } from './life.ts'

/** Rosters to be read and to be landed, each of two people nobody has seen before and a row with a fault. */
export async function rosterLives(
  desk: Awaited<ReturnType<typeof aDesk>>,
): Promise<Readonly<Record<string, Trial>>> {
  const { db } = desk
  const plan = await desk.plan(1_000)
  let people = 0
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

  const read = async () => {
    const id = await desk.mapped(plan, aSheet())
    const ended = async () => {
      expect(await desk.read(id)).toMatchObject({
        status: 'checked',
        counts: { read: 3, good: 2, faulty: 1 },
      })
      expect(await db.$count(rowTable, eq(rowTable.importId, id))).toBe(3)
      expect(await told(id, 'checked')).toBe(1)
    }
    return { data: rosterWork(id), ended }
  }
  const landed = async () => {
    const { id } = await desk.checked(plan, aSheet())
    await desk.perform(id, { type: 'confirm', partial: true })
    const ended = async () => {
      expect(await desk.read(id)).toMatchObject({ status: 'imported', receipt: { read: 3, imported: 2 } })
      expect(await db.$count(application, eq(application.importId, id))).toBe(2)
      expect(await told(id, 'imported')).toBe(1)
    }
    return { data: rosterWork(id), ended }
  }
  return {
    'check-roster': { begin: read, deaths: 7 },
    'land-roster': { begin: landed, deaths: 4 },
  }
}
