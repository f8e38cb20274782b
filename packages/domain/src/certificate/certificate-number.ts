import { z } from 'zod'

import { BodyCode } from '../evaluation/body-filing.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { Grade, factsOf } from '../standard/grade.ts'
import { problem } from './problems.ts'

/** The last number of a series: six digits hold no more. */
export const LAST_SERIAL = 999_999

/**
 * The number of a certificate of a skill grade (证书编号): 22 characters, a letter and 21 digits, without a check digit.
 * That of a second certificate (一试双证) has 0 in the place of the grade, which no grade has.
 *
 * **Source:** 职业技能等级证书编码规则; of the second certificate our own decision, ADR-0054. A 特级技师 certificate has
 * two letters; its place of the grade is not published, and so none is made here.
 */
export const CertificateNumber = z
  .string()
  .regex(/^[A-Z]\d{14}[0-5]\d{6}$/, { error: 'certificate.number-malformed' })
  .refine((number) => !number.endsWith('000000'), { error: 'certificate.number-malformed' })
  .brand<'CertificateNumber'>()
export type CertificateNumber = z.infer<typeof CertificateNumber>

/** Of what a run of numbers is: certificates of a grade, or second certificates. */
export const SeriesKind = z.enum([...Grade.options, 'dual'])
export type SeriesKind = z.infer<typeof SeriesKind>

/** A run of numbers that are given one after another: of one body, one year and one grade. */
export interface Series {
  readonly bodyCode: BodyCode
  /** Of issue, four digits. */
  readonly year: number
  readonly grade: SeriesKind
}

const two = (year: number) => String(year % 100).padStart(2, '0')

const digitOf = (kind: SeriesKind) => (kind === 'dual' ? '0' : factsOf(kind).printed)

/** Refused for a grade that no digit stands for, and when a series has come to its end. */
export function numberOf({ bodyCode, year, grade }: Series, serial: number): Outcome<CertificateNumber> {
  const digit = digitOf(grade)
  if (digit === null) return refuse(problem('certificate.grade-without-number', { grade }))
  if (serial > LAST_SERIAL) return refuse(problem('certificate.serial-exhausted', { year }))
  return ok(CertificateNumber.parse(`${bodyCode}${two(year)}${digit}${String(serial).padStart(6, '0')}`))
}

const kindOf = (digit: string | undefined) => SeriesKind.options.find((kind) => digitOf(kind) === digit)

/** The parts of a number; null of a text that is none. The year stands in this century. */
export function partsOf(text: string): (Series & { readonly serial: number }) | null {
  const { success, data } = CertificateNumber.safeParse(text)
  const grade = success ? kindOf(data[15]) : undefined
  if (!success || !grade) return null
  return {
    bodyCode: BodyCode.parse(data.slice(0, 13)),
    year: 2000 + Number(data.slice(13, 15)),
    grade,
    serial: Number(data.slice(16)),
  }
}

/** A number as people type it, told by full-width signs, blanks and hyphens that copying leaves in it. */
export const typedNumber = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
