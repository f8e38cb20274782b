import { ok } from '@skillchain/domain/kernel/outcome'
import type { Contribution } from '@skillchain/domain/network/contribution'
import { type MutualReview, MutualReviewId, type Scores } from '@skillchain/domain/quality/mutual-review'
import * as rules from '@skillchain/domain/quality/mutual-review.rules'

import { plusDays } from './calendar.ts'
import { type Acting, type Chronicle, NOBODY } from './chronicle.ts'
import { AUTOMOTIVE } from './network.ts'
import { organisationId } from './organisations.ts'
import { type Username, signInOf } from './sign-ins.ts'

/** What somebody said: points of the five dimensions in their order, and what they rest on. */
interface Said {
  readonly by: Username
  readonly daysAgo: number
  readonly points: readonly [number, number, number, number, number]
  readonly evidence: string
  /** What the other side replied, and when. */
  readonly reply?: readonly [daysAgo: number, words: string]
}

/** A contribution of which both sides have said what they think; both reviews open with the later of them. */
interface Reviewed {
  readonly title: string
  readonly openedDaysAgo: number
  readonly said: readonly [Said, Said]
}

const reviewed: readonly Reviewed[] = [
  {
    title: '双师型教师',
    openedDaysAgo: 44,
    said: [
      {
        by: 'college-manager',
        daysAgo: 40,
        points: [4, 3, 4, 5, 4],
        evidence: '见师傅名册与轮岗记录第 3 至 6 页（虚构）',
        reply: [36, '轮岗记录缺页系换班所致，已补齐并抄送贵校。'],
      },
      { by: 'lead', daysAgo: 38, points: [5, 5, 4, 4, 4], evidence: '教师备案名单与听课记录（虚构）' },
    ],
  },
  {
    title: '新能源汽车实训工位',
    openedDaysAgo: 79,
    said: [
      { by: 'base', daysAgo: 75, points: [5, 4, 4, 4, 5], evidence: '工位使用台账（虚构）' },
      { by: 'lead', daysAgo: 70, points: [4, 4, 5, 3, 4], evidence: '工位验收单与保养记录（虚构）' },
    ],
  },
  {
    title: '总装岗位评价试题审定',
    openedDaysAgo: 54,
    said: [
      { by: 'evaluator', daysAgo: 50, points: [4, 4, 5, 4, 3], evidence: '审题会纪要（虚构）' },
      { by: 'lead', daysAgo: 49, points: [4, 5, 4, 5, 4], evidence: '命题审定意见书（虚构）' },
    ],
  },
]

const scoresOf = ({ points, evidence }: Said): Scores => {
  const [resources, authenticity, effectiveness, responsiveness, rectification] = points.map((each) => ({
    points: each,
    evidence,
  }))
  if (!resources || !authenticity || !effectiveness || !responsiveness || !rectification)
    throw new Error('a review has five dimensions')
  return { resources, authenticity, effectiveness, responsiveness, rectification }
}

type Step = rules.Command | { readonly type: 'settle' }

/** As the job does it once both are given: by then the other review is sealed as this one is. */
function decide(review: MutualReview, step: Step, acting: Acting) {
  if (step.type !== 'settle') return rules.decide(review, step, acting)
  const [settled] = rules.settle([review], acting)
  if (!settled) throw new Error('a review was to be opened before it was given')
  return ok(settled.event)
}

/** One side's review, from the opening of its window to the reply. */
function tell(
  { live, nextId }: Chronicle,
  contribution: Contribution,
  told: { readonly openedDaysAgo: number; readonly said: Said; readonly other: Said },
): MutualReview {
  const { openedDaysAgo, said, other } = told
  const sideOf = ({ by }: Said) => organisationId(signInOf(by).organisation)
  const { id, title } = contribution
  const finished = {
    chainId: AUTOMOTIVE,
    occasion: { kind: 'contribution', id, title },
    sides: [sideOf(said), sideOf(other)],
  } as const
  const reviewId = MutualReviewId.parse(nextId('review'))
  const bothGiven = Math.min(said.daysAgo, other.daysAgo)
  return live<MutualReview, Step, rules.ReviewEvent, object>(AUTOMOTIVE, {
    by: NOBODY,
    daysAgo: openedDaysAgo,
    found: ({ today }) => {
      const [state] = rules.openWindow(finished, [reviewId, reviewId], {
        openedOn: today,
        dueOn: plusDays(today, 14),
      })
      return ok({ state, event: { type: 'opened', dueOn: state.dueOn } })
    },
    steps: [
      { by: said.by, daysAgo: said.daysAgo, command: { type: 'give', scores: scoresOf(said) } },
      { by: NOBODY, daysAgo: bothGiven, command: { type: 'settle' } },
      ...(said.reply
        ? [
            {
              by: other.by,
              daysAgo: said.reply[0],
              command: { type: 'reply', reply: said.reply[1] } as const,
            },
          ]
        : []),
    ],
    rules: {
      aggregate: 'mutual-review',
      decide,
      evolve: rules.evolve,
      logged: rules.logged,
      partiesOf: ({ raterId, ratedId }) => [raterId, ratedId],
      facts: () => ({}),
    },
  })
}

/** What members of the chain have said of each other: enough of the leader for its rating to be published. */
export const automotiveReviews = (story: Chronicle, contributions: readonly Contribution[]): MutualReview[] =>
  reviewed.flatMap(({ title, openedDaysAgo, said: [one, other] }) => {
    const contribution = contributions.find((each) => each.title === title)
    if (!contribution) throw new Error(`nobody has delivered ${title}`)
    return [
      tell(story, contribution, { openedDaysAgo, said: one, other }),
      tell(story, contribution, { openedDaysAgo, said: other, other: one }),
    ]
  })
