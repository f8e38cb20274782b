import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { apprenticeAgreement } from '@skillchain/db/enrolment/apprentice-agreement.table'
import { Signatory, missingSignatures } from '@skillchain/domain/enrolment/apprentice-agreement'
import { someNames } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'

import { anAgreementDesk, termsAhead } from '../../test/agreement.ts'
import type { Who } from '../../test/demand.ts'

const { db, draft, perform, sign, read } = await anAgreementDesk()
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
const text = { terms: termsAhead({ payFen: 380_000 }), names: someNames({ guardian: null }) }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...Signatory.options)
      .map((party): Step => ({ who: HAND[party], command: { type: 'sign', party } })),
  },
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
const anyStory = fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 7 })

const idOf = async () => (await draft()).id
const rowOf = async (id: Awaited<ReturnType<typeof idOf>>) => {
  const [row] = await db.select().from(apprenticeAgreement).where(eq(apprenticeAgreement.id, id))
  if (!row) throw new Error('the agreement was drafted')
  return row
}

test('under any sequence of commands, several at one moment, no agreement is in force with a signature missing', async () => {
  let inForce = 0
  const property = fc.asyncProperty(anyStory, async (story) => {
    const id = await idOf()
    await perform('enterprise', await rowOf(id), { type: 'send', exceptions: [] })
    const { people } = await read('student', { id })
    const name = (party: Signatory) =>
      party === 'person' || party === 'guardian' ? { name: people[party] } : {}
    for (const wave of story) {
      // oxlint-disable-next-line no-await-in-loop
      const before = await rowOf(id)
      // oxlint-disable-next-line no-await-in-loop
      await Promise.allSettled(
        wave.map(({ who, command }) =>
          command.type === 'sign' && 'party' in command
            ? sign(who, before, { party: command.party, ...name(command.party) })
            : perform(who, before, command),
        ),
      )
      // oxlint-disable-next-line no-await-in-loop
      const { agreement: after } = await read('enterprise', { id })
      if (after.status !== 'inForce') continue
      inForce += 1
      expect(missingSignatures(after)).toEqual([])
      const { enterprise, college, person } = after.signatures
      for (const signature of [enterprise, college, person]) expect(signature).not.toBeNull()
    }
    // The next story begins with a draft of its own: one admission has one agreement at a time.
    await db
      .update(apprenticeAgreement)
      .set({ status: 'ended', endedReason: reason })
      .where(eq(apprenticeAgreement.id, id))
  })

  await fc.assert(property, { numRuns: 12 })
  expect(inForce).toBeGreaterThan(0)
}, 240_000)
