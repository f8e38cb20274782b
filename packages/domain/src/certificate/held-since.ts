import type { Day } from '../kernel/moment.ts'
import type { Certificate } from './certificate.ts'

type Link = Pick<Certificate, 'id' | 'status' | 'issuedOn' | 'replacesId'>

/**
 * Since when somebody has held a certificate: one that took the place of another (换发) is held from that one's day on,
 * and one that followed a revoked one from its own; null while it is not issued. `all` are the holder's certificates.
 *
 * **Source:** our own decision, ADR-0037.
 */
export function heldSince({ replacesId, issuedOn }: Link, all: readonly Link[]): Day | null {
  const before = all.find(({ id, status }) => id === replacesId && status === 'replaced')
  return before && issuedOn !== null ? heldSince(before, all) : issuedOn
}
