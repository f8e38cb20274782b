import { and, eq } from 'drizzle-orm'

import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'

import type { Tx } from '../kernel/database.ts'
import { apprenticeAgreement as table } from './apprentice-agreement.table.ts'

/**
 * First and last day of the agreement with somebody admitted that is in force, held until the transaction ends so that
 * it does not end meanwhile; null where there is none. An application has at most one.
 */
export async function agreementInForce(
  tx: Tx,
  { chainId, applicationId }: { readonly chainId: ChainId; readonly applicationId: ApplicationId },
): Promise<{ startsOn: string; endsOn: string } | null> {
  const [found] = await tx
    .select({ startsOn: table.startsOn, endsOn: table.endsOn })
    .from(table)
    .where(
      and(eq(table.chainId, chainId), eq(table.applicationId, applicationId), eq(table.status, 'inForce')),
    )
    .for('share')
  return found ?? null
}
