import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'

import { type Injected, type Making, chainIdOf } from './world.ts'

/** Draws places that have not been drawn before, so that no fault lies upon another. */
export interface Pick {
  /** Of so many things of each chain, one of a chain; `fits` leaves out some. */
  readonly of: (
    kind: string,
    count: number,
    fits?: (n: number, c: number) => boolean,
  ) => { readonly c: number; readonly n: number }
  /** Takes what goes with something that was drawn. */
  readonly take: (kind: string, c: number, n: number) => void
  /** Whether something has not been drawn yet. */
  readonly isLeft: (kind: string, c: number, n: number) => boolean
}

export function pickFrom({ chance }: Making, chains: number): Pick {
  const taken = new Set<string>()
  return {
    take: (kind, c, n) => {
      taken.add(`${kind} ${c} ${n}`)
    },
    isLeft: (kind, c, n) => !taken.has(`${kind} ${c} ${n}`),
    of: (kind, count, fits = () => true) => {
      for (let tries = 0; tries < 10_000; tries += 1) {
        const [c, n] = [chance.below(chains), chance.below(count)]
        const place = `${kind} ${c} ${n}`
        if (taken.has(place) || !fits(n, c)) continue
        taken.add(place)
        return { c, n }
      }
      throw new Error(`no ${kind} is left to be drawn`)
    },
  }
}

export interface Injecting extends Making {
  readonly pick: Pick
}

/** Makes so many faults of a rule, each of which answers the chain and the key it is to be found under. */
export const inject = (
  rule: AuditRuleCode,
  count: number,
  one: (at: number) => { readonly c: number; readonly key: string },
): Injected[] =>
  Array.from({ length: count }, (_, at) => {
    const { c, key } = one(at)
    return { rule, chainId: chainIdOf(c), key }
  })

/** Makes so many that lie just within bounds: nothing may be found of them. */
export const near = (count: number, one: (at: number) => unknown): [] => {
  for (let at = 0; at < count; at += 1) one(at)
  return []
}

/** The row at a place; there is one, or the world is not what its faults take it for. */
export function rowAt<Row>(rows: readonly Row[], at: number): Row {
  const row = rows[at]
  if (!row) throw new Error(`there is no row ${at}`)
  return row
}

/** The row that is sought, likewise. */
export function rowWhere<Row>(rows: readonly Row[], is: (row: Row) => boolean): Row {
  const row = rows.find(is)
  if (!row) throw new Error('there is no such row')
  return row
}
