import { RosterColumn, headings } from '@skillchain/domain/enrolment/roster-column'
import { someTexts } from '@skillchain/domain/enrolment/roster-row.fixture'
import { anIdentityNumber } from '@skillchain/domain/organisation/identity-document.fixture'

const DAYS = 28

/** As many rows as one file may hold: see `usualLimits` of the sheets. */
const MOST_ROWS = 50_000

/** A roster as CSV, and how many rows it has, all of them sound. */
export interface Roster {
  readonly rows: number
  readonly csv: string
}

/** So many rows in as few rosters as may hold them; no two rounds name the same person. */
export function rostersOf(rows: number, round: number): Roster[] {
  const files = Math.ceil(rows / MOST_ROWS)
  return Array.from({ length: files }, (_, n) => {
    const held = Math.min(MOST_ROWS, rows - n * MOST_ROWS)
    return { rows: held, csv: csvOf(held, round * files + n) }
  })
}

/** No two numbers have a day of birth in common, up to `DAYS` of them. */
function csvOf(rows: number, number: number): string {
  const bornOn = `2007-03-${String((number % DAYS) + 1).padStart(2, '0')}`
  const heading = RosterColumn.options.map((column) => headings[column][0] ?? column).join(',')
  const lines = Array.from({ length: rows }, (_, n) => {
    const division = String(440_300 + (Math.floor(n / 1_000) % 100))
    const documentNumber = anIdentityNumber({ division, bornOn, sequence: n % 1_000 })
    const texts: Partial<Record<RosterColumn, string>> = {
      ...someTexts(n),
      documentNumber,
      bornOn,
      postName: '',
    }
    return RosterColumn.options.map((column) => texts[column] ?? '').join(',')
  })
  return [heading, ...lines, ''].join('\r\n')
}
