import { resultsOf } from './mark.ts'
import type { ExamPart, PartResult } from './exam-part.ts'
import type { ScoreCorrection } from './score-correction.ts'

/** What results must rest on: the marks as they were given, and corrections that the log says were approved. */
export interface Grounds {
  readonly marksOf: (part: ExamPart) => readonly number[]
  readonly corrections: readonly Pick<ScoreCorrection, 'part' | 'after'>[]
  readonly markerGap: number
  readonly passMark: number
}

/**
 * Parts whose published result is neither what the marks come to nor what an approved correction made of it (事后改动).
 * Of several corrections of one part any may be the last: each says what it found, and not when it was applied.
 */
export function unfoundedParts(results: readonly PartResult[], grounds: Grounds): ExamPart[] {
  const { marksOf, corrections, passMark } = grounds
  const marked = resultsOf(
    results.map(({ part }) => part),
    marksOf,
    grounds,
  )
  return results.flatMap(({ part, points, passed }, at) => {
    const applied = corrections.filter((each) => each.part === part)
    if (applied.length > 0) {
      const isOne = applied.some(({ after }) => after === points) && passed === points >= passMark
      return isOne ? [] : [part]
    }
    const expected = marked[at]
    return expected?.points === points && expected.passed === passed ? [] : [part]
  })
}
