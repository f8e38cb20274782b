import type { Problem } from '../kernel/problem.ts'
import type { CertificateNumber } from './certificate-number.ts'
import type { Certificate, DualCertificate } from './certificate.ts'
import { problem } from './problems.ts'

type Dual = DualCertificate | null

/** A second certificate that still holds goes over to what takes the first one's place; otherwise it must be earned. */
export function proposedDual(original: Certificate | undefined, earned: string | null): Dual {
  if (original?.status === 'issued') return original.dual?.revokedNote === null ? original.dual : null
  return earned === null ? null : { title: earned, number: null, revokedNote: null }
}

/** A second certificate that is in force, by its title and number; null of every other. */
export const heldDual = (dual: Dual): { title: string; number: CertificateNumber } | null =>
  dual?.number && dual.revokedNote === null ? { title: dual.title, number: dual.number } : null

/** What is left of it where another certificate takes the first one's place: what holds has gone over to that. */
export const leftDual = (dual: Dual): Dual => (dual?.revokedNote === null ? null : dual)

/** Why what was proposed is not issued: it is not earned as things stand. */
export const unissuable = (dual: Dual, earned: string | null): Problem | false =>
  dual?.number === null && earned === null && problem('certificate.dual-not-earned')

/** With its number, unless it has brought one along. */
export function issuedDual(dual: Dual, number: CertificateNumber | null): Dual {
  if (!dual || dual.number !== null) return dual
  if (number === null) throw new Error('no second certificate is issued without a number')
  return { ...dual, number }
}

/** Why it cannot be revoked: there is none in force, or it is about to go over to another. */
export function irrevocable(dual: Dual, underWay: boolean): Problem | false {
  if (!dual || dual.revokedNote !== null) return problem('certificate.no-dual')
  return underWay && problem('certificate.held-already')
}

/** Revoked, alone or with the first; one that was revoked before keeps its own note. */
export const endedDual = (dual: Dual, note: string): Dual =>
  dual && { ...dual, revokedNote: dual.revokedNote ?? note }
