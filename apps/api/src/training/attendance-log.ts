import { uuidv7 } from 'uuidv7'

import type { Tx } from '@skillchain/db/kernel/database'
import { digestKey, knownPeople } from '@skillchain/db/organisation/person.store'
import {
  type LoggedPlace,
  logKey,
  loggedAlready,
  placesDuring,
} from '@skillchain/db/training/attendance-log.store'
import { readTable } from '@skillchain/documents/sheet/read-table'
import { UnreadableSheet } from '@skillchain/documents/sheet/sheet'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { maskIdentity } from '@skillchain/domain/organisation/identity-document'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import {
  type AttendanceEvidence,
  AttendanceEvidenceId,
} from '@skillchain/domain/training/attendance-evidence'
import {
  type LogColumn,
  type LogEntry,
  type LogFault,
  type LogSource,
  logColumnsIn,
  readLogRow,
} from '@skillchain/domain/training/attendance-log'
import { problem } from '@skillchain/domain/training/session-problems'

import type { Keys } from '../kernel/keys.ts'
import { rosterSeals } from '../enrolment/roster-sealing.ts'

/** A gate that opens ten thousand times a day is no training base's. */
const MOST_ROWS = 10_000

export interface LogRow {
  readonly row: number
  readonly read: LogEntry | { readonly fault: LogFault }
}

/** The rows of a log as a CSV or a workbook has them, read in a process of its own. */
export async function readLog(bytes: Uint8Array, now: string): Promise<Outcome<LogRow[]>> {
  try {
    const table = await readTable(bytes, { columnsIn: logColumnsIn, limits: { rows: MOST_ROWS } })
    if (!table) return refuse(problem('session.log-headless'))
    return ok(
      table.rows.map(({ number, cells }) => {
        const texts: Partial<Record<LogColumn, string>> = {}
        for (const [column, index] of table.columns) texts[column] = cells[index] ?? ''
        return { row: number, read: readLogRow(texts, now) }
      }),
    )
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error
    return refuse(problem('session.log-unreadable'))
  }
}

/** What comes of a row: evidence that is new or known, somebody who is on no roster then, or what is wrong with it. */
type Verdict = 'fresh' | 'known' | 'nobody' | 'settled' | LogFault

export interface Judged {
  readonly row: number
  readonly verdict: Verdict
  /** Enough of the number to find the row by. */
  readonly mask: string
  readonly name: string
  readonly title: string
  readonly evidence: readonly AttendanceEvidence[]
}

interface Given {
  readonly chainId: ChainId
  readonly baseId: OrganisationId
  readonly source: LogSource
  readonly keys: Keys
  readonly now: string
  readonly importId: string
}

const isEntry = (read: LogRow['read']): read is LogEntry => 'number' in read
const during = ({ startsAt, endsAt }: LoggedPlace, { fromAt, toAt }: LogEntry) =>
  startsAt < toAt && fromAt < endsAt

/** What each row of a log comes to; the sessions that it is about are held. */
export async function judgeLog(tx: Tx, rows: readonly LogRow[], given: Given): Promise<Judged[]> {
  const { digest } = rosterSeals(given.keys)
  const keyOf = ({ number }: LogEntry) => digest({ kind: 'residentIdentityCard', number })
  const entries = rows.flatMap(({ read }) => (isEntry(read) ? [read] : []))
  const people = await knownPeople(tx, entries.map(keyOf))
  const span = entries.reduce(
    (all, { fromAt, toAt }) => ({
      fromAt: fromAt < all.fromAt ? fromAt : all.fromAt,
      toAt: toAt > all.toAt ? toAt : all.toAt,
    }),
    { fromAt: given.now, toAt: '' },
  )
  const places =
    people.size === 0 ? [] : await placesDuring(tx, { ...given, ...span, personIds: [...people.values()] })
  const judged = rows.map(({ row, read }): Judged => {
    if (!isEntry(read)) return { row, verdict: read.fault, mask: '', name: '', title: '', evidence: [] }
    const personId = people.get(digestKey(keyOf(read)))
    const there = places.filter((place) => place.personId === personId && during(place, read))
    return judge({ row, read }, there, given)
  })
  const known = await loggedAlready(
    tx,
    judged.flatMap(({ evidence }) => evidence),
  )
  return withoutRepeats(judged, new Set(known))
}

/** What is on record already, or stands in a row above, is taken once. */
function withoutRepeats(judged: readonly Judged[], seen: Set<string>): Judged[] {
  return judged.map((each) => {
    const evidence = each.evidence.filter((said) => !seen.has(logKey(said)))
    for (const said of evidence) seen.add(logKey(said))
    return each.evidence.length > 0 && evidence.length === 0
      ? { ...each, verdict: 'known', evidence }
      : { ...each, evidence }
  })
}

function judge(
  { row, read }: { row: number; read: LogEntry },
  there: readonly LoggedPlace[],
  { chainId, baseId, source, now, importId }: Given,
): Judged {
  const takes = there.filter(({ status }) => status !== 'settled')
  const [first] = there
  const evidence = takes.map(({ sessionId, personId, hostId }) => ({
    chainId,
    id: AttendanceEvidenceId.parse(uuidv7()),
    sessionId,
    personId,
    hostId,
    baseId,
    source,
    says: 'present' as const,
    fromAt: read.fromAt,
    toAt: read.toAt,
    saidAt: read.toAt,
    at: now,
    importId,
  }))
  const settledOnly = first && takes.length === 0
  return {
    row,
    verdict: first ? (settledOnly ? 'settled' : 'fresh') : 'nobody',
    mask: maskIdentity(read.number),
    name: first?.name ?? '',
    title: there.map(({ title }) => title).join('、'),
    evidence,
  }
}
