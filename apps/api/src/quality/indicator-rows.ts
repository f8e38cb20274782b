import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Actor, authorise, enter } from '@skillchain/domain/organisation/access'
import { type IndicatorCode, isAboutPeople } from '@skillchain/domain/quality/indicator'
import { indicatorPolicy as policy } from '@skillchain/domain/quality/indicator.policy'

import { unwrap } from '../kernel/problem-error.ts'

/** Refuses numbers of a chain that is not seen whole; a chain the request does not work in is as one that is not there. */
export function authoriseChain(actor: Actor, chainId: ChainId): void {
  unwrap(enter(actor, chainId))
  unwrap(authorise(policy.chain, actor, { chainId, parties: [] }))
}

/** Refuses rows of a chain that is not seen whole, and people to whoever may not see them. */
export function authoriseRows(
  actor: Actor,
  { chainId, code }: { chainId: ChainId; code: IndicatorCode },
): void {
  unwrap(enter(actor, chainId))
  const grant = isAboutPeople(code) ? policy.people : policy.rows
  unwrap(authorise(grant, actor, { chainId, parties: [] }))
}
