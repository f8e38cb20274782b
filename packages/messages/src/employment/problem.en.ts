import type { Same } from '../complete.ts'
import type { problem as chinese, task as chineseTask } from './problem.zh-CN.ts'

export const problem: Same<typeof chinese> = {
  'out-of-turn': 'This cannot be done with the placement as it stands. Reload to see how it stands.',
  'not-a-member': 'Your enterprise has not yet joined this chain.',
  'not-of-the-chain': 'This is nobody admitted in this chain, or nobody your enterprise may see.',
  'open-already':
    'Your enterprise has a placement of this person that goes on. If they have left, enter that first.',
  'pay-reversed': 'The upper end of the pay cannot be below the lower.',
  'occupation-unknown': 'The dictionary of occupations has no code {code}. Choose the occupation again.',
  'contract-ahead': 'The contract’s day, {day}, is still to come. Report it once it is signed.',
  'before-first-day': 'The last day, {day}, is before the first, {firstOn}.',
  'day-to-come': '{day} is still to come; choose {today} or before.',
  'stay-claimed':
    'It was entered that the person was there after {months} months ({dueOn}), so the last day cannot be {day}. Take that entry back first.',
  'no-such-check': 'There is no check after {months} months.',
  'not-due': 'The check after {months} months is on {dueOn}; it can be answered from then on.',
}

export const task: Same<typeof chineseTask> = {
  'employment-to-confirm': '{enterprise} says it has hired you as “{post}”: confirm or dispute',
  'stay-to-confirm': '{enterprise} says you are still there as “{post}”: confirm or dispute',
  'employments-disputed':
    '{count} placement disputed: correct it or take it back | {count} placements disputed: correct them or take them back',
  'stays-disputed':
    '{count} check of retention disputed: answer it | {count} checks of retention disputed: answer them',
  'stays-due': '{count} person: are they still employed? | {count} people: are they still employed?',
}
