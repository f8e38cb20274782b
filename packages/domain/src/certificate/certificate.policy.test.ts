import { expect, test } from 'vitest'

import { permits } from '../organisation/access.ts'
import { aPersonId, cast } from '../organisation/actor.fixture.ts'
import { aCertificate } from './certificate.fixture.ts'
import { certificatePolicy as policy, subjectOf } from './certificate.policy.ts'

const subject = subjectOf(aCertificate())

test('the body that examined signs, and nobody else', () => {
  const may = Object.entries(cast).filter(([, actor]) => permits(policy.issue, actor, subject))
  expect(may.map(([who]) => who)).toEqual(['evaluator', 'evaluator2', 'evaluator3'])
})

test('regulators read those of a chain, people their own', () => {
  expect(permits(policy.read, cast.regulator, subject)).toBe(true)
  expect(permits(policy.readOwn, cast.student, subject)).toBe(true)
  expect(permits(policy.print, cast.student, subjectOf(aCertificate({ personId: aPersonId(40) })))).toBe(
    false,
  )
})
