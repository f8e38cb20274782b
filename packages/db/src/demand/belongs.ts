import { type AnyColumn, type SQL, and, eq, sql } from 'drizzle-orm'

import { organisationChain } from '../organisation/organisation-chain.table.ts'

/** An organisation that has only been asked into a chain may enter it, but is not yet told what its members want. */
export const belongsTo = (chainId: AnyColumn): SQL => sql`(
  ${chainId} = any(string_to_array(current_setting('app.wide_chain_ids', true), ',')::uuid[])
  or exists (select from ${organisationChain} where ${and(
    eq(organisationChain.organisationId, sql`nullif(current_setting('app.organisation_id', true), '')::uuid`),
    eq(organisationChain.chainId, chainId),
    eq(organisationChain.standing, 'active'),
  )}))`
