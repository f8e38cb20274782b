import type { Same } from '../complete.ts'
import type * as zh from './parameter.zh-CN.ts'

export const parameter = {
  network: {
    'leader-insured-staff': 'Insured staff of a chain leader, at least',
    'leader-firms-brought': 'Firms brought by a chain leader, at least',
    'leader-posts-offered': 'Posts offered by a chain leader, at least',
    'leader-clean-years': 'Years without a record of illegal or discredited acts',
    colleges: 'Colleges in a chain, at least',
    'evaluation-bodies': 'Evaluation bodies in a chain, at least',
    'invitation-answer': 'Time to answer an invitation',
    'filing-review': 'Time to review a filing',
    'filing-correction': 'Time to correct a filing',
  },
  enrolment: {
    'plan-answer': 'Time to answer an enrolment plan',
    'plan-reminder': 'Reminder before an enrolment plan expires',
    'application-review': 'Time to review an application',
    'import-undo': 'Time in which an import can be undone',
    youngest: 'Minimum age',
  },
  organisation: { 'reminders-a-day': 'Reminders a day, at most' },
  quality: {
    'review-window': 'Time to review the other side of a finished collaboration',
    'review-raters': 'Raters without whom no rating is published',
  },
  supervision: { 'small-cell': 'Counts of people below this are not shown' },
  standard: {
    'minimum-wage': 'Minimum monthly wage',
    'minimum-hourly-wage': 'Minimum hourly wage',
  },
} satisfies Same<typeof zh.parameter>
