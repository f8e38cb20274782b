import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { asParty } from '../organisation/person-id.ts'
import type { Certificate } from './certificate.ts'
import type { CommandType } from './certificate.rules.ts'

const ownBody = { 'evaluation-body.manager': 'party' } as const satisfies Grant

/**
 * Who may do what to a certificate: the body that examined proposes, signs, revokes and replaces; which of its accounts,
 * the rules say. Regulators read those of a chain, and people their own. Source: our own decision, ADR-0035.
 */
export const certificatePolicy = {
  read: { ...ownBody, 'regulator.officer': 'chain', 'regulator.auditor': 'chain' },
  readOwn: { person: 'party' },
  print: { ...ownBody, person: 'party' },
  readNumbers: ownBody,
  voidNumber: ownBody,
  propose: ownBody,
  sign: ownBody,
  issue: ownBody,
  decline: ownBody,
  revoke: ownBody,
  replace: ownBody,
  revokeDual: ownBody,
} as const satisfies Policy<
  'read' | 'readOwn' | 'print' | 'readNumbers' | 'voidNumber' | 'propose' | CommandType
>

export const subjectOf = ({
  chainId,
  bodyId,
  personId,
}: Pick<Certificate, 'chainId' | 'bodyId' | 'personId'>): Subject => ({
  chainId,
  parties: [bodyId, asParty(personId)],
})
