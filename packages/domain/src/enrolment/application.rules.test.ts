import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { anApplication, someApplicationFacts } from './application.fixture.ts'
import { type Application, ApplicationStatus, ReturnReason } from './application.ts'
import { type Command, type Facts, decide, evolve, placesTaken, transitions } from './application.rules.ts'

const code = (state: Partial<Application>, command: Command, facts: Partial<Facts> = {}) => {
  const decision = decide(anApplication(state), command, someApplicationFacts(facts))
  return decision.ok ? 'ok' : decision.problem.code
}

test('every status can be reached from a submission', () => {
  expect(unreachable(transitions, 'submitted', ApplicationStatus.options)).toEqual([])
})

test.each<[string, Partial<Facts> & { status?: ApplicationStatus }, string]>([
  ['the last place is taken', { post: { quota: 16, admitted: 16 } }, 'roster.post-filled'],
  ['the person is admitted elsewhere', { admittedElsewhere: true }, 'roster.admitted-elsewhere'],
  ['the plan is no longer in force', { planInForce: false }, 'roster.plan-not-in-force'],
  ['nobody has reviewed it', { status: 'submitted' }, 'roster.out-of-turn'],
])('nobody is admitted when %s', (_, { status = 'accepted', ...facts }, expected) => {
  expect(code({ status }, { type: 'admit' }, facts)).toBe(expected)
})

test('the last place is filled, and given back by a withdrawal', () => {
  const accepted = anApplication({ status: 'accepted' })
  const admitted = decide(
    accepted,
    { type: 'admit' },
    someApplicationFacts({ post: { quota: 1, admitted: 0 } }),
  )
  if (!admitted.ok) throw new Error('refused')
  const after = evolve(accepted, admitted.value)
  const withdrawn = decide(after, { type: 'withdraw', reason: '本人放弃' }, someApplicationFacts())

  expect(after).toMatchObject({ status: 'admitted', admittedAt: '2026-12-12T03:00:00.000Z' })
  expect(placesTaken(admitted.value)).toBe(1)
  expect(withdrawn.ok && placesTaken(withdrawn.value)).toBe(-1)
})

test('what was returned is open, and nothing else', () => {
  const returned = {
    status: 'returned',
    returned: [{ field: 'mobile', cause: 'unclear', text: '' }],
  } as const
  const state = { ...returned, returned: [...returned.returned] }

  expect(code(state, { type: 'resubmit', amendment: { school: '深圳中学' } })).toBe(
    'roster.field-not-returned',
  )
  expect(code(state, { type: 'resubmit', amendment: {} })).toBe('ok')
})

test('a cause that is not on the list is said in words, and in none that identify', () => {
  expect(ReturnReason.safeParse({ field: 'name', cause: 'other', text: '' }).success).toBe(false)
  expect(ReturnReason.safeParse({ field: 'name', cause: 'other', text: '440300200703150012' }).success).toBe(
    false,
  )
})
