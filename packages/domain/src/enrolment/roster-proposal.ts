import type { FaultCode } from './roster-cell.ts'
import { dayOfSerial } from './roster-day.ts'

/**
 * What a cell most likely was, offered for a person to take; null where nobody can tell. A day's number is that day; a
 * number that has lost its zeros is as long as the others again.
 */
export function proposalFor(
  code: FaultCode,
  text: string,
  { studentNumberLength }: { studentNumberLength: number | null },
): string | null {
  const typed = text.normalize('NFKC').trim()
  if (code === 'roster.date-serial') return dayOfSerial(Number(typed))
  if (code === 'roster.zero-lost' && studentNumberLength !== null)
    return typed.padStart(studentNumberLength, '0')
  return null
}
