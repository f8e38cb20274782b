import type { Same } from '../complete.ts'
import { indicator } from './indicator.en.ts'
import { loop } from './loop.en.ts'
import { review } from './review.en.ts'
import type { problem as zhProblem, task as zhTask } from './zh-CN.ts'

export const quality = { indicator, loop, review }

export const problem = {
  'out-of-turn': 'A review in this state does not take that step.',
  'not-the-rater': 'Only the rater gives this review.',
  'not-the-rated': 'Only the reviewed side replies to this review.',
  'window-closed': 'The window closed on {dueOn}.',
  'replied-already': 'This review has a reply already.',
} satisfies Same<typeof zhProblem>

export const task = {
  'review-of-contribution': 'Review {organisation}: {title}',
  'review-of-plan': 'Review {organisation}: joint enrolment of {title}',
} satisfies Same<typeof zhTask>
