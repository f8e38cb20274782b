import fc from 'fast-check'
import { expect, test } from 'vitest'

import { cast } from '../organisation/actor.fixture.ts'
import { PersonName } from '../organisation/person-name.ts'
import { evolve } from './agreement-evolve.ts'
import {
  anAgreement,
  anAmendment,
  signedBy,
  someAgreementFacts,
  someAgreementTerms,
  someFindingFacts,
  someNames,
} from './apprentice-agreement.fixture.ts'
import type { Command, Facts } from './apprentice-agreement-command.ts'
import { decide } from './apprentice-agreement.rules.ts'
import {
  AgreementStatus,
  type ApprenticeAgreement,
  NO_SIGNATURES,
  Signatory,
  type Signatures,
  missingSignatures,
  signatoriesOf,
} from './apprentice-agreement.ts'

const reason = '按院校意见调整'
const anyText = fc
  .tuple(fc.constantFrom(360_000, 380_000), fc.constantFrom(7, 8), fc.constantFrom('陈师傅', '何师傅'))
  .map(([payFen, hoursPerDay, mentor]) => ({
    terms: someAgreementTerms({ payFen, hoursPerDay }),
    names: someNames({ mentor: PersonName.parse(mentor) }),
  }))
const anySignatory = fc.constantFrom(...Signatory.options)
const anyName = fc.constantFrom('钟永', '钟大明').map((name) => PersonName.parse(name))

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  anyText.map((text) => ({ type: 'revise' as const, ...text })),
  fc.boolean().map(() => ({ type: 'send' as const, exceptions: [] })),
  fc.tuple(anySignatory, anyName).map(([as, typedName]) => ({ type: 'sign' as const, as, typedName })),
  anySignatory.map((as) => ({ type: 'refuse' as const, as, reason })),
  anyText.map((text) => ({ type: 'amend' as const, ...text, reason, exceptions: [] })),
  fc
    .constantFrom('withdraw' as const, 'end' as const, 'withdrawAmendment' as const)
    .map((type) => ({ type, reason })),
  fc
    .tuple(anyText, fc.constantFrom('2026-11-27', '2026-11-28', '2027-06-01', '2027-09-01'))
    .map(([text, fromOn]) => ({ type: 'propose' as const, ...text, fromOn, reason, exceptions: [] })),
  fc
    .tuple(anySignatory, anyName)
    .map(([as, typedName]) => ({ type: 'signAmendment' as const, as, typedName })),
  anySignatory.map((as) => ({ type: 'refuseAmendment' as const, as, reason })),
)
const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(fc.constantFrom('enterprise', 'college', 'student', 'leader'), fc.boolean())
  .map(([who, minor]) =>
    someAgreementFacts({
      actor: cast[who],
      judging: someFindingFacts({ minor, ageAtStart: minor ? 17 : 18 }),
    }),
  )
const anyStep: fc.Arbitrary<[Command, Facts]> = fc.tuple(anyCommand, anyFacts)

const hand = { enterprise: 'enterprise', college: 'college', person: 'student', guardian: 'student' } as const
/** As `anyStep`, but with signatures by the right hand often enough that agreements come into force at all. */
const likelyStep: fc.Arbitrary<[Command, Facts]> = fc.oneof(
  { weight: 1, arbitrary: anyStep },
  {
    weight: 3,
    arbitrary: fc
      .tuple(anySignatory, fc.constantFrom('sign' as const, 'signAmendment' as const))
      .map(([as, type]): [Command, Facts] => [
        { type, as, typedName: PersonName.parse(as === 'guardian' ? '钟大明' : '钟永') },
        someAgreementFacts({ actor: cast[hand[as]] }),
      ]),
  },
)

/** Not yet in force, or in force with a next text. */
const anyBeginning = fc
  .tuple(fc.boolean(), fc.boolean())
  .map(([minor, amended]) =>
    amended
      ? anAgreement({ minor, status: 'inForce', amendment: anAmendment({ minor }) })
      : anAgreement({ minor, status: 'signing' }),
  )

const step = (state: ApprenticeAgreement, [command, facts]: [Command, Facts]) => {
  const decision = decide(state, command, facts)
  return decision.ok ? evolve(state, decision.value) : state
}

const underEdition = (edition: number, signatures: Signatures): Signatures => ({
  ...NO_SIGNATURES,
  ...Object.fromEntries(
    Object.entries(signatures).map(([party, signature]) => [party, signature && { ...signature, edition }]),
  ),
})

const anySound = fc
  .tuple(fc.constantFrom(...AgreementStatus.options), fc.boolean(), fc.subarray(Signatory.options))
  .map(([status, minor, parties]) =>
    status === 'signing' || status === 'refused'
      ? anAgreement({ status, minor, signatures: signedBy(...parties.slice(0, 2)) })
      : anAgreement({
          status,
          minor,
          amendment:
            status === 'inForce' && parties.length > 0
              ? anAmendment({ minor, signatures: underEdition(2, signedBy(...parties.slice(0, 2))) })
              : null,
        }),
  )

/** Whether all whom the change that led to a text concerns have signed that very text, or not at all. */
const isSignedAnew = (
  { signatures, edition, minor }: Pick<ApprenticeAgreement, 'signatures' | 'edition' | 'minor'>,
  cleared: readonly Signatory[] = [],
) =>
  signatoriesOf({ minor })
    .filter((party) => cleared.includes(party))
    .every((party) => (signatures[party]?.edition ?? edition) === edition)

/** What is true of every agreement, whatever has happened to it. */
const invariants: Record<string, (agreement: ApprenticeAgreement) => boolean> = {
  'is in force only with every signature': (agreement) =>
    agreement.status !== 'inForce' || missingSignatures(agreement).length === 0,
  'and does not wait for signatures that are all there': (agreement) =>
    agreement.status !== 'signing' || missingSignatures(agreement).length > 0,
  'bears no signature under an earlier text of whom its last change concerns': (agreement) =>
    isSignedAnew(agreement, agreement.changes.at(-1)?.cleared),
  'and its next text bears none either': ({ amendment }) =>
    amendment === null || isSignedAnew(amendment, amendment.cleared),
  'has a next text only while it is in force, and one that somebody has yet to sign': ({
    status,
    amendment,
  }) => amendment === null || (status === 'inForce' && missingSignatures(amendment).length > 0),
  'and of its next text holds no more than what was there before': ({ amendment, edition, changes }) =>
    amendment === null ||
    (amendment.edition === edition + 1 && !changes.some((change) => change.edition > edition)),
  'has been refused just while it says by whom': ({ status, refusal }) =>
    status === 'withdrawn' || (status === 'refused') === (refusal !== null),
  'has no signature before it was sent': ({ sentAt, signatures }) =>
    sentAt !== null || Object.values(signatures).every((signature) => signature === null),
  'says why it ended just when it has': ({ status, endedReason }) =>
    (status === 'withdrawn' || status === 'ended') === (endedReason !== null),
  'bears signatures of texts no later than its own': ({ edition, signatures }) =>
    Object.values(signatures).every((signature) => signature === null || signature.edition <= edition),
}

test.each(Object.entries(invariants))('an agreement %s', (_, holds) => {
  fc.assert(
    fc.property(anySound, anyStep, (agreement, asked) => {
      fc.pre(Object.values(invariants).every((sound) => sound(agreement)))
      expect(holds(step(agreement, asked))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('no sequence of commands puts an agreement in force with a signature missing', () => {
  let [inForce, amended] = [0, 0]
  fc.assert(
    fc.property(anyBeginning, fc.array(likelyStep, { maxLength: 40 }), (beginning, steps) => {
      let agreement = beginning
      for (const asked of steps) {
        agreement = step(agreement, asked)
        if (agreement.status !== 'inForce') continue
        inForce += 1
        const { enterprise, college, person, guardian } = agreement.signatures
        const needed = [enterprise, college, person, ...(agreement.minor ? [guardian] : [])]
        expect(needed).not.toContain(null)
        expect(isSignedAnew(agreement, agreement.changes.at(-1)?.cleared)).toBe(true)
        if (agreement.changes.at(-1)?.fromOn) amended += 1
      }
    }),
    { numRuns: 1_000 },
  )
  expect(inForce).toBeGreaterThan(0)
  expect(amended).toBeGreaterThan(0)
})
