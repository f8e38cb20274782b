import { and, asc, eq, gte, sql } from 'drizzle-orm'

import type { AgreementNames } from '@skillchain/domain/enrolment/agreement-terms'
import { type ApprenticeAgreement, heldFrom } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { plusDays } from '@skillchain/domain/kernel/calendar'
import type { Day } from '@skillchain/domain/kernel/moment'

import type { Tx } from '../kernel/database.ts'
import { agreementEdition as table } from './agreement-edition.table.ts'
import { agreementOf } from './apprentice-agreement.store.ts'
import { apprenticeAgreement } from './apprentice-agreement.table.ts'

type Ref = Pick<ApprenticeAgreement, 'chainId' | 'id'>

/**
 * Keeps the text that an agreement's row still holds, up to the day before the one that `next` holds from, and answers
 * whom the amendment names.
 */
export async function keepEdition(tx: Tx, next: ApprenticeAgreement): Promise<AgreementNames> {
  const { chainId, id } = next
  const [row] = await tx
    .select()
    .from(apprenticeAgreement)
    .where(and(eq(apprenticeAgreement.chainId, chainId), eq(apprenticeAgreement.id, id)))
  const fromOn = heldFrom(next)
  if (!row?.amendmentNames || fromOn === null)
    throw new Error('an agreement without an amendment was amended')
  // The two tables name alike what they have in common.
  const days = { fromOn: heldFrom(agreementOf(row)), toOn: plusDays(fromOn, -1) }
  await tx.insert(table).values({ ...row, agreementId: id, ...days })
  return row.amendmentNames
}

/** The texts that an agreement had before the one it has, the first first. */
export async function editionsOf(tx: Tx, { chainId, id }: Ref) {
  const found = await tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.agreementId, id)))
    .orderBy(asc(table.edition))
  return found.map(
    ({ enterpriseSignature, collegeSignature, personSignature, guardianSignature, ...row }) => ({
      edition: row.edition,
      terms: row.terms,
      minor: row.minor,
      fromOn: row.fromOn,
      toOn: row.toOn,
      people: { mentor: row.mentorName, teacher: row.teacherName, guardian: row.guardianName },
      signatures: {
        enterprise: enterpriseSignature,
        college: collegeSignature,
        person: personSignature,
        guardian: guardianSignature,
      },
    }),
  )
}

/** First and last day of the text that held on a day and holds no more; null where the present one held already. */
export async function earlierTextOn(
  tx: Tx,
  { chainId, id }: { readonly chainId: ChainId; readonly id: ApprenticeAgreement['id'] },
  day: Day,
): Promise<{ startsOn: Day; endsOn: Day } | null> {
  const [found] = await tx
    .select({
      startsOn: sql<Day>`${table.terms} ->> 'startsOn'`,
      endsOn: sql<Day>`${table.terms} ->> 'endsOn'`,
    })
    .from(table)
    .where(and(eq(table.chainId, chainId), eq(table.agreementId, id), gte(table.toOn, day)))
    .orderBy(asc(table.edition))
    .limit(1)
  return found ?? null
}
