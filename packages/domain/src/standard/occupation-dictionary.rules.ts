import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import {
  type DictionaryDiff,
  type OccupationDictionary,
  type OccupationRow,
  diffDictionaries,
} from './occupation.ts'
import { problem } from './problems.ts'

export interface Incoming {
  readonly edition: OccupationDictionary
  readonly rows: readonly OccupationRow[]
}

export interface Facts {
  /** Every edition there is. */
  readonly editions: readonly OccupationDictionary[]
  /** The occupations it is compared with: of the same edition if there is one, else of the latest. */
  readonly present: readonly OccupationRow[]
}

export interface DictionaryImport {
  /**
   * `edition`: a dictionary of its own, beside those before. `supplement`: what yearly notices add to an edition; what
   * the file does not have stays, since records may stand under it.
   */
  readonly mode: 'edition' | 'supplement'
  readonly edition: OccupationDictionary
  readonly diff: DictionaryDiff
  /** The rows to be written. */
  readonly rows: readonly OccupationRow[]
}

/** The edition an incoming one is compared with; null when it is the first of all. */
export const comparedWith = (
  editions: readonly OccupationDictionary[],
  version: string,
): OccupationDictionary | null =>
  editions.find((edition) => edition.version === version) ??
  editions.toSorted((a, b) => a.version.localeCompare(b.version)).at(-1) ??
  null

/** Decides what an import comes to; a new edition begins after every one before it. */
export function decideImport(
  { edition, rows }: Incoming,
  { editions, present }: Facts,
): Outcome<DictionaryImport> {
  if (rows.length === 0) return refuse(problem('standard.dictionary-empty'))
  const seen = new Set<string>()
  for (const { code } of rows) {
    if (seen.has(code)) return refuse(problem('standard.occupation-repeated', { code }))
    seen.add(code)
  }
  const diff = diffDictionaries(present, rows)
  const same = editions.find(({ version }) => version === edition.version)
  if (same) {
    const changed = new Set<string>(
      [...diff.added, ...diff.renamed, ...diff.remarked].map(({ code }) => code),
    )
    const { title, source } = edition
    return ok({
      mode: 'supplement',
      edition: { ...same, title, source },
      diff,
      rows: rows.filter(({ code }) => changed.has(code)),
    })
  }
  const later = editions.find(
    ({ version, inForceFromOn }) => version >= edition.version || inForceFromOn >= edition.inForceFromOn,
  )
  return later
    ? refuse(problem('standard.dictionary-too-early', { version: later.version, on: later.inForceFromOn }))
    : ok({ mode: 'edition', edition, diff, rows })
}
