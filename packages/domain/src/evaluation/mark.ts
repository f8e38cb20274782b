import { z } from 'zod'

import { Instant } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { PersonId } from '../organisation/person-id.ts'
import type { Attendance } from './candidate.ts'
import { CandidateId } from './candidate.ts'
import { ExamPart, type PartResult, Points } from './exam-part.ts'
import { problem } from './problems.ts'

/** What one assessor gives one candidate for one part (评分): set down once, and never changed. */
export const Mark = z.object({
  candidateId: CandidateId,
  part: ExamPart,
  /** The account of the assessor who gave it. */
  accountId: PersonId,
  points: Points,
  givenAt: Instant,
})
export type Mark = z.infer<typeof Mark>

/** As much of a mark as the rules look at. */
interface Given {
  readonly accountId: string
  readonly points: number
}

/** What the marks of one part of one candidate come to so far. */
export type Settlement =
  | { readonly state: 'waiting' }
  /** Two differ by more than the rule allows: a third decides. */
  | { readonly state: 'third' }
  | { readonly state: 'settled'; readonly points: number }

const mean = (a: number, b: number) => (a + b) / 2

/**
 * Two assessors mark blind; where they differ by more than `gap`, a third marks too, and the mean of the two that lie
 * closest counts, the higher pair where both are as close. Source: our own decision, ADR-0027.
 */
export function settle(marks: readonly number[], gap: number): Settlement {
  const [first, second, third] = marks
  if (first === undefined || second === undefined) return { state: 'waiting' }
  if (Math.abs(first - second) <= gap) return { state: 'settled', points: mean(first, second) }
  if (third === undefined) return { state: 'third' }
  const [low, middle, high] = [first, second, third].toSorted((a, b) => a - b)
  if (low === undefined || middle === undefined || high === undefined) return { state: 'third' }
  return { state: 'settled', points: high - middle <= middle - low ? mean(middle, high) : mean(low, middle) }
}

/** Whether somebody may mark a part now. */
export function mayMark(
  { accountId, attendance }: { readonly accountId: string; readonly attendance: Attendance | null },
  marks: readonly Given[],
  gap: number,
): Outcome<true> {
  if (attendance !== 'present') return refuse(problem('evaluation.absent'))
  if (marks.some((mark) => mark.accountId === accountId)) return refuse(problem('evaluation.marked-already'))
  const { state } = settle(points(marks), gap)
  return state === 'settled' ? refuse(problem('evaluation.third-not-needed')) : ok(true)
}

const points = (marks: readonly Given[]) => marks.map((mark) => mark.points)

/** One part of one candidate as a certain assessor may see it. */
export interface Sheet {
  /** What the reader has given; null while they have given nothing. */
  readonly own: number | null
  /** How many have marked. */
  readonly given: number
  readonly state: Settlement['state']
  /** What it comes to, and what each gave: only once it is settled. */
  readonly points: number | null
  readonly all: readonly number[]
}

/** Nobody sees what another has given before everybody who must has given theirs (双人背靠背评分). */
export function sheetFor(accountId: string, marks: readonly Given[], gap: number): Sheet {
  const settled = settle(points(marks), gap)
  const own = marks.find((mark) => mark.accountId === accountId)?.points ?? null
  const isOpen = settled.state === 'settled'
  // A second marker who sees that a third is needed learns that they differ, and not by how much or which way.
  return {
    own,
    given: marks.length,
    state: settled.state,
    points: isOpen ? settled.points : null,
    all: isOpen ? points(marks) : [],
  }
}

/** What each part of somebody's exam comes to; whoever did not come has nothing in any. */
export function resultsOf(
  parts: readonly ExamPart[],
  marksOf: (part: ExamPart) => readonly number[],
  { markerGap, passMark }: { readonly markerGap: number; readonly passMark: number },
): PartResult[] {
  return parts.map((part) => {
    const settled = settle(marksOf(part), markerGap)
    const reached = settled.state === 'settled' ? settled.points : 0
    return { part, points: reached, passed: settled.state === 'settled' && reached >= passMark }
  })
}

/** Every part must be passed. */
export const passes = (results: readonly PartResult[]): boolean =>
  results.length > 0 && results.every(({ passed }) => passed)
