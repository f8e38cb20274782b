import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import { Remark } from '../enrolment/application.ts'

export const SegmentId = z.uuid().brand<'SegmentId'>()
export type SegmentId = z.infer<typeof SegmentId>

/** 培训模块, 岗位历练. */
export const SegmentKind = z.enum(['module', 'post'])
export type SegmentKind = z.infer<typeof SegmentKind>

/** 班别: 常白班, 早班, 中班, 夜班. */
export const Shift = z.enum(['day', 'early', 'late', 'night'])
export type Shift = z.infer<typeof Shift>

/** The shortest and the longest day that a plan can name, in hours. */
const HOURS = z.int().min(1).max(12)

/** Where, what and when, as it is named in a plan and on a transfer. */
export const Posting = z.strictObject({
  title: Remark.max(60),
  /** 车间、工位或教室. */
  place: Remark.max(120),
  shift: Shift,
  hoursPerDay: HOURS,
})
export type Posting = z.infer<typeof Posting>

/**
 * A part of an apprentice's plan (计划段): a module of training or a post, from its first to its last day, both counted.
 *
 * **Source:** domain study §1.1 article 8 (学徒培训、岗位历练、班别调配、岗位配置); the columns are our own decision, ADR-0038.
 */
export const Segment = z
  .strictObject({ id: SegmentId, kind: SegmentKind, ...Posting.shape, fromOn: Day, toOn: Day })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { path: ['toOn'], error: 'apprenticeship.days-reversed' })
export type Segment = z.infer<typeof Segment>

/** Most segments that one plan holds. */
export const MOST_SEGMENTS = 40

interface Days {
  readonly fromOn: string
  readonly toOn: string
}

export const covers = ({ fromOn, toOn }: Days, day: string): boolean => fromOn <= day && day <= toOn

/** Whether two periods share a day. */
export const meets = (one: Days, other: Days): boolean => one.fromOn <= other.toOn && other.fromOn <= one.toOn

/** By their first day; what begins together, by id, so that the order is the same whoever asks. */
export const inTime = (segments: readonly Segment[]): Segment[] =>
  segments.toSorted((a, b) => (a.fromOn === b.fromOn ? (a.id < b.id ? -1 : 1) : a.fromOn < b.fromOn ? -1 : 1))
