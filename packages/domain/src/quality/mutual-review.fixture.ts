import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { type MutualReview, MutualReviewId, type Scores } from './mutual-review.ts'
import type { Facts } from './mutual-review.rules.ts'

export const aMutualReviewId = (n: number) =>
  MutualReviewId.parse(`01980000-0000-7000-8000-00000000e${String(n).padStart(3, '0')}`)

/** The same points in every dimension. */
export const someScores = (points = 4): Scores => ({
  resources: { points, evidence: '到岗师傅名册' },
  authenticity: { points, evidence: '考勤与轮岗记录' },
  effectiveness: { points, evidence: '阶段考核成绩' },
  responsiveness: { points, evidence: '往来函件' },
  rectification: { points, evidence: '整改回执' },
})

/** What college 1 is to say of enterprise 3, until 11 December. */
export const aMutualReview = (given: Partial<MutualReview> = {}): MutualReview => {
  const { status = 'awaited' } = given
  const isGiven = status === 'sealed' || status === 'open'
  return {
    chainId: aChainId(1),
    id: aMutualReviewId(1),
    occasion: { kind: 'contribution', id: '01980000-0000-7000-8000-00000000d001', title: '双师型教师' },
    raterId: anOrganisationId(1),
    ratedId: anOrganisationId(3),
    openedOn: '2026-11-27',
    dueOn: '2026-12-11',
    scores: isGiven ? someScores() : null,
    givenAt: isGiven ? '2026-11-28T02:00:00.000Z' : null,
    disclosedAt: status === 'open' ? '2026-11-29T02:00:00.000Z' : null,
    reply: null,
    repliedAt: null,
    version: 0,
    ...given,
    status,
  }
}

export const someReviewFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-30T02:00:00.000Z',
  today: '2026-11-30',
  actor: cast.collegeManager,
  ...given,
})
