import type { Same } from '../complete.ts'
import type * as zh from './problem.zh-CN.ts'

export const problem = {
  'out-of-turn': 'This cannot be done to the agreement as it stands.',
  'period-reversed': 'The last day must come after the first.',
  'post-staff-over-site': 'Staff on the same post cannot be more than all staff of the site.',
  'not-admitted': 'Agreements are drafted for the admitted alone.',
  'plan-not-in-force': 'The plan is not in force; no agreement rests on it.',
  'starts-past': 'The first day {startsOn} has come or is past. Choose a later one.',
  'occupation-differs': 'The occupation must be that of the plan’s post ({occupationCode}).',
  'pay-below-plan': '{payYuan} yuan a month is less than the plan promises ({floorYuan} yuan).',
  'guardian-unnamed': 'This person is not of age; name a guardian.',
  'findings-open':
    '{count} term does not keep the rules. Change it, or record an exception where one is allowed. | {count} terms do not keep the rules. Change them, or record an exception where one is allowed.',
  'no-exception': 'One of the rules allows for no exception. Change the terms.',
  unchanged: 'Nothing was changed.',
  'not-a-signatory': 'You cannot sign for this party.',
  'signed-already': 'This party has signed the present text.',
  'name-differs': 'The signature differs from the name in the agreement. Type it in full.',
  'amendment-open':
    'An amendment of this agreement waits to be signed. Let all sign it, or let who proposed it withdraw it first.',
  'amendment-none': 'No amendment waits to be signed. Reload the page to see how it stands now.',
  'amendment-early': 'An amendment is for days to come: {earliest} at the earliest. Change “Holds from”.',
  'amendment-late':
    'It must be signed before {fromOn}, from which it was to hold. Let who proposed it withdraw it and propose a later day.',
  'amendment-after': 'The agreement ends on {endsOn}; an amendment begins on that day at the latest.',
  'start-held': 'By that day the agreement has begun; its first day {startsOn} cannot be changed.',
  'not-asked': 'This amendment does not ask this party, or this party has signed it.',
  'not-the-proposer': 'Only who proposed the amendment withdraws it; whoever does not agree refuses it.',
  characters: 'The agreement holds characters that cannot be printed: {characters}. Ask the college.',
} satisfies Same<typeof zh.problem>

export const task = {
  'agreements-to-send':
    '{count} agreement is a draft and waits to be sent | {count} agreements are drafts and wait to be sent',
  'agreements-to-sign':
    '{count} agreement waits to be signed by you | {count} agreements wait to be signed by you',
  'agreements-refused':
    '{count} agreement was refused and waits to be changed or withdrawn | {count} agreements were refused and wait to be changed or withdrawn',
  'agreements-unsigned':
    '{count} agreement waits to be signed by others | {count} agreements wait to be signed by others',
  'agreements-amendment-to-sign':
    'The amendment of {count} agreement waits to be signed by you | The amendments of {count} agreements wait to be signed by you',
  'agreements-amendment-refused':
    'The amendment of {count} agreement was refused and waits to be proposed anew or withdrawn | The amendments of {count} agreements were refused and wait to be proposed anew or withdrawn',
  'agreements-amendment-unsigned':
    'The amendment of {count} agreement waits to be signed by others | The amendments of {count} agreements wait to be signed by others',
  'own-amendment-to-sign': 'Read and sign the amendment of your agreement: {enterprise}, {post}',
  'own-amendment-for-guardian': 'Your guardian signs the amendment of your agreement: {enterprise}, {post}',
  'own-agreement-to-sign': 'Read and sign your agreement: {enterprise}, {post}',
  'own-agreement-for-guardian': 'Your guardian signs your agreement: {enterprise}, {post}',
} satisfies Same<typeof zh.task>
