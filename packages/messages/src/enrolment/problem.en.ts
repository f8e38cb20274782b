import type { Same } from '../complete.ts'
import type { problem as zhProblem, task as zhTask } from './problem.zh-CN.ts'

export const problem = {
  'out-of-turn': 'This cannot be done to the plan as it stands.',
  'not-your-turn': 'It is the other side’s turn. Please wait for their answer.',
  'not-waiting': 'It is your turn, so there is nobody to give time to.',
  'plan-lapsed': 'The answer was due {replyDueOn}. The other side must first give more time.',
  'plan-unchanged': 'Nothing has changed. To send a message only, use “Send back with a message only”.',
  'groups-unconfirmed':
    '{count} part is not confirmed by both sides yet. | {count} parts are not confirmed by both sides yet.',
  'major-unnamed':
    '{count} line has no major yet. Please name it by “Propose changes”. | {count} lines have no major yet. Please name them by “Propose changes”.',
  'major-code-malformed':
    'A major code has six digits, or four with a level mark at technician colleges (0117-4).',
  'post-twice': 'Each post and major has one line.',
  'application-window-reversed': 'Applications cannot close before they open.',
  'application-over': 'The last day of application, {applyToOn}, is over. Please choose a day ahead.',
  'starts-before-admission': 'Training starts after applications have closed.',
  'pay-floor-below-minimum':
    'The lowest pay, {offeredYuan} yuan, is below the minimum wage of the place, {minimumYuan} yuan.',
  'demand-not-open': 'One of the demands is not a published demand of this enterprise.',
  'quota-over-demand':
    'These {quota} places and the {agreedPlaces} agreed exceed the {headCount} people needed. Take some away, or say why.',
  'college-not-a-member': 'One of the colleges is not in this chain.',
  'college-twice': 'Each college has one share.',
} satisfies Same<typeof zhProblem>

export const task = {
  'plan-to-answer': 'Answer the enrolment plan: {counterpart} (text {edition}, {quota} places)',
  'plan-expiring': 'The enrolment plan is about to be overdue: {counterpart} (text {edition})',
  'plan-lapsed': 'The enrolment plan is overdue: {counterpart} (text {edition})',
  'plan-unanswered': '{counterpart} has not answered the enrolment plan yet (text {edition})',
  'plan-to-send': 'An enrolment plan is still a draft and not sent to {counterpart}',
} satisfies Same<typeof zhTask>
