import fc from 'fast-check'
import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aPersonId, cast } from '../organisation/actor.fixture.ts'
import {
  aCertificate,
  aCertificateId,
  aCertificateNumber,
  aDualNumber,
  someCertificateFacts,
} from './certificate.fixture.ts'
import { type Command, type Facts, decide, evolve, propose, transitions } from './certificate.rules.ts'
import { type Certificate, CertificateStatus } from './certificate.ts'

const soundGround = {
  passed: true,
  publicUntilOn: '2026-11-18',
  openAppeals: 0,
  dual: '高压作业岗位能力证书',
}
const anyGround = fc.record({
  passed: fc.boolean(),
  publicUntilOn: fc.constantFrom(null, '2026-11-18', '2026-11-20', '2026-11-25'),
  openAppeals: fc.integer({ min: 0, max: 1 }),
  dual: fc.constantFrom(null, '高压作业岗位能力证书'),
})
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    // Sound more often than not: a story in which nothing is ever issued shows nothing.
    ground: fc.oneof({ weight: 3, arbitrary: fc.constant(soundGround) }, { weight: 2, arbitrary: anyGround }),
    heldSinceOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constant('2026-02-01')),
    actor: fc.constantFrom(16, 17, 18).map((n) => ({ ...cast.evaluator, personId: aPersonId(n) })),
    number: fc.integer({ min: 1, max: 9 }).map(aCertificateNumber),
    dualNumber: fc.integer({ min: 1, max: 9 }).map(aDualNumber),
  })
  .map(someCertificateFacts)

const note = fc.constant('经查实，认定过程违规')
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constantFrom('sign', 'issue') }) },
  fc.record({ type: fc.constantFrom('decline', 'revoke', 'replace', 'revokeDual'), note }),
)

/** What was true when each step was taken, as whoever told the story would know it. */
interface Told {
  readonly certificate: Certificate
  readonly issuedUnder: Facts | null
  readonly signers: readonly string[]
}

function tell(steps: readonly (readonly [Command, Facts])[]): Told | null {
  const made = propose(
    { chainId: aCertificate().chainId, id: aCertificateId(1) },
    { candidate: aCertificate(), replacing: null },
    someCertificateFacts(),
  )
  if (!made.ok) return null
  return steps.reduce<Told>(
    ({ certificate, issuedUnder, signers }, [command, facts]) => {
      const decision = decide(certificate, command, facts)
      if (!decision.ok) return { certificate, issuedUnder, signers }
      const isSignature = command.type === 'sign' || command.type === 'issue'
      return {
        certificate: evolve(certificate, decision.value),
        issuedUnder: command.type === 'issue' ? facts : issuedUnder,
        signers: isSignature ? [...signers, facts.actor.personId] : signers,
      }
    },
    { certificate: made.value.state, issuedUnder: null, signers: [] },
  )
}

test('no sequence of commands issues a certificate without passed parts, publicity and two signers', () => {
  const steps = fc.array(fc.tuple(anyCommand, anyFacts), { minLength: 2, maxLength: 6 })
  let issued = 0
  const property = fc.property(steps, (given) => {
    const told = tell(given)
    fc.pre(told !== null)
    const { certificate, issuedUnder, signers } = told
    expect(certificate.number !== null).toBe(issuedUnder !== null)
    if (issuedUnder === null) return
    issued += 1
    const { ground, today, heldSinceOn, number } = issuedUnder
    expect(ground).toMatchObject({ passed: true, openAppeals: 0 })
    expect((ground.publicUntilOn ?? '9999') < today).toBe(true)
    expect(heldSinceOn).toBeNull()
    expect(new Set(signers).size).toBe(2)
    expect(certificate.number).toBe(number)
  })
  fc.assert(property, { numRuns: 2_000 })
  expect(issued).toBeGreaterThan(20)
})

test('every status can be reached from a proposal', () => {
  expect(unreachable(transitions, 'proposed', CertificateStatus.options)).toEqual([])
})
