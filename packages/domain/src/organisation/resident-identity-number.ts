import { z } from 'zod'

import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { asCode } from './half-width.ts'
import { type ProblemCode, problem } from './problems.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** The check character by the remainder of the weighted sum, 0 to 10. */
const CHECKS = '10X98765432'

/** The 18th character of a number whose first 17 digits are given. Source: ISO 7064 MOD 11-2. */
export const checkCharacterOf = (digits: string): string =>
  CHECKS.charAt(WEIGHTS.reduce((sum, weight, i) => sum + Number(digits.charAt(i)) * weight, 0) % 11)

/** True of 18 characters that end in the check character of the 17 before. */
export const checks = (number: string): boolean => checkCharacterOf(number) === number.charAt(17)

const MALFORMED = 'organisation.identity-number-malformed' satisfies ProblemCode
const CHECK_FAILED = 'organisation.identity-number-check-failed' satisfies ProblemCode
const BIRTH_IMPOSSIBLE = 'organisation.identity-number-birth-impossible' satisfies ProblemCode

/** The calendar day a number carries in its 7th to 14th digits. */
const dayIn = (number: string) => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`

const isDay = (text: string) => z.iso.date().safeParse(text).success

/**
 * Resident identity number (居民身份号码, equal to the social security number 社会保障号码): 18 characters.
 *
 * Division of first registration 6, day of birth 8, sequence 3 (odd: male), check 1. Lower-case x, full-width
 * characters and blanks are put right. A division that has since been abolished is not refused: the number keeps it.
 *
 * **Source:** GB 11643-1999.
 */
export const ResidentIdentityNumber = z
  .string()
  .overwrite(asCode)
  .regex(/^\d{17}[\dX]$/, { error: MALFORMED, abort: true })
  .refine((number) => isDay(dayIn(number)), { error: BIRTH_IMPOSSIBLE, abort: true })
  .refine(checks, { error: CHECK_FAILED })
  .brand<'ResidentIdentityNumber'>()
export type ResidentIdentityNumber = z.infer<typeof ResidentIdentityNumber>

/** A number that ResidentIdentityNumber, or a document numbered by the same rule, has accepted. */
type Numbered = ResidentIdentityNumber | string

/** Day of birth, by the calendar. */
export const bornOn = (number: Numbered): string => dayIn(number)

export const genderOf = (number: Numbered): 'male' | 'female' =>
  Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'

/** Whole years completed by `today`; one born on 29 February completes a year on 1 March of a common year. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  return today.slice(5) >= birth.slice(5) ? years : years - 1
}

/** Refuses a birth after `today`; the schema alone cannot know which day it is. */
export const bornBy = <T extends Numbered>(number: T, today: string): Outcome<T> =>
  bornOn(number) <= today ? ok(number) : refuse(problem('organisation.identity-number-birth-future'))

/**
 * A number of 15 digits as issued before 1999-10-01, brought into the present form: the century 19 put in and the
 * check character added. For archives only; a person enrolled today holds a number of 18 characters.
 *
 * **Source:** GB 11643-1999, which replaced GB 11643-89.
 */
export function fromHistorical(typed: string): Outcome<ResidentIdentityNumber> {
  const number = asCode(typed)
  if (!/^\d{15}$/.test(number)) return refuse(problem(MALFORMED))
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`
  const read = ResidentIdentityNumber.safeParse(digits + checkCharacterOf(digits))
  return read.success ? ok(read.data) : refuse(problem(BIRTH_IMPOSSIBLE))
}
