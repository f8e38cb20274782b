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
  evaluation: {
    'filing-review': 'Answer to a body’s filing',
    'filing-years': 'Longest validity of a body’s scope',
    'pass-mark': 'Pass mark of each part',
    'marker-gap': 'Two marks may differ by',
    assessors: 'Assessors of a batch at least',
    'assessor-rotation': 'Exams in a row at a site at most',
    publicity: 'Results on show for',
    'plan-before': 'Plan before the exam',
    'registration-before': 'Registration before the exam',
    'seating-before': 'Seating before the exam',
    'preparation-before': 'Preparations before the exam',
    'scoring-after': 'Scores after the exam',
    'publicity-after': 'Publicity after the exam',
    'certificate-after': 'Certificates after the exam',
    'completion-after': 'Completion after the exam',
  },
  certificate: { 'years-between': 'Between two certificates of one person, at least' },
  supervision: { 'small-cell': 'Counts of people below this are not shown' },
  standard: {
    'minimum-wage': 'Minimum monthly wage',
    'minimum-hourly-wage': 'Minimum hourly wage',
  },
} satisfies Same<typeof zh.parameter>
