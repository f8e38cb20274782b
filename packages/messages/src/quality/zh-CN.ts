import type { ProblemCode } from '@skillchain/domain/quality/problems'

import type { Local } from '../complete.ts'
import { indicator } from './indicator.zh-CN.ts'
import { loop } from './loop.zh-CN.ts'
import { review } from './review.zh-CN.ts'

export const quality = { indicator, loop, review }

export const problem = {
  'out-of-turn': '这份评价现在的状态下不能这样办理。',
  'not-the-rater': '只有评价方可以提交这份评价。',
  'not-the-rated': '只有被评价方可以回应这份评价。',
  'window-closed': '评价期已于 {dueOn} 结束。',
  'replied-already': '已经回应过这份评价，不能再次回应。',
} satisfies Record<Local<ProblemCode>, string>

/** What waits for somebody. */
export const task = {
  'review-of-contribution': '评价合作方「{organisation}」：{title}',
  'review-of-plan': '评价合作方「{organisation}」：{title} 年联合招生',
}
