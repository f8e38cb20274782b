import { openApplicationsOf } from '@skillchain/db/enrolment/application.store'
import { peopleElsewhere } from '@skillchain/db/enrolment/person-place.store'
import type { NewRosterRow, RosterRow } from '@skillchain/db/enrolment/roster-row.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { digestKey, knownPeople } from '@skillchain/db/organisation/person.store'
import { isFaulty, notice } from '@skillchain/domain/enrolment/roster-cell'
import { type RosterImport, resolutionsFor } from '@skillchain/domain/enrolment/roster-import'
import { type RowFacts, type RowReading, readRow } from '@skillchain/domain/enrolment/roster-row'

import type { RosterLine } from './roster-file.ts'
import type { RosterSeals } from './roster-sealing.ts'

export interface Judging {
  readonly roster: Pick<RosterImport, 'chainId' | 'id' | 'collegeId'>
  readonly year: number
  readonly facts: RowFacts
  readonly seals: RosterSeals
  /** Sound rows seen so far in this file, by whom they name. */
  readonly seen: Map<string, number>
}

interface Judged {
  readonly line: RosterLine
  readonly reading: RowReading
  readonly digest: Buffer | null
}

/** Judges rows in the order of the sheet: each by its cells, then by who else is that person. */
export async function judgeRows(
  tx: Tx,
  judging: Judging,
  lines: readonly (RosterLine & { kept?: RosterRow['resolution'] })[],
): Promise<NewRosterRow[]> {
  const { roster, seals, facts } = judging
  const judged = lines.map((line): Judged => {
    const reading = readRow(line.cells, facts)
    return { line, reading, digest: reading.document && seals.digest(reading.document) }
  })
  const whom = await whoIs(tx, judging, judged)
  return judged.map(({ line, reading, digest }, index) => {
    const found = outcomeOf({ line, reading, digest }, judging.seen, whom)
    const kept = lines[index]?.kept ?? null
    const faults = line.hidden
      ? [...reading.faults, notice('ordinal', 'roster.row-hidden')]
      : [...reading.faults]
    return {
      chainId: roster.chainId,
      importId: roster.id,
      collegeId: roster.collegeId,
      number: line.number,
      sealed: seals.cells(roster, line.number, line.cells),
      identityDigest: digest,
      faults,
      resolution: kept !== null && resolutionsFor[found.outcome].includes(kept) ? kept : null,
      ...found,
    }
  })
}

type Found = Pick<RosterRow, 'outcome' | 'sameAsRow' | 'applicationId'>

function outcomeOf({ line, reading, digest }: Judged, seen: Map<string, number>, whom: Whom): Found {
  const nobody = { sameAsRow: null, applicationId: null }
  // A faulty row stands for nobody yet: the next row of the same person is the first of them.
  if (isFaulty(reading.faults) || digest === null) return { outcome: 'faulty', ...nobody }
  const key = digestKey(digest)
  const earlier = seen.get(key)
  if (earlier !== undefined) return { outcome: 'duplicateInFile', ...nobody, sameAsRow: earlier }
  seen.set(key, line.number)
  const applicationId = whom.own.get(key)
  if (applicationId !== undefined) return { outcome: 'duplicateInDatabase', ...nobody, applicationId }
  return { outcome: whom.elsewhere.has(key) ? 'duplicateAcrossChains' : 'good', ...nobody }
}

interface Whom {
  /** The college's own open applications, by the digest of the applicant. */
  readonly own: ReadonlyMap<string, NonNullable<RosterRow['applicationId']>>
  /** Digests of those who have applied elsewhere for the same year. */
  readonly elsewhere: ReadonlySet<string>
}

/** One look at the people of a whole batch; where else they applied is not asked, only whether. */
async function whoIs(tx: Tx, { roster, year }: Judging, judged: readonly Judged[]): Promise<Whom> {
  const known = await knownPeople(
    tx,
    judged.flatMap(({ digest }) => (digest ? [digest] : [])),
  )
  const people = [...known.values()]
  const open = await openApplicationsOf(tx, { ...roster, year }, people)
  const mine = new Set([...open.values()].map(({ id }) => id))
  const elsewhere = await peopleElsewhere(tx, { people, year }, mine)
  const own = [...known].flatMap(([key, person]) => {
    const row = open.get(person)
    return row ? [[key, row.id] as const] : []
  })
  return {
    own: new Map(own),
    elsewhere: new Set([...known].flatMap(([key, person]) => (elsewhere.has(person) ? [key] : []))),
  }
}
