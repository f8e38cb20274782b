import { z } from 'zod'

import type { ChainId } from '../kernel/chain-id.ts'
import type { Day, Instant, Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Problem } from '../kernel/problem.ts'
import { type Transitions, startsFrom } from '../kernel/transitions.ts'
import type { Actor } from '../organisation/access.ts'
import type { PersonId } from '../organisation/person-id.ts'
import { remark } from '../organisation/remark.ts'
import type { CertificateNumber } from './certificate-number.ts'
import type { Certificate, CertificateId, CertificateStatus as Status } from './certificate.ts'
import { endedDual, irrevocable, issuedDual, leftDual, proposedDual, unissuable } from './dual-certificate.ts'
import { problem } from './problems.ts'
import { namesHolder } from './public-certificate.ts'

/** The life of a certificate. `replace` is what the issue of another in its place does to it. */
export const transitions = {
  sign: { from: ['proposed'], to: 'signed', emits: 'signed' },
  issue: { from: ['signed'], to: 'issued', emits: 'issued' },
  decline: { from: ['proposed', 'signed'], to: 'declined', emits: 'declined' },
  revoke: { from: ['issued'], to: 'revoked', emits: 'revoked' },
  replace: { from: ['issued'], to: 'replaced', emits: 'replaced' },
  revokeDual: { from: ['issued'], to: 'issued', emits: 'dualRevoked' },
} as const satisfies Transitions<Status>

export type CommandType = keyof typeof transitions

/** Read by whoever verifies the certificate, and so it names nobody. */
export const PublicNote = remark(4, 200)

/** What ends a certificate by itself. */
export const Ending = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('decline'), note: PublicNote }),
  z.strictObject({ type: z.literal('revoke'), note: PublicNote }),
  z.strictObject({ type: z.literal('revokeDual'), note: PublicNote }),
])
export type Ending = z.infer<typeof Ending>

/** Signing goes by several at a time; replacing is what the issue of another brings about. */
export type Command = { type: 'sign' } | { type: 'issue' } | { type: 'replace'; note: string } | Ending

/** What a certificate rests on, as it is at the moment of a decision. */
export interface Ground {
  /** Whether every part of the examination is passed. */
  readonly passed: boolean
  /** The last day of publicity (公示); null while it has not begun. */
  readonly publicUntilOn: Day | null
  /** Objections to the results of the batch that nobody has answered. */
  readonly openAppeals: number
  /** The title of the second certificate that is earned too; null where there is none. */
  readonly dual: string | null
}

export interface Facts extends Moment {
  readonly actor: Actor
  readonly ground: Ground
  /** When the person last got a certificate that keeps them from another; null when none does. */
  readonly heldSinceOn: Day | null
  /** The number set aside for this issue; null for every other command. */
  readonly number: CertificateNumber | null
  /** As `number`, for a second certificate; null where none is issued. */
  readonly dualNumber: CertificateNumber | null
  /** Whether another is to take its place: the second certificate goes over to that. */
  readonly underWay: boolean
  /** Whom a note must not name. */
  readonly holderName: string
}

type Event =
  | {
      type: 'proposed'
      to: 'proposed'
      batchId: string
      candidateId: string
      personId: PersonId
      replacesId: CertificateId | null
    }
  | { type: 'signed'; to: 'signed'; accountId: PersonId; at: Instant }
  | {
      type: 'issued'
      to: 'issued'
      accountId: PersonId
      at: Instant
      number: CertificateNumber
      dualNumber: CertificateNumber | null
      issuedOn: Day
      publicUntilOn: Day
    }
  | { type: 'declined' | 'revoked' | 'replaced' | 'dualRevoked'; to: Status; note: string }
export type { Event as CertificateEvent }

/** Why nothing may be certified as things stand. */
function lacking({ ground, heldSinceOn, today }: Facts): Problem | false {
  const { passed, publicUntilOn, openAppeals } = ground
  if (!passed) return problem('certificate.not-passed')
  if (publicUntilOn === null) return problem('certificate.publicity-running', { until: '—' })
  if (publicUntilOn >= today) return problem('certificate.publicity-running', { until: publicUntilOn })
  if (openAppeals > 0) return problem('certificate.appeal-open', { count: openAppeals })
  return heldSinceOn !== null && problem('certificate.one-a-year', { since: heldSinceOn })
}

function issue(certificate: Certificate, facts: Facts): Outcome<Event> {
  const { actor, number, dualNumber, ground, now, today } = facts
  const { publicUntilOn } = ground
  if (certificate.first?.accountId === actor.personId) return refuse(problem('certificate.same-signer'))
  const broken = lacking(facts) || unissuable(certificate.dual, ground.dual)
  if (broken) return refuse(broken)
  if (number === null || publicUntilOn === null) throw new Error('nothing is issued without a number')
  const signed = { accountId: actor.personId, at: now }
  return ok({ type: 'issued', to: 'issued', ...signed, number, dualNumber, issuedOn: today, publicUntilOn })
}

/** The end that somebody puts to it, with a note that names nobody. */
function ended({ type, note }: Ending, to: Status, { holderName }: Facts): Outcome<Event> {
  if (namesHolder(note, holderName)) return refuse(problem('certificate.note-names-holder'))
  return ok({ type: transitions[type].emits, to, note })
}

export function decide(certificate: Certificate, command: Command, facts: Facts): Outcome<Event> {
  const { status } = certificate
  const step = transitions[command.type]
  if (!startsFrom(step, status)) {
    return refuse(problem('certificate.out-of-turn', { command: command.type, status }))
  }
  switch (command.type) {
    case 'sign': {
      const broken = lacking(facts)
      return broken
        ? refuse(broken)
        : ok({ type: 'signed', to: 'signed', accountId: facts.actor.personId, at: facts.now })
    }
    case 'issue':
      return issue(certificate, facts)
    case 'revokeDual': {
      const broken = irrevocable(certificate.dual, facts.underWay)
      return broken ? refuse(broken) : ended(command, step.to, facts)
    }
    case 'decline':
    case 'revoke':
      return ended(command, step.to, facts)
    case 'replace':
      // What replaces another brings the note that its proposal was asked about.
      return ok({ type: 'replaced', to: step.to, note: command.note })
  }
}

/** What a proposal is made of, read from the candidate's record and never from whoever proposes. */
export type Proposed = Pick<
  Certificate,
  | 'batchId'
  | 'candidateId'
  | 'bodyId'
  | 'bodyCode'
  | 'personId'
  | 'dictionaryVersion'
  | 'occupationCode'
  | 'grade'
  | 'partsPassed'
>

/** The certificate whose place another is to take, and why. */
export interface Replacing {
  readonly original: Certificate
  readonly note: string
}

/** A certificate proposed for somebody who has passed, or in place of one that was issued or revoked. */
export function propose(
  ref: { chainId: ChainId; id: CertificateId },
  { candidate, replacing }: { candidate: Proposed; replacing: Replacing | null },
  facts: Facts,
): Outcome<{ state: Certificate; event: Event }> {
  const original = replacing?.original
  if (original && original.status !== 'issued' && original.status !== 'revoked') {
    return refuse(problem('certificate.not-replaceable', { status: original.status }))
  }
  if (replacing && namesHolder(replacing.note, facts.holderName)) {
    return refuse(problem('certificate.note-names-holder'))
  }
  const broken = lacking(facts)
  const { publicUntilOn } = facts.ground
  if (broken) return refuse(broken)
  if (publicUntilOn === null) throw new Error('nothing is proposed before the publicity')
  const replacesId = original?.id ?? null
  const proposedAt = facts.now
  const instead = { replacesId, replaceNote: replacing?.note ?? null }
  const { batchId, candidateId, personId } = candidate
  const dual = proposedDual(original, facts.ground.dual)
  const unsigned = { first: null, second: null, number: null, issuedOn: null, note: null, dual }
  return ok({
    state: {
      ...ref,
      ...candidate,
      ...unsigned,
      publicUntilOn,
      proposedAt,
      ...instead,
      status: 'proposed',
      version: 0,
    },
    event: { type: 'proposed', to: 'proposed', batchId, candidateId, personId, replacesId },
  })
}

export function evolve(certificate: Certificate, event: Event): Certificate {
  const next = { ...certificate, status: event.to, version: certificate.version + 1 }
  switch (event.type) {
    case 'proposed':
      return next
    case 'signed':
      return { ...next, first: { accountId: event.accountId, at: event.at } }
    case 'issued': {
      const { accountId, at, number, dualNumber, issuedOn, publicUntilOn } = event
      const dual = issuedDual(next.dual, dualNumber)
      return { ...next, second: { accountId, at }, number, dual, issuedOn, publicUntilOn }
    }
    case 'dualRevoked':
      return { ...next, dual: endedDual(next.dual, event.note) }
    case 'revoked':
      return { ...next, note: event.note, dual: endedDual(next.dual, event.note) }
    case 'replaced':
      return { ...next, note: event.note, dual: leftDual(next.dual) }
    case 'declined':
      return { ...next, note: event.note }
  }
}
