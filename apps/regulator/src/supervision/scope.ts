import type { LocationQuery } from 'vue-router'

import { CityCode, cities, prefixOf } from '@skillchain/domain/standard/region'
import { ClusterCode } from '@skillchain/domain/standard/industry-cluster'
import { Metric } from '@skillchain/domain/supervision/funnel'

/** What the overview is narrowed to, as its address says it. */
export interface Scope {
  readonly year: number
  readonly city?: CityCode | undefined
  readonly cluster?: ClusterCode | undefined
}

/** From September on people look at those who arrive next year. */
export function usualYear(now = new Date()): number {
  return now.getMonth() >= 8 ? now.getFullYear() + 1 : now.getFullYear()
}

/** The years there is something to say about: the one before this, and three to come. */
export const yearsAround = (now = new Date()): number[] =>
  Array.from({ length: 5 }, (_, n) => now.getFullYear() - 1 + n)

const within = (year: number) => Number.isInteger(year) && year >= 2000 && year <= 2100

export function scopeIn(query: LocationQuery): Scope {
  const year = Number(query['year'])
  return {
    year: within(year) ? year : usualYear(),
    city: CityCode.safeParse(query['city']).data,
    cluster: ClusterCode.safeParse(query['cluster']).data,
  }
}

export const metricIn = (query: LocationQuery): Metric => Metric.safeParse(query['metric']).data ?? 'demanded'

/** As the API asks for it: the city as the prefix of its divisions. */
export const asked = ({ year, city, cluster }: Scope) => ({
  year,
  ...(city && { division: prefixOf(city) }),
  ...(cluster && { cluster }),
})

/** The city of Guangdong whose tile a division belongs to. */
export const tileOf = (divisionCode: string) =>
  cities.find(({ code }) => code.slice(0, 4) === divisionCode.slice(0, 4))
