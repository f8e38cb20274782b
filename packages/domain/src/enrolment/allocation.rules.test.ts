import { expect, test } from 'vitest'

import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { type Allocation, type AllocationFacts, allocate } from './allocation.rules.ts'
import {
  aPlanPost,
  aPlanPostId,
  anEnrolmentPlanId,
  somePlanFacts,
  somePlanTerms,
} from './enrolment-plan.fixture.ts'

const { posts: _posts, ...common } = somePlanTerms()
const facts: AllocationFacts = { ...somePlanFacts(), colleges: [anOrganisationId(1), anOrganisationId(2)] }

const share = (n: number, quota: number) => ({
  planId: anEnrolmentPlanId(n),
  collegeId: anOrganisationId(n),
  posts: [aPlanPost({ id: aPlanPostId(n), quota })],
})
const share24 = (given: Partial<Allocation> = {}): Allocation => ({
  common,
  shares: [share(1, 16), share(2, 8)],
  send: true,
  message: '请核对名额',
  ...given,
})

test('founds a plan for each college and sends it', () => {
  const founded = allocate(aChainId(1), share24(), facts)

  expect(founded).toMatchObject({
    value: [
      [
        { state: { status: 'draft', version: 0 }, event: { type: 'drafted' } },
        {
          state: { collegeId: anOrganisationId(1), status: 'negotiating', version: 1 },
          event: { type: 'proposed' },
        },
      ],
      [{}, { state: { collegeId: anOrganisationId(2), status: 'negotiating' } }],
    ],
  })
})

test('keeps them as drafts when asked to', () => {
  const founded = allocate(aChainId(1), share24({ send: false }), facts)

  expect(founded.ok && founded.value.map((steps) => steps.map(({ state }) => state.status))).toEqual([
    ['draft'],
    ['draft'],
  ])
})

test.each([
  [
    'the shares together exceed the demand',
    { shares: [share(1, 16), share(2, 9)] },
    'enrolment.quota-over-demand',
  ],
  [
    'a college is named twice',
    { shares: [share(1, 8), { ...share(2, 8), collegeId: anOrganisationId(1) }] },
    'enrolment.college-twice',
  ],
  ['a college does not take part in the chain', { shares: [share(3, 8)] }, 'enrolment.college-not-a-member'],
  ['one plan cannot be sent', { common: { ...common, payFloorFen: 1 } }, 'enrolment.pay-floor-below-minimum'],
])('founds nothing when %s', (_, given, code) => {
  expect(allocate(aChainId(1), share24(given), facts)).toMatchObject({ problem: { code } })
})
