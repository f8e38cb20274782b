import type { Same } from '../complete.ts'
import type * as zh from './zh-CN.ts'

export { portal } from './portal.en.ts'
export { shell } from './shell.en.ts'
export { ui } from './ui.en.ts'

export const status = {
  draft: 'Draft',
  act: 'Needs you',
  waiting: 'Waiting',
  returned: 'Returned',
  overdue: 'Overdue',
  approved: 'Approved',
  inForce: 'In force',
  paused: 'Paused',
  ended: 'Ended',
  archived: 'Archived',
} satisfies Same<typeof zh.status>

export const organisationKind = {
  enterprise: 'Enterprise',
  college: 'College',
  evaluationBody: 'Evaluation body',
  trainingBase: 'Public training base',
  trainingProvider: 'Training provider',
  association: 'Industry association',
  hrAgency: 'HR agency',
  regulator: 'Regulator',
  person: 'Myself',
} satisfies Same<typeof zh.organisationKind>

export const role = {
  enterprise: { manager: 'Enterprise manager' },
  college: { manager: 'College manager', admissions: 'Admissions office' },
  'evaluation-body': { manager: 'Evaluation body manager' },
  'training-base': { manager: 'Training base manager' },
  'training-provider': { manager: 'Training provider manager' },
  association: { manager: 'Association manager' },
  regulator: { officer: 'Regulatory officer', auditor: 'Regulatory auditor' },
  person: 'Individual',
} satisfies Same<typeof zh.role>

export const unit = {
  people: 'people',
  points: 'points',
  fenPerMonth: 'yuan a month',
  workingDays: 'working days',
  rows: 'rows',
} satisfies Same<typeof zh.unit>

export const invalid = {
  required: 'Fill this in.',
  choose: 'Choose one.',
  tooShort: 'Use at least {minimum} characters.',
  tooLong: 'Use at most {maximum} characters.',
  tooSmall: 'This cannot be less than {minimum}.',
  tooLarge: 'This cannot be more than {maximum}.',
  tooFew: 'Choose at least {minimum}.',
  tooMany: 'Choose at most {maximum}.',
  number: 'Enter a number, such as 24.',
  wholeNumber: 'Enter a whole number, such as 24.',
  date: 'Enter a full date, such as 2027-03-01.',
  format: 'This is not in the right form. Check it and enter it again.',
  unknown: 'This does not belong here. Reload the page and try again.',
} satisfies Same<typeof zh.invalid>

export const remedy = {
  invalid: 'Change it as said and send it again.',
  unauthenticated: 'Sign in again. What you have filled in stays on the page.',
  forbidden: 'If it is your work, ask your organisation’s administrator to change your role.',
  missing: 'Check the address, or open it again from the list.',
  conflict: 'Look at what it is now, then do it again.',
  rule: 'Complete what is missing, then do it again.',
  limit: 'Try again then.',
  unanswered: 'The network gave no answer. Check it and try again; nothing will be done twice.',
  broken:
    'This is a fault of the system, not of what you did. Try again later; if it stays, give the code to your administrator.',
} satisfies Same<typeof zh.remedy>

export const problem = {
  access: {
    denied: 'Your role does not include this.',
    'signed-out': 'You are not signed in, or your session has ended.',
    'not-a-member': 'You are not on this organisation’s list of people, or it has been suspended.',
    'second-factor-required': 'Accounts of regulators must set up two-step verification first.',
    'too-often': 'Too many requests. The longest wait is {minutes} minutes.',
    'password-wrong': 'The password is wrong; nothing was signed. Tries left: {left}.',
  },
  record: {
    missing: 'There is no such record, or you cannot see it.',
    stale: 'Somebody has just changed this record.',
    exists: 'This record exists already.',
  },
  request: {
    'key-reused': 'The key of this request was used for something else.',
    malformed: 'There are mistakes in what was sent.',
    'too-large': 'What was sent is too large: {mebibytes} MB at most.',
  },
} satisfies Same<typeof zh.problem>
