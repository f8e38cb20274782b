import type { Same } from '../complete.ts'
import type * as zh from './rule.zh-CN.ts'

export const rule = {
  'R-01': {
    title: 'Two places at one time',
    about: 'Somebody’s sessions or exams overlap, or lie in two cities without time to travel.',
  },
  'R-02': {
    title: 'Certified twice',
    about: 'One person was given two certificates within the time that must lie between them.',
  },
  'R-03': {
    title: 'Assessed by their own teacher',
    about: 'An assessor has taught or mentored a candidate of the batch not long before the exam.',
  },
  'R-05': {
    title: 'Unfit assessor',
    about: 'An assessor’s card has run out by the exam, or is for other occupations.',
  },
  'R-06': { title: 'Assessor in two places', about: 'One assessor is down for two sites on one day.' },
  'R-07': { title: 'Over capacity', about: 'More candidates were let in than the site has seats.' },
  'R-12': {
    title: 'Pass rate apart from others',
    about: 'Far more, or far fewer, of a body’s candidates pass than of others in the chain, or all do.',
  },
  'R-13': {
    title: 'Burst of certificates',
    about: 'Soon after filing, a body held more batches or issued more certificates than the limit.',
  },
  'R-14': {
    title: 'Outside the filing',
    about: 'A batch examines an occupation or grade, or at a site, that is not filed.',
  },
  'R-15': {
    title: 'Filing expired or dormant',
    about: 'An exam lies outside the days of the filing, or nobody was examined by a filing for long.',
  },
  'R-16': {
    title: 'Impossible hours',
    about: 'Somebody’s sessions of one day add up to more hours than a day allows.',
  },
  'R-17': {
    title: 'Outside opening hours',
    about: 'A confirmed booking lies outside opening hours, or is for more people than there are seats.',
  },
  'R-18': {
    title: 'Trainee on paper',
    about: 'Somebody was at many sessions, where gates or machines recorded others and never them.',
  },
  'R-19': {
    title: 'Certificate without evidence',
    about: 'A certificate is out without an exam passed in every part.',
  },
  'R-20': {
    title: 'Number does not fit',
    about: 'A certificate’s number does not fit its body, year or grade.',
  },
  'R-21': {
    title: 'Before the end of publicity',
    about: 'A certificate was issued while results were still on show.',
  },
  'R-22': {
    title: 'Entry condition not met',
    about: 'By the records as they are now, a candidate does not meet any entry condition.',
  },
  'R-24': {
    title: 'Years by promise alone',
    about: 'Of too many candidates of a batch, years of work rest on a promise alone.',
  },
  'R-25': {
    title: 'Trained without agreement',
    about: 'Somebody is trained on post without an agreement in force that has begun.',
  },
  'R-29': { title: 'Mentor overloaded', about: 'A mentor teaches more apprentices than allowed.' },
  'R-37': {
    title: 'Posts unlike training',
    about: 'Too many of those hired work in another field than they learnt.',
  },
  'R-26': {
    title: 'Pay below the minimum wage',
    about: 'A published post offers less a month than the minimum wage where it is.',
  },
  'R-27': {
    title: 'Below working age',
    about: 'Somebody admitted will, by year of birth, certainly be too young on the first day.',
  },
  'R-30': {
    title: 'Mutual praise',
    about: 'Two members keep rating each other far above what all others say of them.',
  },
  'R-31': {
    title: 'Shared contact',
    about: 'Many people gave one telephone number, or checked in with one device on one day.',
  },
  'R-33': {
    title: 'Changed afterwards',
    about: 'A score, attendance or evidence changed after the end without an approved correction.',
  },
  'R-35': { title: 'Member without activity', about: 'A member has done nothing in the chain for long.' },
  'R-40': {
    title: 'Pay below what was promised',
    about: 'A post now pays less than its enrolment plan promised, by more than is tolerated.',
  },
  'R-41': { title: 'Review overdue', about: 'A college has not answered applications in time.' },
  'R-42': {
    title: 'Promise not kept',
    about: 'A contribution promised by a day has not been delivered in full.',
  },
} satisfies Same<typeof zh.rule>

export const severity = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
} satisfies Same<typeof zh.severity>
