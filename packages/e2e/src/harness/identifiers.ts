import { ResidentIdentityNumber } from '@skillchain/domain/organisation/resident-identity-number'

const EIGHTEEN = /(?<![\dA-Za-z-])\d{17}[\dXx](?![\dA-Za-z])/g
const MOBILE = /(?<![\d.A-Za-z-])1[3-9]\d{9}(?![\d.A-Za-z])/g

/** Whole identity numbers whose check digit fits, and whole mobile numbers; shortened, so that a report leaks none. */
export function identifiersIn(text: string): string[] {
  const numbers = [...text.matchAll(EIGHTEEN)].filter(
    ([each]) => ResidentIdentityNumber.safeParse(each).success,
  )
  return [
    ...new Set(
      [...numbers, ...text.matchAll(MOBILE)].map(([each]) => `${each.slice(0, 6)}… (${each.length})`),
    ),
  ]
}
