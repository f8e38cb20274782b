import { and, eq, inArray, ne } from 'drizzle-orm'

import type { Certificate, CertificateId, Signature } from '@skillchain/domain/certificate/certificate'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Tx } from '../kernel/database.ts'
import { saveMany } from '../kernel/save-many.ts'
import { certificate as table } from './certificate.table.ts'

type Ref = Pick<Certificate, 'chainId' | 'id'>

/** Of whoever holds a certificate, what is printed on it. */
export interface Holder {
  readonly holderName: string
  readonly documentMask: string
}
export type CertificateRow = Certificate & Holder

type Flat = typeof table.$inferSelect

const signature = (accountId: Signature['accountId'] | null, at: string | null): Signature | null =>
  accountId !== null && at !== null ? { accountId, at } : null

/** A row as the domain sees it, with its holder. */
export function fromFlat(row: Flat): CertificateRow {
  const { firstAccountId, firstSignedAt, secondAccountId, secondSignedAt, ...others } = row
  const { dualTitle: title, dualNumber, dualRevokedNote: revokedNote, ...rest } = others
  return {
    ...rest,
    first: signature(firstAccountId, firstSignedAt),
    second: signature(secondAccountId, secondSignedAt),
    dual: title === null ? null : { title, number: dualNumber, revokedNote },
  }
}

const toFlat = ({ first, second, dual, ...rest }: Certificate) => ({
  ...rest,
  firstAccountId: first?.accountId ?? null,
  firstSignedAt: first?.at ?? null,
  secondAccountId: second?.accountId ?? null,
  secondSignedAt: second?.at ?? null,
  dualTitle: dual?.title ?? null,
  dualNumber: dual?.number ?? null,
  dualRevokedNote: dual?.revokedNote ?? null,
})

/** Certificates by id, held until the transaction ends, always in the same order so that no two wait for each other. */
export async function hold(
  tx: Tx,
  chainId: ChainId,
  ids: readonly CertificateId[],
): Promise<ReadonlyMap<CertificateId, CertificateRow>> {
  if (ids.length === 0) return new Map()
  const found = await tx
    .select()
    .from(table)
    .where(and(eq(table.chainId, chainId), inArray(table.id, [...ids])))
    .orderBy(table.id)
    .for('update')
  return new Map(found.map((row) => [row.id, fromFlat(row)]))
}

/** One certificate with its holder, held until the transaction ends. */
export async function find(tx: Tx, { chainId, id }: Ref): Promise<Outcome<CertificateRow>> {
  const found = (await hold(tx, chainId, [id])).get(id)
  return found ? ok(found) : refuse(problem('record.missing', { id }))
}

/** As many as one statement takes: each has some thirty values, and PostgreSQL takes 65,535. */
const AT_ONCE = 1_000

export async function insertAll(tx: Tx, all: readonly (readonly [Certificate, Holder])[]): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE).map(([state, holder]) => ({ ...toFlat(state), ...holder }))
    // oxlint-disable-next-line no-await-in-loop
    await tx.insert(table).values(some)
  }
}

export const insert = (tx: Tx, state: Certificate, holder: Holder): Promise<void> =>
  insertAll(tx, [[state, holder]])

const CHANGING = [
  'status',
  'firstAccountId',
  'firstSignedAt',
  'secondAccountId',
  'secondSignedAt',
  'number',
  'issuedOn',
  'publicUntilOn',
  'note',
  'dualTitle',
  'dualNumber',
  'dualRevokedNote',
] as const

/** Writes certificates only over the versions they were decided from, and never who holds them. */
export const saveAll = (tx: Tx, all: readonly Certificate[]): Promise<Outcome<void>> =>
  saveMany(tx, table, { rows: all.map(toFlat), columns: CHANGING })

export async function save(tx: Tx, next: Certificate): Promise<Outcome<Certificate>> {
  const saved = await saveAll(tx, [next])
  return saved.ok ? ok(next) : saved
}

/** Whether another certificate for the same candidate is under way, or holds. */
export async function isUnderWay(
  tx: Tx,
  { chainId, id, candidateId }: Pick<Certificate, 'chainId' | 'id' | 'candidateId'>,
): Promise<boolean> {
  const others = and(eq(table.chainId, chainId), eq(table.candidateId, candidateId), ne(table.id, id))
  return (await tx.$count(table, and(others, inArray(table.status, ['proposed', 'signed', 'issued'])))) > 0
}
