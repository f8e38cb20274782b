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
  'not-your-highest':
    'This is not the highest certificate you hold in the occupation. Reload and state your wish again.',
  'no-grade-above': 'There is no evaluation for the grade above.',
  'grade-out-of-sight':
    'As things stand none of the conditions of the next grade will be met. If you have a title or a diploma, tick “I have papers”.',
  'no-papers-asked':
    'None of the conditions of the next grade asks for papers of your own. Leave “I have papers” unticked.',
  'wish-waiting': 'You have stated this wish; it waits to be planned.',
  'wish-ended': 'This wish has ended; nothing more can be done with it.',
  'no-such-batch': 'Your body has no such batch.',
  'other-grade': 'This batch is for another occupation or grade.',
  'batch-closed': 'Registration for this batch has closed. Choose one that is open.',
  'not-ready-by-then':
    'The person is ready from {readyOn} on, and this exam is on {examOn}. Choose a later batch.',
}

export const task: Same<typeof chineseTask> = {
  'employment-to-confirm': '{enterprise} says it has hired you as “{post}”: confirm or dispute',
  'stay-to-confirm': '{enterprise} says you are still there as “{post}”: confirm or dispute',
  'employments-disputed':
    '{count} placement disputed: correct it or take it back | {count} placements disputed: correct them or take them back',
  'stays-disputed':
    '{count} check of retention disputed: answer it | {count} checks of retention disputed: answer them',
  'stays-due': '{count} person: are they still employed? | {count} people: are they still employed?',
  'wishes-to-plan':
    '{count} person wishes for the next grade: plan a batch | {count} people wish for the next grade: plan a batch',
  'wishes-to-register':
    '{count} person planned for a batch: register them | {count} people planned for a batch: register them',
}
