import { z } from 'zod'

/** What each parameter is counted in; a value is a whole number of these. */
export const ParameterUnit = z.enum([
  'person',
  'firm',
  'post',
  'year',
  'age',
  'workingDay',
  'day',
  'hour',
  'minute',
  'second',
  'time',
  'fold',
  'fen',
  'month',
  'percent',
  'point',
])
export type ParameterUnit = z.infer<typeof ParameterUnit>

/** Every threshold that law or a city sets, or that we set until they do, with its unit. */
export const parameterUnits = {
  /** Insured staff that a chain leader has at least, with its branches in the city. */
  'network.leader-insured-staff': 'person',
  /** Enterprises that it brings at least. */
  'network.leader-firms-brought': 'firm',
  /** Posts that it offers at least. */
  'network.leader-posts-offered': 'post',
  /** Years before filing in which it has no record of illegal or discredited acts. */
  'network.leader-clean-years': 'year',
  /** Accepted colleges and evaluation bodies that a chain has at least when it is filed. */
  'network.colleges': 'firm',
  'network.evaluation-bodies': 'firm',
  /** In which an invited organisation answers. */
  'network.invitation-answer': 'workingDay',
  /** In which the regulator answers a filing. */
  'network.filing-review': 'workingDay',
  /** In which a returned filing is sent again. */
  'network.filing-correction': 'workingDay',
  /** In which the other side answers a plan. */
  'enrolment.plan-answer': 'workingDay',
  /** Before the end of that time, when a plan is said to expire soon. */
  'enrolment.plan-reminder': 'workingDay',
  /** In which a college answers an application. */
  'enrolment.application-review': 'workingDay',
  /** In which an import of a roster can be undone. */
  'enrolment.import-undo': 'hour',
  /** Completed years at which a person may be enrolled as an apprentice. */
  'enrolment.youngest': 'age',
  /** Reminders about one matter that one party may send another in a day. */
  'organisation.reminders-a-day': 'time',
  /** In which each side of a finished collaboration reviews the other. */
  'quality.review-window': 'day',
  /** Different raters without whom nothing is published of a member. */
  'quality.review-raters': 'firm',
  /** From which share on each indicator of a chain's quality is good. */
  'quality.deliveries-evidenced': 'percent',
  'quality.plans-approved': 'percent',
  'quality.plans-logged': 'percent',
  'quality.places-demanded': 'percent',
  'quality.applicants-undisputed': 'percent',
  'quality.reviews-given': 'percent',
  'quality.certificates-standing': 'percent',
  'quality.apprentices-agreed': 'percent',
  'quality.candidates-evidenced': 'percent',
  'quality.attendance-valid': 'percent',
  'quality.skilled-certificates': 'percent',
  'quality.promises-kept': 'percent',
  'quality.demand-covered': 'percent',
  'quality.skilled-demand': 'percent',
  'quality.plans-agreed': 'percent',
  'quality.places-filled': 'percent',
  'quality.applicants-admitted': 'percent',
  'quality.applications-overdue': 'percent',
  'quality.invitations-accepted': 'percent',
  'quality.placements-confirmed': 'percent',
  'quality.certified-placed': 'percent',
  'quality.placements-matching': 'percent',
  'quality.retained-six-months': 'percent',
  'quality.retained-twelve-months': 'percent',
  /** Completed years at which a person is of age and signs alone. */
  'agreement.adult': 'age',
  /** Year of study from which on a student may be an intern on a post. */
  'agreement.course-year': 'year',
  /** Interns among all staff on post at a site, and among those of one post. */
  'agreement.interns-of-site': 'percent',
  'agreement.interns-of-post': 'percent',
  /** The longest day and week of an intern, and of an employee. */
  'agreement.intern-hours-a-day': 'hour',
  'agreement.intern-hours-a-week': 'hour',
  'agreement.labour-hours-a-day': 'hour',
  'agreement.labour-hours-a-week': 'hour',
  /** Of the wage of the same post, the least that an intern is paid. */
  'agreement.intern-pay': 'percent',
  /** How long an internship on a post lasts as a rule. */
  'agreement.internship-months-least': 'month',
  'agreement.internship-months-most': 'month',
  /** In which a base answers a booking. */
  'training.booking-answer': 'workingDay',
  /** How far ahead a station may be booked. */
  'training.booking-horizon': 'day',
  /** For which a check-in code is shown, and for which it counts after that. */
  'training.check-in-step': 'second',
  'training.check-in-grace': 'second',
  /** Before its beginning, from when a session may be opened; and after it, from when whoever comes is late. */
  'training.check-in-opens': 'minute',
  'training.check-in-late': 'minute',
  /** After tapping, in which a check-in may come in. */
  'training.check-in-offline': 'hour',
  /** By which sources of attendance may differ without contradicting one another. */
  'training.evidence-tolerance': 'minute',
  /** That make one study hour. */
  'training.study-hour': 'minute',
  /** In which the department answers the filing of an evaluation body. */
  'evaluation.filing-review': 'workingDay',
  /** For which a row of a body's filing may be valid. */
  'evaluation.filing-years': 'year',
  /** That each part of an evaluation must reach, out of 100. */
  'evaluation.pass-mark': 'point',
  /** By which two assessors may differ before a third marks. */
  'evaluation.marker-gap': 'point',
  /** Assessors that a batch has at least. */
  'evaluation.assessors': 'person',
  /** Exams at one site that an assessor may assess one after another. */
  'evaluation.assessor-rotation': 'time',
  /** For which results are on show. */
  'evaluation.publicity': 'workingDay',
  /** Days between a node of a batch and the exam. */
  'evaluation.plan-before': 'day',
  'evaluation.registration-before': 'day',
  'evaluation.seating-before': 'day',
  'evaluation.preparation-before': 'day',
  'evaluation.scoring-after': 'day',
  'evaluation.publicity-after': 'day',
  'evaluation.certificate-after': 'day',
  'evaluation.completion-after': 'day',
  /** Between two certificates of one person. */
  'certificate.years-between': 'year',
  /** Apprentices whom one mentor teaches, at most. */
  'training.mentor-load': 'person',
  /** After its first day, when it is asked whether somebody hired is still there: for the first and the second time. */
  'employment.first-stay': 'month',
  'employment.second-stay': 'month',
  /** After a certificate, in which whoever got it is placed. */
  'employment.placed-within': 'month',
  /** Counts of people below it are not shown, so that nobody is recognised in them. */
  'supervision.small-cell': 'person',
  /** After which a member in which nothing has happened is taken for asleep. */
  'supervision.dormant-member': 'day',
  /** After its filing, in which an evaluation body is watched for a burst, and how many are one. */
  'supervision.burst-days': 'day',
  'supervision.burst-certificates': 'person',
  'supervision.burst-batches': 'time',
  /** After which an evaluation body by whose filing nobody is examined is taken for asleep. */
  'supervision.dormant-body': 'day',
  /** Of a batch's candidates, those whose years of work may rest on a promise alone. */
  'supervision.promised-years': 'percent',
  /** Of those whom an enterprise has hired, those who may work in another field than they learnt. */
  'supervision.unlike-posts': 'percent',
  /** By which the pay of a post may lie below what people were enrolled for. */
  'supervision.pay-shortfall': 'percent',
  /** That somebody needs between two places in different cities. */
  'supervision.travel-time': 'minute',
  /** Before an exam, in which nobody may have taught those whom they assess. */
  'supervision.taught-within': 'month',
  /** From how many people on one telephone, and one device on a day, are looked into. */
  'supervision.shared-mobile': 'person',
  'supervision.shared-device': 'person',
  /** From when on a body's rate of passing lies apart: people compared, deviations, percent, and people of whom all passed. */
  'supervision.pass-rate-people': 'person',
  'supervision.pass-rate-deviations': 'fold',
  'supervision.pass-rate-gap': 'percent',
  'supervision.pass-rate-all': 'person',
  /** Sessions without any trace, from which on a trainee is taken for one on paper. */
  'supervision.ghost-sessions': 'time',
  /** Reviews each way, and points above what others say, from which on two are taken to praise each other. */
  'supervision.collusion-rounds': 'time',
  'supervision.collusion-gap': 'point',
  /** In which an organisation answers a request for evidence. */
  'supervision.evidence-answer': 'workingDay',
  /** In which an inspected organisation states its view. */
  'supervision.hearing': 'workingDay',
  /** In which it says how it will rectify, and in which it does. */
  'supervision.rectification-plan': 'workingDay',
  'supervision.rectification': 'workingDay',
  /** In which the regulator looks again. */
  'supervision.recheck': 'workingDay',
  /** By which a rectification is extended, once. */
  'supervision.rectification-extension': 'workingDay',
  /** Minimum wage for a month, and for an hour of part-time work. */
  'standard.minimum-wage': 'fen',
  'standard.minimum-hourly-wage': 'fen',
} as const satisfies Record<string, ParameterUnit>

// The table is a literal: it has no keys but those its type lists.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const parameterCodes = Object.keys(parameterUnits) as (keyof typeof parameterUnits)[]
export const ParameterCode = z.enum(parameterCodes)
export type ParameterCode = z.infer<typeof ParameterCode>
