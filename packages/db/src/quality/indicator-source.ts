import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/**
 * One indicator in SQL: which rows it rests on, and what each of them counts for. The number is made of these rows and
 * the rows are opened from the number by the same words, so the one cannot say what the other does not.
 */
export interface IndicatorSource {
  /** Tables and joins. */
  readonly from: SQL
  readonly chainId: AnyColumn | SQL
  /** A UUID, one for each row of a month. */
  readonly id: AnyColumn | SQL
  /** YYYY-MM. */
  readonly month: SQL
  /** Which rows count at all. */
  readonly where: SQL
  /** What a row counts for in the denominator: 1, or so many places. */
  readonly whole: SQL
  /** What of that it counts for in the numerator. */
  readonly part: SQL
  /** What the row is called. Of people, their name as stored, for the API to mask. */
  readonly title: AnyColumn | SQL
  /** What speaks for it: a note, a document's number, a day. */
  readonly evidence: SQL
  /** The record whose page shows it: its own, or the one it is part of, as a certificate is of a batch. */
  readonly recordId: AnyColumn | SQL
}

/** The calendar of Asia/Shanghai says which day an instant is, and which day it is today. */
export const dayOf = (instant: AnyColumn): SQL => sql`(${instant} at time zone 'Asia/Shanghai')::date`
export const today = sql`(now() at time zone 'Asia/Shanghai')::date`
export const monthOf = (day: AnyColumn | SQL): SQL => sql`to_char(${day}, 'YYYY-MM')`
/** 1 where something is so, else 0. */
export const oneIf = (condition: SQL): SQL => sql`(case when ${condition} then 1 else 0 end)`
export const one = sql`1`
