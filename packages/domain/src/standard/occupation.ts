import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import type { ProblemCode } from './problems.ts'

const MALFORMED = 'standard.occupation-code-malformed' satisfies ProblemCode
const NAMELESS = 'standard.occupation-name-missing' satisfies ProblemCode

/**
 * Code of an occupation (职业编码): major group 1, sub-major group 2, minor group 2, occupation 2, as in `6-31-01-03`.
 * The last is `00` where a minor group has one occupation only.
 *
 * **Source:** 中华人民共和国职业分类大典（2022年版）.
 */
export const OccupationCode = z
  .string()
  .trim()
  .regex(/^[1-8]-\d{2}-\d{2}-\d{2}$/, { error: MALFORMED })
  .brand<'OccupationCode'>()
export type OccupationCode = z.infer<typeof OccupationCode>

/** Which edition of the dictionary a code is read in: a year. The same code may mean another occupation in another. */
export const DictionaryVersion = z
  .string()
  .regex(/^\d{4}$/, { error: 'standard.dictionary-version-malformed' })
export type DictionaryVersion = z.infer<typeof DictionaryVersion>

/** S: a digital occupation (数字职业). L: a green one (绿色职业). */
export const OccupationMarker = z.enum(['S', 'L'])
export type OccupationMarker = z.infer<typeof OccupationMarker>

/** One of the dictionary's smallest groups (细类). Known by dictionary version and code together. */
export const Occupation = z.object({
  dictionaryVersion: DictionaryVersion,
  code: OccupationCode,
  name: z.string().trim().min(1, { error: NAMELESS }).max(60),
  markers: z.array(OccupationMarker),
})
export type Occupation = z.infer<typeof Occupation>

/** An edition of the dictionary, in force from a day on until a later edition takes over. */
export const OccupationDictionary = z.object({
  version: DictionaryVersion,
  title: z.string().min(2).max(120),
  /** Where the rows came from: the publication, or the notice that added to it. */
  source: z.string().min(2).max(300),
  inForceFromOn: Day,
})
export type OccupationDictionary = z.infer<typeof OccupationDictionary>

/** What tells apart two rows of one code. */
export type OccupationRow = Pick<Occupation, 'code' | 'name' | 'markers'>

const byCode = (rows: readonly OccupationRow[]) => new Map(rows.map((row) => [row.code as string, row]))

/** The occupation a code and a name agree on; null when the code is unknown or belongs to another name. */
export const occupationOf = <Row extends OccupationRow>(
  rows: readonly Row[],
  named: { code: string; name: string },
): Row | null => rows.find(({ code, name }) => code === named.code && name === named.name.trim()) ?? null

/** What an incoming dictionary does to the present one, code by code. */
export interface DictionaryDiff {
  readonly added: readonly OccupationRow[]
  readonly renamed: readonly { code: string; from: string; to: string }[]
  readonly remarked: readonly { code: string; name: string; from: string; to: string }[]
  readonly removed: readonly OccupationRow[]
  readonly unchanged: number
}

export const markersText = (markers: readonly OccupationMarker[]): string => markers.toSorted().join('/')

/** Every code of either side falls into exactly one part; one both renamed and marked anew counts as renamed. */
export function diffDictionaries(
  present: readonly OccupationRow[],
  incoming: readonly OccupationRow[],
): DictionaryDiff {
  const before = byCode(present)
  const after = byCode(incoming)
  const kept = incoming.flatMap((to) => {
    const from = before.get(to.code)
    return from ? [{ from, to }] : []
  })
  const renamed = kept.filter(({ from, to }) => from.name !== to.name)
  const remarked = kept.filter(
    ({ from, to }) => from.name === to.name && markersText(from.markers) !== markersText(to.markers),
  )
  return {
    added: incoming.filter(({ code }) => !before.has(code)),
    renamed: renamed.map(({ from, to }) => ({ code: to.code, from: from.name, to: to.name })),
    remarked: remarked.map(({ from, to }) => ({
      code: to.code,
      name: to.name,
      from: markersText(from.markers),
      to: markersText(to.markers),
    })),
    removed: present.filter(({ code }) => !after.has(code)),
    unchanged: kept.length - renamed.length - remarked.length,
  }
}
