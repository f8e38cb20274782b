import { canonicalJson } from '../kernel/canonical-json.ts'
import type { ChainId } from '../kernel/chain-id.ts'
import type { Instant } from '../kernel/moment.ts'
import { auditRules } from './audit-rule.ts'
import type { Clue, ClueId, Hit } from './clue.ts'
import { type ClueEvent, evolve, isOpen } from './clue.rules.ts'

/** What is on record of what was looked at, and what the rules say of it now. */
interface Findings {
  readonly chainId: ChainId
  readonly divisionCode: string
  readonly now: Instant
  /** Every clue of the keys that were looked at. */
  readonly known: readonly Clue[]
  readonly hits: readonly Hit[]
  readonly idOf: (hit: Hit) => ClueId
}

/** A clue as it is to be kept, and what has happened to it; no event where it has only been seen again. */
export interface Reconciled {
  readonly clue: Clue
  readonly event: ClueEvent | null
}

const sameEvidence = (clue: Clue, hit: Hit) =>
  canonicalJson([clue.claimed, clue.contradicted]) === canonicalJson([hit.claimed, hit.contradicted])

function founded({ chainId, divisionCode, now }: Findings, id: ClueId, hit: Hit): Reconciled {
  const { severity } = auditRules[hit.rule]
  const fresh = { status: 'new', reason: null, mergedIntoId: null, version: 0 } as const
  const clue: Clue = {
    chainId,
    id,
    divisionCode,
    severity,
    ...hit,
    ...fresh,
    firstSeenAt: now,
    lastSeenAt: now,
  }
  return { clue, event: { type: 'found', rule: hit.rule, key: hit.key } }
}

function seenAgain(clue: Clue, hit: Hit, now: Instant): Reconciled {
  const { rule, key, claimed, contradicted } = hit
  const seen = { ...clue, claimed, contradicted, lastSeenAt: now }
  if (clue.status === 'closed') {
    const event = { type: 'reappeared', rule, key } as const
    return { clue: evolve(seen, event), event }
  }
  if (sameEvidence(clue, hit)) return { clue: seen, event: null }
  const event = { type: 'refreshed', rule, key } as const
  return { clue: evolve(seen, event), event }
}

/**
 * What becomes of clues once their rules have looked again: the new ones are founded, those found again are refreshed,
 * open ones that are found no more are closed, and what people have judged stays judged. Looking twice comes to the same.
 */
export function reconcile(findings: Findings): Reconciled[] {
  const { known, hits, idOf, now } = findings
  const byId = new Map(known.map((clue) => [clue.id, clue]))
  const found = new Map(hits.map((hit) => [idOf(hit), hit]))
  const kept = [...found].map(([id, hit]) => {
    const clue = byId.get(id)
    return clue ? seenAgain(clue, hit, now) : founded(findings, id, hit)
  })
  const gone = known
    .filter((clue) => isOpen(clue) && !found.has(clue.id))
    .map((clue): Reconciled => ({ clue: evolve(clue, { type: 'vanished' }), event: { type: 'vanished' } }))
  return [...kept, ...gone]
}
