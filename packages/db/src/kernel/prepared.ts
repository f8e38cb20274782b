import type { QueryConfig } from 'pg'

/** A statement is worth preparing when it comes back; one that was put together for one occasion never does. */
const WORTH_IT = 5
/** A connection keeps what it has prepared for as long as it lives, some 10–50 kB a statement. */
const MOST = 300
/** Longer ones are lists of many rows, of which hardly two are of one length. */
const LONGEST = 6_000
/** How many texts are counted at a time. */
const COUNTED = 2_000

const names = new Map<string, string>()
const counts = new Map<string, number>()

/**
 * A statement as it is to be sent: once it has shown to be worth it under a name, by which each connection parses and
 * plans it once and not with every request. One that has a name of its own keeps it.
 */
export function named<Query extends QueryConfig>(query: Query): Query {
  if (query.name !== undefined) return query
  const name = names.get(query.text) ?? nameFor(query.text)
  return name === undefined ? query : { ...query, name }
}

function nameFor(text: string): string | undefined {
  if (names.size === MOST || text.length > LONGEST) return undefined
  const count = (counts.get(text) ?? 0) + 1
  if (counts.size === COUNTED) counts.clear()
  counts.set(text, count)
  if (count < WORTH_IT) return undefined
  counts.delete(text)
  const name = `app_${names.size + 1}`
  names.set(text, name)
  return name
}
