import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anApplication, someApplicationFacts } from './application.fixture.ts'
import { type Application, ApplicationStatus } from './application.ts'
import { type Command, decide, evolve, placesTaken } from './application.rules.ts'

const commands: readonly Command[] = [
  { type: 'accept' },
  { type: 'return', reasons: [{ field: 'mobile', cause: 'unclear', text: '' }] },
  { type: 'resubmit', amendment: {} },
  { type: 'admit' },
  { type: 'reject', reason: '条件不符' },
  { type: 'withdraw', reason: '本人放弃' },
]

/** What is true of every application, whatever has happened to it. */
const invariants: Record<string, (application: Application) => boolean> = {
  'has a day of admission just when it is admitted': ({ status, admittedAt }) =>
    (status === 'admitted') === (admittedAt !== null),
  'says why it ended just when it has': ({ status, endedReason }) =>
    ['rejected', 'withdrawn'].includes(status) === (endedReason !== null),
  'names fields that are open while it is returned': ({ status, returned }) =>
    status !== 'returned' || returned.length > 0,
}

const anySound = fc.constantFrom(...ApplicationStatus.options).map((status) =>
  anApplication({
    status,
    admittedAt: status === 'admitted' ? '2026-12-11T03:00:00.000Z' : null,
    endedReason: status === 'rejected' || status === 'withdrawn' ? '条件不符' : null,
    returned: status === 'returned' ? [{ field: 'mobile', cause: 'unclear', text: '' }] : [],
  }),
)

test.each(Object.entries(invariants))('an application %s', (_, holds) => {
  fc.assert(
    fc.property(anySound, fc.constantFrom(...commands), (application, command) => {
      const decision = decide(application, command, someApplicationFacts())
      return !decision.ok || holds(evolve(application, decision.value))
    }),
  )
})

test('whatever is asked in whatever order, a post never holds more than its quota', () => {
  const anyStep = fc.tuple(fc.nat(4), fc.constantFrom(...commands))
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (steps, quota) => {
      const applications = Array.from({ length: 5 }, () => anApplication())
      let admitted = 0
      for (const [n, command] of steps) {
        const current = applications[n] ?? anApplication()
        const decision = decide(current, command, someApplicationFacts({ post: { quota, admitted } }))
        if (!decision.ok) continue
        applications[n] = evolve(current, decision.value)
        admitted += placesTaken(decision.value)
      }
      expect(admitted).toBeLessThanOrEqual(quota)
      expect(admitted).toBe(applications.filter(({ status }) => status === 'admitted').length)
    }),
  )
})
