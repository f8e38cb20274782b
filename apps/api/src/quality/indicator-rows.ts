import { refuse } from '@skillchain/domain/kernel/outcome'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { problem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'
import { type IndicatorCode, isAboutPeople } from '@skillchain/domain/quality/indicator'
import { indicatorPolicy as policy } from '@skillchain/domain/quality/indicator.policy'

import { unwrap } from '../kernel/problem-error.ts'

/** Refuses rows of a chain that is not seen whole, and people to whoever may not see them. */
export function authoriseRows(
  actor: Actor,
  { chainId, code }: { chainId: ChainId; code: IndicatorCode },
): void {
  if (!actor.chainIds.includes(chainId)) unwrap(refuse(problem('record.missing')))
  const grant = isAboutPeople(code) ? policy.people : policy.rows
  unwrap(authorise(grant, actor, { chainId, parties: [] }))
}
