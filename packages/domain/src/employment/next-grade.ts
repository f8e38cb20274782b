import type { EntryCondition, EntryFact, Requirement, StandardGeneration } from '../evaluation/entry-rule.ts'
import { entryVerdicts, meets } from '../evaluation/entry-rule.rules.ts'
import { daysFrom, plusDays, plusMonths } from '../kernel/calendar.ts'
import type { Day } from '../kernel/moment.ts'
import { Grade, compareGrades, factsOf } from '../standard/grade.ts'
import { isRelated } from '../standard/related-occupation.ts'
import { studyHoursIn } from '../training/attendance-grade.ts'
import { type Spell, yearsWorked } from './work-years.ts'

/** A certificate that stands. */
export interface Held {
  readonly number: string
  readonly occupationCode: string
  readonly grade: Grade
  /** One that took another's place is held from the day of that one on. */
  readonly heldSinceOn: Day
}

/** Time of a settled session that somebody other than the person confirms. */
export interface Lesson {
  readonly occupationCode: string
  readonly heldOn: Day
  readonly validMinutes: number
}

/** What is on record about one person, as far as entry conditions ask for it. */
export interface OnRecord {
  readonly held: readonly Held[]
  readonly spells: readonly Spell[]
  /** The last day of an apprenticeship that was completed. */
  readonly apprenticeOn: Day | null
  readonly lessons: readonly Lesson[]
  /** Minutes of a study hour (标准学时). */
  readonly studyHour: number
}

/**
 * How a requirement stands: `met` since a day; `ahead`, from a day on if things go on as they are; `missing`, though it is
 * of a kind that is on record here; `unrecorded`, of a kind that is not, and whose proof is brought along.
 */
export type Standing = 'met' | 'ahead' | 'missing' | 'unrecorded'

export interface RequirementStanding {
  readonly requirement: Requirement
  readonly standing: Standing
  readonly on: Day | null
  /** The number of the certificate that speaks for it, where one does. */
  readonly certificate: string | null
}

export interface ConditionStanding {
  readonly id: string
  readonly source: string
  readonly standing: Standing
  readonly on: Day | null
  readonly requirements: readonly RequirementStanding[]
}

const RECORDED: ReadonlySet<Requirement['kind']> = new Set([
  'worked',
  'certificate',
  'apprenticeship',
  'trained',
])
const WORST: readonly Standing[] = ['missing', 'unrecorded', 'ahead', 'met']
/** As far ahead as anybody works. */
const YEARS_AHEAD = 60

/** Completed years from a day to another. */
function yearsSince(from: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(from.slice(0, 4))
  return plusMonths(from, years * 12) <= day ? years : years - 1
}

const certificatesOn = ({ held }: OnRecord, day: Day) => held.filter(({ heldSinceOn }) => heldSinceOn <= day)

/** What is on record as the facts of an application would be on a day; the certificates first, in their order. */
function factsOn(record: OnRecord, day: Day): EntryFact[] {
  const certificates = certificatesOn(record, day).map(({ grade, heldSinceOn }): EntryFact => ({
    kind: 'certificate',
    grade,
    years: yearsSince(heldSinceOn, day),
    evidence: 'certificate',
  }))
  const years = yearsWorked(record.spells, day)
  const { apprenticeOn } = record
  const lessons = record.lessons.filter(({ heldOn }) => heldOn <= day)
  const minutes = lessons.reduce((sum, { validMinutes }) => sum + validMinutes, 0)
  return [
    ...certificates,
    ...(record.spells.length > 0 ? [{ kind: 'worked' as const, years, evidence: 'contract' as const }] : []),
    ...(apprenticeOn !== null && apprenticeOn <= day
      ? [{ kind: 'apprenticeship' as const, evidence: 'contract' as const }]
      : []),
    {
      kind: 'trained',
      hours: studyHoursIn(minutes, record.studyHour),
      sessions: lessons.length,
      evidence: 'attendance',
    },
  ]
}

/** The first day from which a requirement is met; what is on record only grows, so the day is found by halving. */
function sinceWhen(requirement: Requirement, record: OnRecord, today: Day): Day | null {
  const holds = (day: Day) => factsOn(record, day).some((fact) => meets(requirement, fact))
  const days = [
    ...record.held.map(({ heldSinceOn }) => heldSinceOn),
    ...record.spells.map(({ fromOn }) => fromOn),
    ...(record.apprenticeOn === null ? [] : [record.apprenticeOn]),
    ...record.lessons.map(({ heldOn }) => heldOn),
  ].toSorted()
  const [first] = days
  const last = plusMonths(today, YEARS_AHEAD * 12)
  if (first === undefined || !holds(last)) return null
  let [low, high] = [0, daysFrom(first, last)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(plusDays(first, middle))) high = middle
    else low = middle + 1
  }
  return plusDays(first, low)
}

function standingOf(
  { requirement, metBy }: { requirement: Requirement; metBy: number | null },
  record: OnRecord,
  today: Day,
): RequirementStanding {
  const on = sinceWhen(requirement, record, today)
  const certificate = metBy === null ? null : (certificatesOn(record, today)[metBy]?.number ?? null)
  if (metBy !== null) return { requirement, standing: 'met', on, certificate }
  if (on !== null) return { requirement, standing: 'ahead', on, certificate }
  return { requirement, standing: RECORDED.has(requirement.kind) ? 'missing' : 'unrecorded', on, certificate }
}

const latest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)

/**
 * Every entry condition of a grade, judged by what is on record: what is met and since when, what is missing, and from
 * when on it will be met. One condition that is met is enough (具备以下条件之一).
 */
export function conditionStandings(
  conditions: readonly EntryCondition[],
  asked: {
    readonly generation: StandardGeneration
    readonly grade: Grade
    readonly occupationCode: string
    readonly today: Day
  },
  record: OnRecord,
): ConditionStanding[] {
  const { today } = asked
  return entryVerdicts(conditions, { ...asked, day: today }, factsOn(record, today)).map(
    ({ id, source, requirements: judged }) => {
      const requirements = judged.map((verdict) => standingOf(verdict, record, today))
      const standing =
        WORST.find((each) => requirements.some((requirement) => requirement.standing === each)) ?? 'missing'
      const dated = standing === 'met' || standing === 'ahead'
      return {
        id,
        source,
        standing,
        on: dated ? latest(requirements.map(({ on }) => on)) : null,
        requirements,
      }
    },
  )
}

/** What is on record about one occupation and those related to it. */
export const aboutOccupation = ({ held, spells, lessons, ...record }: OnRecord, code: string): OnRecord => ({
  held: held.filter((each) => isRelated(each.occupationCode, code)),
  spells: spells.filter((each) => isRelated(each.occupationCode, code)),
  lessons: lessons.filter((each) => isRelated(each.occupationCode, code)),
  ...record,
})

/** The highest grade held; null without a certificate. */
export const highestOf = (held: readonly Pick<Held, 'grade'>[]): Grade | null =>
  held
    .map(({ grade }) => grade)
    .toSorted(compareGrades)
    .at(-1) ?? null

/** The grade above one; null above the highest. */
export const gradeAbove = (grade: Grade): Grade | null =>
  Grade.options.find((each) => factsOf(each).rank === factsOf(grade).rank + 1) ?? null
