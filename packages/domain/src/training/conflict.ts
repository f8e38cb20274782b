import type { Problem } from '../kernel/problem.ts'
import { type Grade, isAtLeast } from '../standard/grade.ts'
import type { Apprenticeship } from './apprenticeship.ts'
import { problem } from './apprenticeship-problems.ts'
import { uncovered } from '../enrolment/insured-days.ts'
import { type Segment, covers, inTime, meets } from './segment.ts'

/** The thresholds that plans are judged by; each is a dated parameter. */
export interface Limits {
  /** Most hours a day of an intern, and under a labour contract. */
  readonly internHours: number
  readonly labourHours: number
  /** Completed years at which somebody is of age. */
  readonly adult: number
  /** Most apprentices of one mentor: people. */
  readonly mentorMost: number
}

/** Whoever teaches: the grade held, and how many apprentices, this one among them. */
export interface Teaching {
  readonly grade: Grade
  readonly load: number
}

export type Planned = Pick<
  Apprenticeship,
  | 'goal'
  | 'birthYear'
  | 'startsOn'
  | 'endsOn'
  | 'segments'
  | 'covers'
  | 'safetyTrainedOn'
  | 'labourContractFromOn'
>

export interface Judging {
  readonly limits: Limits
  readonly mentor: Teaching | null
  /** The day on which the person stands on the post, or is about to; null while nothing has begun. */
  readonly effectiveOn: string | null
}

/** Something about a plan that is against a rule (冲突). What blocks is not saved; what warns is shown. */
export interface Conflict {
  readonly severity: 'block' | 'warn'
  /** The segment it is about; null where it is about the mentor. */
  readonly segmentId: string | null
  readonly problem: Problem
}

const yearOf = (day: string) => Number(day.slice(0, 4))
const named = ({ title, fromOn, toOn }: Segment) => ({ segment: title, fromOn, toOn })

/** Interns until the labour contract begins: until then the stricter rule holds. Source: our own decision, ADR-0038. */
const asIntern = ({ labourContractFromOn }: Planned, { fromOn }: Segment) =>
  labourContractFromOn === null || fromOn < labourContractFromOn

function atWork(planned: Planned, segment: Segment, limits: Limits): Problem[] {
  const intern = asIntern(planned, segment)
  const minor = yearOf(segment.fromOn) - planned.birthYear <= limits.adult
  const most = intern ? limits.internHours : limits.labourHours
  const about = { ...named(segment), hours: segment.hoursPerDay, most }
  const night = segment.shift === 'night' && (intern || minor)
  return [
    ...(night ? [problem(intern ? 'apprenticeship.night-intern' : 'apprenticeship.night-minor', about)] : []),
    ...(segment.hoursPerDay > most
      ? [problem(intern ? 'apprenticeship.hours-intern' : 'apprenticeship.hours-labour', about)]
      : []),
  ]
}

/** Where and when: what meets another segment is told once, of the later one. */
function inPlace({ startsOn, endsOn }: Planned, segment: Segment, before: readonly Segment[]): Problem[] {
  const other = before.find((earlier) => meets(earlier, segment))
  const outside = segment.fromOn < startsOn || segment.toOn > endsOn
  return [
    ...(other ? [problem('apprenticeship.overlap', { ...named(segment), other: other.title })] : []),
    ...(outside ? [problem('apprenticeship.outside-period', { ...named(segment), startsOn, endsOn })] : []),
  ]
}

/** On a post, and only there: insured on each day, and trained in safety before the first. */
function unprotected({ covers: insured, safetyTrainedOn }: Planned, segment: Segment): Problem[] {
  if (segment.kind === 'module') return []
  const day = uncovered(insured, segment)?.fromOn ?? null
  const untrained = safetyTrainedOn === null || safetyTrainedOn > segment.fromOn
  return [
    ...(day === null ? [] : [problem('apprenticeship.uninsured', { ...named(segment), day })]),
    ...(untrained ? [problem('apprenticeship.untrained', named(segment))] : []),
  ]
}

function ofMentor({ goal }: Planned, { mentor, limits: { mentorMost } }: Judging): Conflict[] {
  if (!mentor) return []
  const { grade, load } = mentor
  const full = problem('apprenticeship.mentor-full', { load, most: mentorMost })
  return [
    ...(load > mentorMost ? [full] : []),
    ...(isAtLeast(grade, goal) ? [] : [problem('apprenticeship.mentor-grade', { grade, goal })]),
  ].map((found) => ({ severity: 'block', segmentId: null, problem: found }))
}

/**
 * Everything about a plan that is against a rule, in the order of its segments. What may still be put right before the
 * day comes, an insurance or the safety training, blocks only once the segment runs on the day in question.
 *
 * **Source:** domain study §4.3 and R-29; each conflict names its own article.
 */
export function conflictsOf(planned: Planned, judging: Judging): Conflict[] {
  const { limits, effectiveOn } = judging
  const segments = inTime(planned.segments)
  const about = segments.flatMap((segment, at): Conflict[] => {
    const begun = effectiveOn !== null && covers(segment, effectiveOn)
    const of = (severity: Conflict['severity']) => (found: Problem) => ({
      severity,
      segmentId: segment.id,
      problem: found,
    })
    return [
      ...inPlace(planned, segment, segments.slice(0, at)).map(of('block')),
      ...atWork(planned, segment, limits).map(of('block')),
      ...unprotected(planned, segment).map(of(begun ? 'block' : 'warn')),
    ]
  })
  return [...about, ...ofMentor(planned, judging)]
}

/** What stands in the way of saving a plan, or of giving somebody a mentor; undefined where nothing does. */
export const firstBlocking = (
  conflicts: readonly Conflict[],
  about: 'plan' | 'mentor',
): Problem | undefined =>
  conflicts.find(
    ({ severity, segmentId }) => severity === 'block' && (segmentId === null) === (about === 'mentor'),
  )?.problem
