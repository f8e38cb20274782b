import type { CertificateLine } from '@skillchain/db/certificate/certificate.query'
import { hold } from '@skillchain/db/certificate/certificate.store'
import { takeNumbers } from '@skillchain/db/certificate/number-series.store'
import type { Tx } from '@skillchain/db/kernel/database'
import type { CertificateNumber, SeriesKind } from '@skillchain/domain/certificate/certificate-number'
import type { Facts } from '@skillchain/domain/certificate/certificate.rules'
import { problem } from '@skillchain/domain/kernel/problems'

import { ProblemError, unwrap } from '../kernel/problem-error.ts'

/** A certificate that is to be signed, with what is decided from. */
export interface Due {
  readonly line: CertificateLine
  readonly facts: Facts
}

/** One that is to be issued, with the numbers that it and its second certificate get. */
export interface Numbered extends Due {
  readonly number: CertificateNumber
  /** Null where there is no second certificate, or it has brought its number along. */
  readonly dualNumber: CertificateNumber | null
}

export function missing(id: string): never {
  throw new ProblemError(problem('record.missing', { id }))
}

/** A second certificate that was to go over from one that has been revoked since has no number any more. */
async function carried(tx: Tx, due: Due): Promise<Due> {
  const { chainId, replacesId, dual } = due.line
  if (replacesId === null || !dual?.number) return due
  const original = (await hold(tx, chainId, [replacesId])).get(replacesId)
  if (original?.status !== 'revoked') return due
  return { ...due, line: { ...due.line, dual: { ...dual, number: null } } }
}

/** A number that is to be taken, of which series. */
interface Wanted {
  readonly one: Due
  readonly kind: SeriesKind
}

const dualOf = (one: Due): Wanted | null => (one.line.dual?.number === null ? { one, kind: 'dual' } : null)

/**
 * Numbers for each, in the order in which they were named; of a series those that follow one another. Series are taken
 * in one order by everybody, so that no two who sign wait for each other.
 */
export async function numbered(tx: Tx, due: readonly Due[]): Promise<Numbered[]> {
  const pairs: { readonly first: Wanted; readonly second: Wanted | null }[] = []
  for (const each of due) {
    // Few take another's place, and all are on one connection.
    // oxlint-disable-next-line no-await-in-loop
    const one = await carried(tx, each)
    pairs.push({ first: { one, kind: one.line.grade }, second: dualOf(one) })
  }
  const wanted = pairs.flatMap(({ first, second }) => (second ? [first, second] : [first]))
  const bySeries = Map.groupBy(wanted, ({ one: { line }, kind }) => `${line.bodyCode} ${kind}`)
  const series = [...bySeries].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const given = new Map<Wanted | null, CertificateNumber>()
  for (const [, alike] of series) {
    const [{ one, kind: grade } = missing('a series of nobody')] = alike
    const { bodyCode, bodyId } = one.line
    const year = Number(one.facts.today.slice(0, 4))
    // oxlint-disable-next-line no-await-in-loop
    const numbers = unwrap(await takeNumbers(tx, { bodyCode, bodyId, grade, year }, alike.length))
    for (const [n, number] of numbers.entries()) given.set(alike[n] ?? missing(number), number)
  }
  return pairs.map(({ first, second }) => ({
    ...first.one,
    number: given.get(first) ?? missing(first.one.line.id),
    dualNumber: given.get(second) ?? null,
  }))
}
