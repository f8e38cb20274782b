import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { apprenticeAgreement } from '@skillchain/db/enrolment/apprentice-agreement.table'
import { Signatory, missingSignatures } from '@skillchain/domain/enrolment/apprentice-agreement'
import { someNames } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { PersonName } from '@skillchain/domain/organisation/person-name'

import { anAgreementDesk, termsAhead } from '../../test/agreement.ts'
import { type Who, inDays } from '../../test/demand.ts'

const { db, draft, perform, sign, signNext, read } = await anAgreementDesk()
const reason = '按院校意见调整'
type Command = Parameters<typeof perform>[2]

interface Step {
  readonly who: Who
  readonly command: Command | { readonly type: 'sign'; readonly party: Signatory }
}
const HAND: Readonly<Record<Signatory, Who>> = {
  enterprise: 'enterprise',
  college: 'college',
  person: 'student',
  guardian: 'student',
}
const anyWho = fc.constantFrom('enterprise', 'college', 'student', 'otherCollege')
const other = {
  terms: termsAhead({ payFen: 390_000 }),
  names: someNames({ guardian: PersonName.parse('钟大明') }),
}
const text = { terms: termsAhead({ payFen: 380_000 }), names: someNames({ guardian: null }) }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...Signatory.options)
      .map((party): Step => ({ who: HAND[party], command: { type: 'sign', party } })),
  },
  {
    weight: 2,
    arbitrary: anyWho.map((who): Step => ({
      who,
      command: { type: 'propose', ...other, fromOn: inDays(120), reason, exceptions: [] } as Command,
    })),
  },
  fc
    .tuple(anyWho, fc.constantFrom('enterprise', 'college', 'person'))
    .map(([who, as]): Step => ({ who, command: { type: 'refuseAmendment', as, reason } as Command })),
  fc
    .tuple(anyWho, fc.constantFrom(...Signatory.options))
    .map(([who, party]): Step => ({ who, command: { type: 'sign', party } })),
  fc
    .tuple(anyWho, fc.constantFrom('enterprise', 'college', 'person'))
    .map(([who, as]): Step => ({ who, command: { type: 'refuse', as, reason } as Command })),
  {
    weight: 2,
    arbitrary: anyWho.map((who): Step => ({
      who,
      command: { type: 'amend', ...text, reason, exceptions: [] } as Command,
    })),
  },
  {
    weight: 2,
    arbitrary: anyWho.map((who): Step => ({ who, command: { type: 'send', exceptions: [] } as Command })),
  },
  anyWho.map((who): Step => ({ who, command: { type: 'revise', ...text } as Command })),
)
const anyWave = fc.array(anyStep, { minLength: 1, maxLength: 4 })
/** Of an agreement that has just been sent, or that all have signed and somebody wants to amend. */
const anyStory = fc.record({
  signed: fc.boolean(),
  waves: fc.array(anyWave, { minLength: 3, maxLength: 7 }),
})
const byAll = Signatory.options.map((party): Step => ({ who: HAND[party], command: { type: 'sign', party } }))
/** Another mentor, of whom the enterprise alone is asked. */
const proposal: Step = {
  who: 'college',
  command: {
    type: 'propose',
    terms: termsAhead(),
    fromOn: inDays(110),
    reason,
    exceptions: [],
    names: someNames({ guardian: null, mentor: PersonName.parse('何师傅') }),
  },
}
const beginning = [...byAll, proposal].map((step) => [step])
/** However the others go, in this story the amendment comes to hold. */
const agreed = { signed: true, waves: [byAll.filter(({ who }) => who === 'enterprise')] }

const idOf = async () => (await draft()).id
const rowOf = async (id: Awaited<ReturnType<typeof idOf>>) => {
  const [row] = await db.select().from(apprenticeAgreement).where(eq(apprenticeAgreement.id, id))
  if (!row) throw new Error('the agreement was drafted')
  return row
}

test('under any sequence of commands, several at one moment, no agreement is in force with a signature missing', async () => {
  let [inForce, amended] = [0, 0]
  const property = fc.asyncProperty(anyStory, async ({ signed, waves }) => {
    const id = await idOf()
    await perform('enterprise', await rowOf(id), { type: 'send', exceptions: [] })
    const { people } = await read('student', { id })
    const name = (party: Signatory) =>
      party === 'person' || party === 'guardian' ? { name: people[party] } : {}
    for (const wave of [...(signed ? beginning : []), ...waves]) {
      // oxlint-disable-next-line no-await-in-loop
      const before = await rowOf(id)
      // oxlint-disable-next-line no-await-in-loop
      await Promise.allSettled(
        wave.map(({ who, command }) =>
          'party' in command
            ? (before.status === 'inForce' ? signNext : sign)(who, before, {
                party: command.party,
                ...name(command.party),
              })
            : perform(who, before, command),
        ),
      )
      // oxlint-disable-next-line no-await-in-loop
      const { agreement: after } = await read('enterprise', { id })
      if (after.status !== 'inForce') continue
      inForce += 1
      amended += after.changes.filter(({ fromOn }) => fromOn !== null).length
      expect(missingSignatures(after)).toEqual([])
      for (const party of after.changes.at(-1)?.cleared ?? [])
        expect(after.signatures[party]?.edition).toBe(after.edition)
      const { enterprise, college, person } = after.signatures
      for (const signature of [enterprise, college, person]) expect(signature).not.toBeNull()
    }
    // The next story begins with a draft of its own: one admission has one agreement at a time.
    await db
      .update(apprenticeAgreement)
      .set({ status: 'ended', endedReason: reason, amendment: null, amendmentNames: null })
      .where(eq(apprenticeAgreement.id, id))
  })

  await fc.assert(property, { numRuns: 12, examples: [[agreed]] })
  expect(inForce).toBeGreaterThan(0)
  expect(amended).toBeGreaterThan(0)
}, 240_000)
