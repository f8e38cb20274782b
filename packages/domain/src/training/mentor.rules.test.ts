import { expect, test } from 'vitest'

import { cast } from '../organisation/actor.fixture.ts'
import { aMentor, aMentorId } from './apprenticeship.fixture.ts'
import { decide, evolve, registerMentor } from './mentor.rules.ts'
import { MentorTerms } from './mentor.ts'

const facts = { now: '2027-03-01T02:00:00.000Z', today: '2027-03-01', actor: cast.enterprise, load: 0 }

test('a mentor is entered by the enterprise, and the log does not say who', () => {
  const { chainId } = aMentor()
  const terms = MentorTerms.parse({ name: '卢志强', grade: 'level2' })
  const found = (isMember: boolean) =>
    registerMentor({ chainId, id: aMentorId(1) }, terms, { ...facts, isMember })

  expect(found(false)).toMatchObject({ problem: { code: 'apprenticeship.not-a-member' } })
  expect(found(true)).toEqual({
    ok: true,
    value: { state: aMentor(), event: { type: 'registered', grade: 'level2' } },
  })
})

const code = (status: 'serving' | 'retired', load: number) => {
  const decision = decide(aMentor({ status }), { type: 'retire' }, { ...facts, load })
  return decision.ok ? evolve(aMentor(), decision.value).status : decision.problem.code
}

test('one who teaches stays, one who does not may step down once', () => {
  expect(code('serving', 1)).toBe('apprenticeship.mentor-teaching')
  expect(code('serving', 0)).toBe('retired')
  expect(code('retired', 0)).toBe('apprenticeship.out-of-turn')
})
