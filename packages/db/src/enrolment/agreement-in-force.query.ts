import { and, eq } from 'drizzle-orm'

import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Day } from '@skillchain/domain/kernel/moment'

import type { Tx } from '../kernel/database.ts'
import { earlierTextOn } from './agreement-edition.store.ts'
import { apprenticeAgreement as table } from './apprentice-agreement.table.ts'

/**
 * First and last day that the agreement in force with somebody admitted has by the text that holds on a day, held until
 * the transaction ends so that it does not end meanwhile; null where there is none. An application has at most one.
 */
export async function agreementInForce(
  tx: Tx,
  { chainId, applicationId }: { readonly chainId: ChainId; readonly applicationId: ApplicationId },
  day: Day,
): Promise<{ startsOn: string; endsOn: string } | null> {
  const [found] = await tx
    .select({ id: table.id, startsOn: table.startsOn, endsOn: table.endsOn })
    .from(table)
    .where(
      and(eq(table.chainId, chainId), eq(table.applicationId, applicationId), eq(table.status, 'inForce')),
    )
    .for('share')
  if (!found) return null
  const { id, ...days } = found
  return (await earlierTextOn(tx, { chainId, id }, day)) ?? days
}
