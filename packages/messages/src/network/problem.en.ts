import type { Same } from '../complete.ts'
import type * as zh from './problem.zh-CN.ts'

export const problem = {
  'out-of-turn': 'This cannot be done in the present status.',
  'submission-incomplete': 'The filing still lacks {missing} things.',
  'charter-missing': 'There is no charter yet.',
  'college-missing': '{has} colleges have joined; at least {least} are needed.',
  'evaluation-body-missing': '{has} evaluation bodies have joined; at least {least} are needed.',
  'scale-too-small': 'The leader has to be a large or medium enterprise.',
  'insured-staff-too-few': '{has} insured staff are declared; at least {least} are needed.',
  'firms-too-few': '{has} firms are declared; at least {least} are needed.',
  'posts-too-few': '{has} posts are declared; at least {least} are needed.',
  'discredit-undeclared':
    'It has not been declared that there is no illegal or discredit record in three years.',
  'training-system-undeclared': 'A staff training system has not been declared.',
  'enterprise-contribution-missing':
    'No enterprise has promised a contribution yet (standards, posts, mentors).',
  'college-contribution-missing':
    'No college has promised a contribution yet (students, teachers, resources).',
  'field-closed': 'This part was not returned and cannot be changed.',
  'nothing-changed': 'Nothing has changed.',
  'suspended-by-regulator': 'The regulator paused this chain, and only the regulator can resume it.',
  'consequences-changed': 'What would be affected has just changed. Look at it again before you decide.',
  'plans-in-force': '{plans} enrolment plans are in force and have to be completed or ended first.',
  'chain-closed-to': 'The chain is under review or has stopped, so this cannot be changed now.',
  'leader-stays': 'A leader cannot leave its own chain. To end it, dissolve the chain.',
  'organisation-unknown':
    'No organisation with this unified social credit code is registered here. Check the code, or ask them to register.',
  'organisation-suspended': 'This organisation is suspended and cannot be invited.',
  'already-member':
    'This organisation is in the chain already, or was invited before. Invite it again from the list of members.',
  'kind-unfit': 'An organisation of this kind cannot play the chosen part.',
  'giver-not-member': 'Join the chain before promising a contribution.',
  'contribution-not-of-side': 'This kind of contribution is not for your side to give.',
  'due-in-past': 'The due date {dueOn} has passed.',
  'delivery-in-future': 'The delivery date {on} has not come yet.',
  'promise-below-delivered': '{delivered} have been delivered; a promise has to be more than that.',
  'city-malformed': 'Choose a city from the list.',
  'city-twice': 'A city can be chosen only once.',
  'reason-needs-note': 'Say what the other reason is.',
  'id-differs': 'The ids of the chain differ. Reload the page and try again.',
} satisfies Same<typeof zh.problem>

export const task = {
  'invitation-to-answer': 'Answer the invitation of {leader}: {chain}',
  'invitation-unanswered': '{organisation} has not answered the invitation to “{chain}”',
  'filing-to-complete': 'Complete and submit the filing: {chain}',
  'filing-returned': 'Mend and submit the filing again: {chain} ({fields} points)',
  'filing-under-review': 'The filing of “{chain}” is under review',
  'chain-to-activate': 'Filing approved, start the chain: {chain}',
  'filing-to-review': 'Review the filing: {chain}',
} satisfies Same<typeof zh.task>
