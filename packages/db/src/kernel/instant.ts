import { customType } from 'drizzle-orm/pg-core'

/**
 * A `timestamptz` that reads as an ISO 8601 string in UTC, as the domain writes its instants: to the millisecond and no
 * finer, so that the cursor of a page names exactly the moment its last row has.
 */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})
