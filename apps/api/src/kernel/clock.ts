import type { Moment } from '@skillchain/domain/kernel/moment'

const inShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The calendar day in Asia/Shanghai at an instant, YYYY-MM-DD. */
export const dayOf = (at: Date): string => inShanghai.format(at)

/** Now, as the domain is told it: the server's clock alone counts. */
export function moment(at = new Date()): Moment {
  return { now: at.toISOString(), today: dayOf(at) }
}
