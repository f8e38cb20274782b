import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'
import { type IndicatorCode, isAboutPeople } from '@skillchain/domain/quality/indicator'
import { indicatorPolicy as policy } from '@skillchain/domain/quality/indicator.policy'

import { unwrap } from '../kernel/problem-error.ts'

/** Numbers of a chain that the actor does not see whole are, to the actor, not there. */
export function requireWhole({ wideChainIds }: Actor, chainId: ChainId): void {
  if (!wideChainIds.includes(chainId)) unwrap(refuse(problem('record.missing')))
}

/** The same for rows, and refuses people to whoever may not see them. */
export function requireRows(
  actor: Actor,
  { chainId, code }: { chainId: ChainId; code: IndicatorCode },
): void {
  requireWhole(actor, chainId)
  if (isAboutPeople(code)) unwrap(authorise(policy.people, actor, { chainId, parties: [] }))
}
