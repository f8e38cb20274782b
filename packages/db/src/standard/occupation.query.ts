import { and, asc, desc, eq, gt, ilike, lte, or, sql } from 'drizzle-orm'

import type { Page } from '@skillchain/domain/kernel/page'
import type {
  Occupation,
  OccupationDictionary,
  OccupationMarker,
} from '@skillchain/domain/standard/occupation'

import { reads } from '../kernel/in-scope.ts'
import { occupation as table, occupationDictionary as dictionary } from './occupation.table.ts'

const everyDictionary = reads
  .select({
    version: dictionary.version,
    title: dictionary.title,
    source: dictionary.source,
    inForceFromOn: dictionary.inForceFromOn,
    occupations: sql<number>`(select count(*)::int from ${table} where ${table.dictionaryVersion} = ${dictionary.version})`,
  })
  .from(dictionary)
  .orderBy(desc(dictionary.inForceFromOn))
  .prepare('occupation_dictionary_all')

/** Every edition, the newest first, and how many occupations it has. */
export const dictionaries = (): Promise<(OccupationDictionary & { occupations: number })[]> =>
  everyDictionary.execute()

const current = reads
  .select({ version: dictionary.version })
  .from(dictionary)
  .where(lte(dictionary.inForceFromOn, sql.placeholder('day')))
  .orderBy(desc(dictionary.inForceFromOn))
  .limit(1)
  .prepare('occupation_dictionary_on')

/** The edition in force on a day; null before the first. */
export async function dictionaryOn(day: string): Promise<string | null> {
  const [found] = await current.execute({ day })
  return found?.version ?? null
}

export interface OccupationPage {
  readonly version: string
  readonly limit: number
  readonly after?: string | undefined
  /** Part of a name, or the beginning of a code. */
  readonly search?: string | undefined
  readonly marker?: OccupationMarker | undefined
}

/** A pattern that finds the text itself, whatever signs of patterns it contains. */
const literally = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`)

const matching = ({ version, search, marker }: Omit<OccupationPage, 'limit' | 'after'>) =>
  and(
    eq(table.dictionaryVersion, version),
    search
      ? or(ilike(table.name, `%${literally(search)}%`), ilike(table.code, `${literally(search)}%`))
      : undefined,
    marker ? sql`${marker} = any(${table.markers})` : undefined,
  )

/** One page in the order of codes. */
export async function occupations({ limit, after, ...asked }: OccupationPage): Promise<Page<Occupation>> {
  const found = await reads
    .select()
    .from(table)
    .where(and(matching(asked), after ? gt(table.code, sql`${after}`) : undefined))
    .orderBy(asc(table.code))
    .limit(limit + 1)
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.code ?? null) : null }
}

export async function countOccupations(asked: Omit<OccupationPage, 'limit' | 'after'>): Promise<number> {
  const [found] = await reads
    .select({ count: sql<number>`count(*)::int` })
    .from(table)
    .where(matching(asked))
  return found?.count ?? 0
}

const every = reads
  .select()
  .from(table)
  .where(eq(table.dictionaryVersion, sql.placeholder('version')))
  .orderBy(asc(table.code))
  .prepare('occupation_all')

/** A whole edition: some 1,700 rows, for comparing it with another. */
export const wholeDictionary = (version: string): Promise<Occupation[]> => every.execute({ version })
