import { and, eq, inArray } from 'drizzle-orm'

import type { CertificateId } from '@skillchain/domain/certificate/certificate'
import { UpgradeWish } from '@skillchain/domain/employment/upgrade-wish'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import { certificate } from '../certificate/certificate.table.ts'
import { candidate } from '../evaluation/candidate.table.ts'
import type { Tx } from '../kernel/database.ts'
import { upgradeWish as table } from './upgrade-wish.table.ts'

type Ref = Pick<UpgradeWish, 'chainId' | 'id'>

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

/** Holds the wish until the transaction ends; says no name. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<UpgradeWish>> {
  const [found] = await tx.select().from(table).where(is(ref)).for('update')
  return found ? ok(UpgradeWish.parse(found)) : refuse(problem('record.missing', { id: ref.id }))
}

/** Sets a wish down, with the person's name beside it. */
export const insert = async (tx: Tx, state: UpgradeWish, name: string): Promise<void> => {
  await tx.insert(table).values({ ...state, name })
}

/** Writes `next` only over the version it was decided from. */
export async function save(tx: Tx, next: UpgradeWish): Promise<Outcome<UpgradeWish>> {
  const { chainId: _chainId, id: _id, ...changed } = next
  const unchanged = and(is(next), eq(table.version, next.version - 1))
  const { rowCount } = await tx.update(table).set(changed).where(unchanged)
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}

interface Own {
  readonly chainId: ChainId
  readonly personId: PersonId
  readonly certificateId: CertificateId
}

/** A certificate that somebody holds, with the college that registered them for it; undefined where they hold no such one. */
export async function heldCertificate(tx: Tx, { chainId, personId, certificateId }: Own) {
  const [found] = await tx
    .select({
      bodyId: certificate.bodyId,
      collegeId: candidate.collegeId,
      occupationCode: certificate.occupationCode,
      grade: certificate.grade,
      name: certificate.holderName,
    })
    .from(certificate)
    .innerJoin(
      candidate,
      and(eq(candidate.chainId, certificate.chainId), eq(candidate.id, certificate.candidateId)),
    )
    .where(
      and(
        eq(certificate.chainId, chainId),
        eq(certificate.id, certificateId),
        eq(certificate.personId, personId),
        eq(certificate.status, 'issued'),
      ),
    )
  return found
}

/** Whether a wish from that certificate waits, or is planned. */
export const isWaiting = async (tx: Tx, { chainId, certificateId }: Own): Promise<boolean> =>
  (await tx.$count(
    table,
    and(
      eq(table.chainId, chainId),
      eq(table.certificateId, certificateId),
      inArray(table.status, ['open', 'planned']),
    ),
  )) > 0
