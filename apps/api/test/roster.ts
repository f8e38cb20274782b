import { createHash } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { enrolmentPlan } from '@skillchain/db/enrolment/enrolment-plan.table'
import { rosterFile, rosterImport } from '@skillchain/db/enrolment/roster-import.table'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { RosterColumn, headings, recognise } from '@skillchain/domain/enrolment/roster-column'
import { RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import { aRosterImport } from '@skillchain/domain/enrolment/roster-import.fixture'
import { someTexts } from '@skillchain/domain/enrolment/roster-row.fixture'
import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { checkRoster } from '../src/enrolment/check-roster.ts'
import { landRoster } from '../src/enrolment/land-roster.ts'
import { rosterSeals } from '../src/enrolment/roster-sealing.ts'
import { workFor } from '../src/enrolment/roster-work.ts'
import { type Who, chainId, inDays } from './demand.ts'
import { aTable, groups } from './plan.ts'
import { testServices } from './services.ts'

export const HEADINGS = RosterColumn.options.map((column) => headings[column][0] ?? column)

/** The `n`th sound row of a roster, as texts in the order of the template. */
export const rosterRow = (n: number, given: Partial<Record<RosterColumn, string>> = {}): string[] => {
  const texts: Partial<Record<RosterColumn, string>> = { ...someTexts(n), postName: '', ...given }
  return RosterColumn.options.map((column) => texts[column] ?? '')
}

export const rosterWork = (id: RosterImportId) => workFor(cast.college, { chainId, id })

/** A college's desk: plans in force that take applications today, and rosters that come in for them. */
export async function aDesk() {
  const table = await aTable()
  const { db, as } = table

  /** A plan of enterprise 3 and college 1 in force, whose window is open. */
  const plan = async (quota = 16): Promise<EnrolmentPlan> => {
    const sent = await table.sent(quota, await table.published({ headCount: 20_000 }))
    const { id } = await table.perform('college', sent, { type: 'agree', groups })
    await db
      .update(enrolmentPlan)
      .set({ applyFromOn: inDays(-1) })
      .where(eq(enrolmentPlan.id, id))
    return table.view('college', id)
  }

  /** A file of college 1 that has come in, and whose columns are said. */
  const uploaded = async (of: EnrolmentPlan, bytes: Uint8Array) => {
    const state = aRosterImport({
      id: RosterImportId.parse(uuidv7()),
      planId: of.id,
      fileHash: createHash('sha256').update(bytes).update(uuidv7()).digest('hex'),
      fileSize: bytes.length,
      status: 'uploaded',
      layout: null,
      counts: null,
      version: 0,
    })
    const { collegeId } = state
    await db.insert(rosterImport).values(state)
    const sealed = rosterSeals(testServices.keys).file(state, bytes)
    await db.insert(rosterFile).values({ chainId, importId: state.id, collegeId, sealed })
    return state.id
  }

  const read = (id: RosterImportId, who: Who = 'college') => as(who).rosterImport.byId({ chainId, id })
  type Asked = Parameters<ReturnType<typeof as>['rosterImport']['perform']>[0]['command']
  const perform = async (id: RosterImportId, command: Asked, who: Who = 'college') => {
    const { version } = await read(id)
    return as(who).rosterImport.perform({ key: uuidv7(), chainId, id, version, command })
  }

  const context = {
    db,
    keys: testServices.keys,
    jobs: testServices.jobs,
    signal: new AbortController().signal,
  }
  const check = async (id: RosterImportId, on = db) => {
    await checkRoster.run({ ...context, db: on }, rosterWork(id))
    return read(id)
  }
  const land = async (id: RosterImportId, on = db) => {
    await landRoster.run({ ...context, db: on }, rosterWork(id))
    return read(id)
  }

  /** A file whose columns are those its first row names. */
  const mapped = async (of: EnrolmentPlan, bytes: Uint8Array, names: readonly string[] = HEADINGS) => {
    const id = await uploaded(of, bytes)
    const layout = { sheet: null, encoding: null, headingRow: 1, columns: recognise(names) }
    await perform(id, { type: 'map', layout, signature: names.join('|') })
    return id
  }

  /** The same, read and checked. */
  const checked = async (...given: Parameters<typeof mapped>) => check(await mapped(...given))

  /** A roster all of whose rows have become applications. */
  const imported = async (of: EnrolmentPlan, bytes: Uint8Array) => {
    const { id } = await checked(of, bytes)
    await perform(id, { type: 'confirm', partial: true })
    return land(id)
  }
  return { ...table, plan, uploaded, read, perform, check, land, mapped, checked, imported }
}
