import { z } from 'zod'

import { plusMonths } from '../kernel/calendar.ts'
import { Day, Instant } from '../kernel/moment.ts'

/** What the person says of a claim: nothing yet, that it is so, or that it is not. */
export const Word = z.enum(['none', 'confirmed', 'disputed'])
export type Word = z.infer<typeof Word>

/** One check of retention (留任核对): so many months after the first day, is the person still there? */
export const Stay = z.object({
  /** After how many months; tells one check of a record from another. */
  months: z.int().positive(),
  dueOn: Day,
  /** When the enterprise said that the person was still there on that day; null while it has not. */
  claimedAt: Instant.nullable(),
  word: Word,
  /** What the person says is wrong with the claim; null unless disputed. */
  dispute: z.string().nullable(),
})
export type Stay = z.infer<typeof Stay>

/** 未到期, 待企业核对, 待本人确认, 已留任, 本人有异议, 此前已离职. */
export const StayState = z.enum(['ahead', 'due', 'claimed', 'stayed', 'disputed', 'left'])
export type StayState = z.infer<typeof StayState>

const check = (firstOn: string, months: number): Stay => ({
  months,
  dueOn: plusMonths(firstOn, months),
  claimedAt: null,
  word: 'none',
  dispute: null,
})

/** The checks of somebody who began on a day, earliest first. */
export const staysFrom = (firstOn: string, months: readonly number[]): Stay[] =>
  months.toSorted((a, b) => a - b).map((each) => check(firstOn, each))

/** Where a check stands on a day. Whoever left before it needs no claim to be known to have left. */
export function stateOf(
  { dueOn, claimedAt, word }: Stay,
  { endedOn, today }: { readonly endedOn: string | null; readonly today: string },
): StayState {
  if (endedOn !== null && endedOn < dueOn) return 'left'
  if (claimedAt === null) return dueOn > today ? 'ahead' : 'due'
  if (word === 'none') return 'claimed'
  return word === 'confirmed' ? 'stayed' : 'disputed'
}
