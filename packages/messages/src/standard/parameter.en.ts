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
    'deliveries-evidenced': 'Deliveries with evidence (threshold)',
    'plans-approved': 'Plans with approval documents (threshold)',
    'plans-logged': 'Plans whose every step is logged (threshold)',
    'places-demanded': 'Places backed by demand (threshold)',
    'applicants-undisputed': 'Applications without dispute (threshold)',
    'reviews-given': 'Mutual reviews given in time (threshold)',
    'promises-kept': 'Promises kept in time (threshold)',
    'demand-covered': 'Demand covered by places (threshold)',
    'skilled-demand': 'Share of highly skilled demand (threshold)',
    'plans-agreed': 'Plans agreed (threshold)',
    'places-filled': 'Places filled (threshold)',
    'applicants-admitted': 'Applicants admitted (threshold)',
    'applications-overdue': 'Applications overdue (threshold)',
    'invitations-accepted': 'Invitations accepted (threshold)',
  },
  supervision: {
    'small-cell': 'Counts of people below this are not shown',
    'dormant-member': 'Days without activity of a member',
    'pay-shortfall': 'Pay of a post below what was promised, by',
  },
  training: {
    'booking-answer': 'Time to answer a booking of a station',
    'booking-horizon': 'How far ahead a station may be booked',
  },
  standard: {
    'minimum-wage': 'Minimum monthly wage',
    'minimum-hourly-wage': 'Minimum hourly wage',
  },
} satisfies Same<typeof zh.parameter>
