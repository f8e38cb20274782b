import { plusDays } from '../kernel/calendar.ts'
import type { Insurance } from './agreement-terms.ts'

interface Days {
  readonly fromOn: string
  readonly toOn: string
}

/** The first days of a period on which no insurance covers; null where each day of it is covered by one. */
export function uncovered(
  insurances: readonly Pick<Insurance, 'fromOn' | 'toOn'>[],
  { fromOn, toOn }: Days,
): { fromOn: string; toOn: string } | null {
  let open = fromOn
  for (const policy of insurances.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    if (policy.fromOn > open) break
    if (policy.toOn >= open) open = plusDays(policy.toOn, 1)
  }
  if (open > toOn) return null
  const next = insurances.map((policy) => policy.fromOn).filter((day) => day > open && day <= toOn)
  const first = next.toSorted()[0]
  return { fromOn: open, toOn: first === undefined ? toOn : plusDays(first, -1) }
}
