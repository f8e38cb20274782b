import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'

import type { Amendment, ApprenticeAgreement } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { apprenticeAgreement as table } from './apprentice-agreement.table.ts'

/** More than these nobody is told of one by one. */
const MOST = 5_000

/** What an amendment waits for, without its text. */
type AmendmentHead = Omit<Amendment, 'terms' | 'exceptions'>

export interface Unsettled extends Pick<
  ApprenticeAgreement,
  'chainId' | 'id' | 'status' | 'minor' | 'signatures' | 'enterpriseId' | 'collegeId' | 'personId'
> {
  readonly since: string
  readonly amendment: AmendmentHead | null
  readonly enterpriseName: string
  readonly postName: string
}

/** Agreements of an organisation, or of a person, that are neither in force nor over, and those that have an amendment. */
export async function unsettledAgreements(tx: Tx, party: OrganisationId): Promise<Unsettled[]> {
  const found = await tx
    .select({
      chainId: table.chainId,
      id: table.id,
      status: table.status,
      minor: table.minor,
      enterpriseId: table.enterpriseId,
      collegeId: table.collegeId,
      personId: table.personId,
      enterprise: table.enterpriseSignature,
      college: table.collegeSignature,
      person: table.personSignature,
      guardian: table.guardianSignature,
      draftedAt: table.draftedAt,
      sentAt: table.sentAt,
      enterpriseName: organisation.name,
      postName: table.postName,
      amendment: sql<AmendmentHead | null>`${table.amendment} - 'terms' - 'exceptions'`,
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .where(
      and(
        or(inArray(table.status, ['draft', 'signing', 'refused']), isNotNull(table.amendment)),
        or(
          eq(table.enterpriseId, party),
          eq(table.collegeId, party),
          eq(table.signatoryId, PersonId.parse(party)),
        ),
      ),
    )
    .limit(MOST)
  return found.map(({ enterprise, college, person, guardian, draftedAt, sentAt, ...row }) => ({
    ...row,
    since: row.amendment?.at ?? sentAt ?? draftedAt,
    signatures: { enterprise, college, person, guardian },
  }))
}
