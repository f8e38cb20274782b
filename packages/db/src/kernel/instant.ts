import { customType } from 'drizzle-orm/pg-core'

/** A `timestamptz` that reads as an ISO 8601 string in UTC, as the domain writes its instants. */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})
