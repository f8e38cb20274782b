import { type Tx } from '@skillchain/db/kernel/database'
import { find as findClue, save as saveClue } from '@skillchain/db/supervision/clue.store'
import { insert, standingIn } from '@skillchain/db/supervision/inspection.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { authorise } from '@skillchain/domain/organisation/access'
import type { Clue, ClueId } from '@skillchain/domain/supervision/clue'
import { type ClueEvent, evolve as evolveClue, isOpen } from '@skillchain/domain/supervision/clue.rules'
import { Inspection, type InspectionTerms } from '@skillchain/domain/supervision/inspection'
import { inspectionPolicy as policy, subjectOf } from '@skillchain/domain/supervision/inspection.policy'
import { open } from '@skillchain/domain/supervision/inspection.rules'

import { type Acting, act } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'

interface Asked {
  readonly key: string
  readonly chainId: ChainId
  readonly id: string
  readonly draft: InspectionTerms
}

/** The clue that led to it, held; null where none did, or none of that id is there. */
async function clueFor(tx: Tx, chainId: ChainId, id: ClueId | null): Promise<Clue | null> {
  if (id === null) return null
  const found = await findClue(tx, { chainId, id })
  return found.ok ? found.value : null
}

/** Opens an inspection, and says of the clue that led to it that it is inspected: both or neither. */
export function openInspection(acting: Acting, { key, chainId, id, draft }: Asked): Promise<Inspection> {
  const { tx, actor } = acting
  const content = { id, draft }
  const asked = {
    key,
    chainId,
    name: 'inspection',
    content,
    parse: (stored: unknown) => Inspection.parse(stored),
  }
  return act(acting, asked, async (moment) => {
    const clue = await clueFor(tx, chainId, draft.clueId)
    const standing = await standingIn(tx, { chainId, organisationId: draft.organisationId })
    const clueOpen = draft.clueId === null || (clue !== null && isOpen(clue))
    const { state, event } = unwrap(open({ chainId, id, draft }, { ...standing, clueOpen, ...moment }))
    unwrap(authorise(policy.found, actor, subjectOf(state)))
    await insert(tx, state)
    const also = clue ? [await inspected(tx, clue, state)] : []
    return { answer: state, aggregate: 'inspection', aggregateId: state.id, version: 0, event, also }
  })
}

async function inspected(tx: Tx, clue: Clue, { id, subject }: Inspection) {
  const event: ClueEvent = { type: 'inspected', inspectionId: id, reason: subject }
  const next = unwrap(await saveClue(tx, evolveClue(clue, event)))
  return { aggregate: 'clue', aggregateId: next.id, version: next.version, event }
}
