import type { LocationQuery } from 'vue-router'

import type { Sort } from '@skillchain/ui/list/column'

/** What a list shows, as its address says it. */
export interface ListSettings {
  readonly search: string
  readonly sort: Sort | null
  readonly filter: Readonly<Record<string, string>>
}

const textOf = (value: LocationQuery[string] | undefined) => (typeof value === 'string' ? value : '')

/** `-publishedAt` is newest first. */
function sortOf(text: string): Sort | null {
  if (!text) return null
  return text.startsWith('-') ? { by: text.slice(1), direction: 'desc' } : { by: text, direction: 'asc' }
}

export function settingsOf(query: LocationQuery, filters: readonly string[]): ListSettings {
  const filter = Object.fromEntries(
    filters.map((key) => [key, textOf(query[key])] as const).filter(([, value]) => value),
  )
  return { search: textOf(query.q), sort: sortOf(textOf(query.sort)), filter }
}

/** The address with these settings, and with whatever else it said before. */
export function queryOf(
  { search, sort, filter }: ListSettings,
  before: LocationQuery,
  filters: readonly string[],
) {
  const rest = Object.entries(before).filter(
    ([key]) => key !== 'q' && key !== 'sort' && !filters.includes(key),
  )
  return {
    ...Object.fromEntries(rest),
    ...(search ? { q: search } : {}),
    ...(sort ? { sort: `${sort.direction === 'desc' ? '-' : ''}${sort.by}` } : {}),
    ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value)),
  }
}
