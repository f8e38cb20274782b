import { applicationsIn, mergeInto, removeApplications } from '@skillchain/db/enrolment/application.store'
import { type RosterRow, clearRows, landedRows } from '@skillchain/db/enrolment/roster-row.store'
import type { Tx } from '@skillchain/db/kernel/database'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'

import { unwrap } from '../kernel/problem-error.ts'
import type { RosterSeals } from './roster-sealing.ts'

const AT_ONCE = 1_000

type Applied = RosterRow & { applicationId: NonNullable<RosterRow['applicationId']> }

const isApplied = (row: RosterRow): row is Applied => row.applicationId !== null
/** Rows that changed an application themselves; those that only completed such a row go with it. */
const changedOne = (row: RosterRow) => row.fate !== 'merged' || row.mergedVersion !== null

const versionLeft = ({ mergedVersion }: RosterRow) => mergedVersion ?? 0

async function* inChunks(tx: Tx, roster: RosterImport) {
  const rows = (await landedRows(tx, roster)).filter(isApplied).filter(changedOne)
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const chunk = rows.slice(at, at + AT_ONCE)
    const found = await applicationsIn(
      tx,
      roster.chainId,
      chunk.map(({ applicationId }) => applicationId),
    )
    const byId = new Map(found.map((row) => [row.id, row]))
    yield chunk.map((row) => ({ row, application: byId.get(row.applicationId) }))
  }
}

/** Applications of an import in which something has been done since, so that it can no longer be taken back whole. */
export async function touchedSince(tx: Tx, roster: RosterImport): Promise<number> {
  let touched = 0
  for await (const chunk of inChunks(tx, roster)) {
    touched += chunk.filter(({ row, application }) => application?.version !== versionLeft(row)).length
  }
  return touched
}

/** Takes back what an import did: what it entered is gone, what it replaced is as before. */
export async function undoRoster(tx: Tx, roster: RosterImport, seals: RosterSeals): Promise<void> {
  for await (const chunk of inChunks(tx, roster)) {
    await removeApplications(
      tx,
      chunk.flatMap(({ row, application }) => (application && row.fate !== 'merged' ? [application] : [])),
    )
    for (const { row, application } of chunk) {
      if (!application || row.replaced === null) continue
      const { applicant, postId } = seals.openReplaced(roster, { number: row.number, replaced: row.replaced })
      unwrap(await mergeInto(tx, application, { ...seals.applicant(application, applicant), postId }))
    }
  }
  await clearRows(tx, roster)
}
