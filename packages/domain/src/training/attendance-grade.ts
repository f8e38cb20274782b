import { z } from 'zod'

import type { AttendanceEvidence, EvidenceSource } from './attendance-evidence.ts'
import { minutesBetween } from './instant.ts'
import type { TrainingSession } from './training-session.ts'

/**
 * How well attendance is proven: `A` by two sources that agree, one of them other than the person; `B` by one such source
 * alone; `C` by the person alone; `D` by nothing, or absence alone is said; `contradicted` where sources say what cannot
 * all be so.
 */
export const AttendanceGrade = z.enum(['A', 'B', 'C', 'D', 'contradicted'])
export type AttendanceGrade = z.infer<typeof AttendanceGrade>

/** In what sources differ: in whether somebody was there, or in when. */
export type Contradiction = 'presence' | 'time'

export interface AttendanceResult {
  readonly grade: AttendanceGrade
  readonly contradiction: Contradiction | null
  /** Minutes that count: none unless they are proven by somebody other than the person. */
  readonly validMinutes: number
}

type Said = Pick<AttendanceEvidence, 'source' | 'says' | 'fromAt' | 'toAt' | 'saidAt' | 'at'>
type Times = Pick<TrainingSession, 'startsAt' | 'endsAt'>
type Minutes = ReadonlySet<number>

const later = (a: Said, b: Said) => (`${a.saidAt} ${a.at}` > `${b.saidAt} ${b.at}` ? a : b)

/** Of what an instructor has said, the last word; of all others, everything. */
function standing(evidence: readonly Said[]): readonly Said[] {
  const marks = evidence.filter(({ source }) => source === 'instructor')
  const [first, ...rest] = marks
  const others = evidence.filter(({ source }) => source !== 'instructor')
  return first ? [...others, rest.reduce(later, first)] : others
}

/** The minutes of the session in which somebody was there, as one source has it. */
function claimed({ startsAt, endsAt }: Times, said: readonly Said[]): Minutes {
  const length = minutesBetween(startsAt, endsAt)
  const minutes = new Set<number>()
  for (const { says, fromAt, toAt } of said) {
    if (says === 'absent') continue
    const first = Math.max(0, minutesBetween(startsAt, fromAt ?? startsAt))
    const last = Math.min(length, minutesBetween(startsAt, toAt ?? endsAt))
    for (let minute = first; minute < last; minute += 1) minutes.add(minute)
  }
  return minutes
}

const shared = (sets: readonly Minutes[]): Minutes =>
  sets.reduce((all, each) => new Set([...all].filter((minute) => each.has(minute))))
const beyond = (some: Minutes, others: Minutes) => [...some].filter((minute) => !others.has(minute)).length

const nothing = { contradiction: null, validMinutes: 0 } as const
const contradicted = (contradiction: Contradiction): AttendanceResult => ({
  grade: 'contradicted',
  contradiction,
  validMinutes: 0,
})

/**
 * What the evidence of one person in one session comes to. Nothing is averaged: the minutes that count are those in which
 * all sources have the person there, and sources that differ by more than `tolerance` minutes contradict one another.
 * What equipment records is that it was used, so it shows that somebody was there and never that they were not.
 */
export function gradeOf(times: Times, evidence: readonly Said[], tolerance: number): AttendanceResult {
  const bySource = new Map<EvidenceSource, Said[]>()
  for (const said of standing(evidence)) {
    bySource.set(said.source, [...(bySource.get(said.source) ?? []), said])
  }
  const claims = [...bySource].map(([source, said]) => ({ source, minutes: claimed(times, said) }))
  // A gate that opened for somebody before or after says nothing of the session.
  const there = claims.filter(({ minutes }) => minutes.size > 0)
  const absent = standing(evidence).some(({ says }) => says === 'absent')
  if (absent) return there.length > 0 ? contradicted('presence') : { grade: 'D', ...nothing }
  if (there.length === 0) return { grade: 'D', ...nothing }

  const used = there.filter(({ source }) => source === 'equipment')
  const bounds = there.filter(({ source }) => source !== 'equipment')
  const decisive = bounds.length > 0 ? bounds : used
  const agreed = shared(decisive.map(({ minutes }) => minutes))
  const differ = there.some(({ minutes }) => beyond(minutes, agreed) > tolerance)
  if (differ || agreed.size === 0) return contradicted('time')
  if (there.every(({ source }) => source === 'person')) return { grade: 'C', ...nothing }
  return { grade: there.length > 1 ? 'A' : 'B', contradiction: null, validMinutes: agreed.size }
}

/** Study hours (学时) in so many minutes, in tenths; what does not fill a tenth is left out. */
export const studyHoursIn = (minutes: number, minutesAnHour: number): number =>
  Math.floor((minutes * 10) / minutesAnHour) / 10
