import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Instant } from '@skillchain/domain/kernel/moment'
import type { Actor } from '@skillchain/domain/organisation/access'

/** A number on the home page (工作台), and the list that it counts. */
export const HomeNumber = z.object({
  /** Its words are the message `shell.home.number.<kind>`. */
  kind: z.string(),
  count: z.int().nonnegative(),
  /** The list below the app's organisation, with the filter that leaves as many rows. */
  path: z.string(),
})
export type HomeNumber = z.infer<typeof HomeNumber>

export const HomeNumbers = z.object({ asOf: Instant, numbers: z.array(HomeNumber).max(4) })

/** For whom, and on which day, something is counted. */
export interface Counting {
  readonly tx: Tx
  readonly actor: Actor
  readonly today: string
}

/** How one number is counted: by what its list is counted by, with the filter that the list's address says. */
interface NumberSource<Where> {
  readonly kind: string
  readonly list: string
  readonly filter: Readonly<Record<string, string>>
  readonly count: (given: Counting & Where) => Promise<number>
}

/** Of one chain, as the lists of those who work in chains are. */
export type ChainNumber = NumberSource<{ readonly chainId: ChainId }>
/** Of all that the reader may see, as the lists of a division and of a person are. */
export type WideNumber = NumberSource<unknown>

const pathOf = (list: string, query: Readonly<Record<string, string>>) =>
  Object.keys(query).length === 0 ? list : `${list}?${new URLSearchParams(query)}`

/** Counts one after the other: they share one connection. */
export async function counted<Where extends { readonly chainId?: ChainId }>(
  sources: readonly NumberSource<Where>[],
  given: Counting & Where,
): Promise<HomeNumber[]> {
  const { chainId } = given
  const numbers: HomeNumber[] = []
  for (const { kind, list, filter, count } of sources) {
    const path = pathOf(list, { ...(chainId && { chain: chainId }), ...filter })
    // oxlint-disable-next-line no-await-in-loop
    numbers.push({ kind, count: await count(given), path })
  }
  return numbers
}
