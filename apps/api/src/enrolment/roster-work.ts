import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { find, save } from '@skillchain/db/enrolment/roster-import.store'
import { type Database, type Tx, asActor } from '@skillchain/db/kernel/database'
import { append } from '@skillchain/db/kernel/event.store'
import { notify } from '@skillchain/db/kernel/notify'
import { type RosterImport, RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import { type Command, decide, evolve } from '@skillchain/domain/enrolment/roster-import.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Actor } from '@skillchain/domain/organisation/access'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { Role } from '@skillchain/domain/organisation/role'

import { moment } from '../kernel/clock.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { importFacts } from './roster-facts.ts'

/** A roster to work on in the background, in the name of whoever asked for it. */
export const RosterWork = z.object({
  chainId: ChainId,
  id: RosterImportId,
  personId: PersonId,
  organisationId: OrganisationId,
  role: Role,
})
export type RosterWork = z.infer<typeof RosterWork>

export const workFor = (
  { personId, organisationId, role }: Actor,
  { chainId, id }: Pick<RosterImport, 'chainId' | 'id'>,
): RosterWork => ({ chainId, id, personId, organisationId, role })

/** Of all that the asker may do, the work needs one chain and no more than their own organisation's part in it. */
export const actorOf = ({ chainId, personId, organisationId, role }: RosterWork): Actor => ({
  personId,
  organisationId,
  role,
  chainIds: [chainId],
  wideChainIds: [],
  division: null,
})

/** Takes an import one step further in the transaction at hand, and sets down that it was taken. */
export async function step(tx: Tx, work: RosterWork, command: Command): Promise<RosterImport> {
  const state = unwrap(await find(tx, work))
  const given = moment()
  const facts = { ...(await importFacts(tx, state, given)), touched: 0 }
  const event = unwrap(decide(state, command, facts))
  const next = unwrap(await save(tx, evolve(state, event)))
  await append(tx, {
    chainId: next.chainId,
    eventId: uuidv7(),
    aggregate: 'roster-import',
    aggregateId: next.id,
    version: next.version,
    type: event.type,
    actorId: work.personId,
    organisationId: work.organisationId,
    counterpartId: null,
    at: given.now,
    payload: event,
  })
  await notify(tx, [work.organisationId], {
    type: 'changed',
    chainId: next.chainId,
    aggregate: 'roster-import',
    id: next.id,
  })
  return next
}

/** As `step`, in a transaction of its own. */
export const stepAlone = (db: Database, work: RosterWork, command: Command): Promise<RosterImport> =>
  asActor(db, actorOf(work), (tx) => step(tx, work, command))
