import { z } from 'zod'

import { asCode } from './half-width.ts'
import type { ProblemCode } from './problems.ts'

const MALFORMED = 'organisation.mobile-malformed' satisfies ProblemCode
const MAINLAND = /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/

/** `138-0000 0001`, `０１３８…` with its country code or without → `+8613800000001`. */
function toE164(typed: string): string {
  const digits = asCode(typed).replace(/[-()–—]/g, '')
  const [, mainland] = MAINLAND.exec(digits) ?? []
  return mainland === undefined ? digits.replace(/^00(?=85[23])/, '+') : `+86${mainland}`
}

/**
 * A mobile number (手机号码) in E.164: of the mainland, or of Hong Kong (+852) and Macau (+853) with its code.
 *
 * **Source:** ITU-T E.164; the mainland's numbering plan (工信部, 电信网编号计划 2017).
 */
export const MobileNumber = z
  .string()
  .overwrite(toE164)
  .regex(/^\+(861[3-9]\d{9}|852[4-9]\d{7}|8536\d{7})$/, { error: MALFORMED })
  .brand<'MobileNumber'>()
export type MobileNumber = z.infer<typeof MobileNumber>

/** As people write it: the mainland's without a country code. */
export const localForm = (number: MobileNumber): string => number.replace(/^\+86/, '')

/** `+8613800000001` → `138****0001`. */
export function maskMobile(number: string): string {
  const local = number.replace(/^\+86/, '')
  const head = local.startsWith('+') ? 6 : 3
  return `${local.slice(0, head)}${'*'.repeat(Math.max(local.length - head - 4, 2))}${local.slice(-4)}`
}
