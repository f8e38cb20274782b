import { RosterColumn, headings } from '@skillchain/domain/enrolment/roster-column'
import { someTexts } from '@skillchain/domain/enrolment/roster-row.fixture'
import { anIdentityNumber } from '@skillchain/domain/organisation/identity-document.fixture'

const DAYS = 28

/** A roster of so many sound rows as CSV; no two rounds name the same person. */
export function rosterOf(rows: number, round: number): string {
  const bornOn = `2007-03-${String((round % DAYS) + 1).padStart(2, '0')}`
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
