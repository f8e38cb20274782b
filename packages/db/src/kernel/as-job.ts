import { sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Actor } from '@skillchain/domain/organisation/access'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { type Database, type Tx, asActor } from './database.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Who counts, compares and keeps order: no person, at work in the given chains and seeing them whole. */
export const nobody = (chainIds: readonly ChainId[]): Actor => ({
  personId: PersonId.parse(NOBODY),
  organisationId: OrganisationId.parse(NOBODY),
  role: 'person',
  chainIds,
  wideChainIds: chainIds,
  division: null,
})

/** For what follows in this transaction: what jobs keep, and no row of a chain. */
export const becomeJob = (tx: Tx) => tx.execute(sql`set local role app_job`)
/** For what follows in this transaction: the rows of the chains it began with, and nothing that jobs keep. */
export const becomeUser = (tx: Tx) => tx.execute(sql`set local role app_user`)

/**
 * For what follows in this transaction, which looks at all of a chain: tables are joined whole. The planner takes a chain
 * for a handful of rows, since the walls name it a second time, and would compare each row with every other.
 */
export const joinWhole = (tx: Tx) => tx.execute(sql`set local enable_nestloop = off`)

/** Runs `work` in one transaction on what jobs keep. */
export const asJob = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asActor(db, nobody([]), async (tx) => {
    await becomeJob(tx)
    return work(tx)
  })
