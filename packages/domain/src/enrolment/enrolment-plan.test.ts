import { expect, test } from 'vitest'

import { aPlanPost, aPlanPostId, somePlanTerms } from './enrolment-plan.fixture.ts'
import { CommonTerms, PlanTerms } from './enrolment-plan.ts'

test.each([
  [{ applyToOn: '2026-11-30' }, 'applyToOn', 'enrolment.application-window-reversed'],
  [{ startsOn: '2026-12-31' }, 'startsOn', 'enrolment.starts-before-admission'],
  [{ posts: [aPlanPost(), aPlanPost({ id: aPlanPostId(2) })] }, 'posts', 'enrolment.post-twice'],
  [{ posts: [aPlanPost(), aPlanPost({ majorCode: '460305' })] }, 'posts', 'enrolment.post-twice'],
])('terms with %o are faulty at %s', (given, field, message) => {
  const { error } = PlanTerms.safeParse(somePlanTerms(given))

  expect(error?.issues).toMatchObject([{ path: [field], message }])
})

test('terms that several plans have in common are held to the same days', () => {
  const { posts: _posts, ...common } = somePlanTerms({ startsOn: '2026-12-31' })

  expect(CommonTerms.safeParse(common).error?.issues).toMatchObject([
    { message: 'enrolment.starts-before-admission' },
  ])
})

test.each(['460701', '0117', '0117-4', null])('a major may have the code %s', (majorCode) => {
  expect(PlanTerms.safeParse(somePlanTerms({ posts: [aPlanPost({ majorCode })] })).success).toBe(true)
})
