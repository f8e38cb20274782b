import { z } from 'zod'

/** How much of a list is asked for. Lists are paged by key: `after` is the cursor that the page before ended with. */
export const PageRequest = z.strictObject({
  limit: z.int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
})
export type PageRequest = z.infer<typeof PageRequest>

/** A list's order: one column, either way; the record's id settles ties. */
export const sortBy = <const Column extends readonly [string, ...string[]]>(columns: Column) =>
  z.strictObject({ by: z.enum(columns), direction: z.enum(['asc', 'desc']) })

/** One page, and the cursor of the next; null when this was the last. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().nullable() })

export interface Page<Row> {
  readonly rows: Row[]
  readonly next: string | null
}
