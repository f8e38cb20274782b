import { find, heldCertificate, insert, isWaiting, save } from '@skillchain/db/employment/upgrade-wish.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { look } from '@skillchain/db/evaluation/evaluation-batch.store'
import { UpgradeWish, UpgradeWishId } from '@skillchain/domain/employment/upgrade-wish'
import { subjectOf, upgradeWishPolicy } from '@skillchain/domain/employment/upgrade-wish.policy'
import {
  type Basis,
  type Command,
  type Facts as Known,
  type UpgradeWishEvent,
  type Wish,
  type WishFacts,
  decide,
  evolve,
  state,
} from '@skillchain/domain/employment/upgrade-wish.rules'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { laddersFor } from './ladder.ts'

const { withdraw, plan, decline, found } = upgradeWishPolicy
export const decisions = { withdraw, plan, decline }

const name = 'upgrade-wish'
const schema = UpgradeWish

export const upgradeWishWork: Aggregate<UpgradeWish, Command, UpgradeWishEvent, Known> = {
  name,
  schema,
  policy: decisions,
  subjectOf,
  find,
  decide,
  evolve,
  save,
  facts: async (tx, { chainId }, { command }) => {
    if (command.type !== 'plan') return { batch: null }
    const batch = await look(tx, { chainId, id: command.batchId })
    return { batch: batch.ok ? batch.value : null }
  },
}

type Held = NonNullable<Awaited<ReturnType<typeof heldCertificate>>>

/** What the grade above a certificate asks for; null where the certificate is not the highest in its occupation. */
async function basisOf(
  tx: Tx,
  { held, wish }: { held: Held; wish: Wish },
  { actor, today }: Facts,
): Promise<Basis | null> {
  const ladders = await laddersFor(tx, actor, today)
  const ladder = ladders.find(({ basis }) => basis?.certificateId === wish.certificateId)
  if (!ladder) return null
  const conditions = ladder.generations.find((each) => each.generation === wish.generation)?.conditions ?? []
  const personId = PersonId.parse(actor.organisationId)
  const { bodyId, collegeId, occupationCode } = held
  return { personId, bodyId, collegeId, occupationCode, next: ladder.next, conditions }
}

/** How a wish is founded; the person's name is carried from their certificate to beside the record. */
export function wishWork(): Founder<UpgradeWish, Wish, UpgradeWishEvent, Omit<WishFacts, keyof Facts>> {
  let named = ''
  return {
    name,
    schema,
    policy: { found },
    subjectOf,
    found: ({ chainId, id, draft }, facts) => state({ chainId, id: UpgradeWishId.parse(id) }, draft, facts),
    insert: (tx, wish) => insert(tx, wish, named),
    facts: async (tx, wish, { chainId, ...given }) => {
      const personId = PersonId.parse(given.actor.organisationId)
      const own = { chainId, personId, certificateId: wish.certificateId }
      const held = await heldCertificate(tx, own)
      named = held?.name ?? ''
      return {
        basis: held ? await basisOf(tx, { held, wish }, given) : null,
        waiting: await isWaiting(tx, own),
      }
    },
  }
}
