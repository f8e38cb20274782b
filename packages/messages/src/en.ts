import * as apprenticeship from './apprenticeship/en.ts'
import type { Same } from './complete.ts'
import { certificate, problem as certificateProblem, task as certificateTask } from './certificate/en.ts'
import { verify } from './certificate/verify.en.ts'
import { agreement, problem as agreementProblem, task as agreementTask } from './agreement/en.ts'
import { demand, problem as demandProblem, task as demandTask } from './demand/en.ts'
import * as employment from './employment/en.ts'
import { enrolment, problem as enrolmentProblem, task as enrolmentTask } from './enrolment/en.ts'
import * as evaluationBatch from './evaluation/batch.en.ts'
import * as evaluationPeople from './evaluation/candidate.en.ts'
import * as evaluationResult from './evaluation/result.en.ts'
import { entryCondition } from './evaluation/entry-condition.en.ts'
import { own as ownExam } from './evaluation/own.en.ts'
import { scoreSheet } from './evaluation/score-sheet.en.ts'
import { problem as evaluationProblem } from './evaluation/problem.en.ts'
import * as evaluation from './evaluation/en.ts'
import {
  problem as kernelProblem,
  invalid,
  organisationKind,
  portal,
  remedy,
  role,
  shell,
  status,
  ui,
  unit,
} from './kernel/en.ts'
import { record } from './kernel/record.en.ts'
import { network, problem as networkProblem, task as networkTask } from './network/en.ts'
import { organisation, problem as organisationProblem } from './organisation/en.ts'
import { problem as qualityProblem, quality, task as qualityTask } from './quality/en.ts'
import { problem as rosterProblem, roster, task as rosterTask } from './roster/en.ts'
import { problem as standardProblem, standard } from './standard/en.ts'
import { problem as clueProblem, task as clueTask } from './supervision/clue.en.ts'
import * as inspections from './supervision/inspection-story.en.ts'
import { supervision } from './supervision/en.ts'
import { session, sessionProblem, sessionTask } from './training/session.en.ts'
import { problem as trainingProblem, task as trainingTask, training } from './training/en.ts'
import type * as zh from './zh-CN.ts'

/** Every sentence in English; one line for each context, and one for its refusals. */
export const messages = {
  invalid,
  organisationKind,
  portal,
  remedy,
  role,
  shell,
  status,
  ui,
  unit,
  verify,
  certificate,
  agreement,
  apprenticeship: {
    record: apprenticeship.record,
    mentorStatus: apprenticeship.mentorStatus,
    register: apprenticeship.register,
    mentors: apprenticeship.mentors,
    board: apprenticeship.board,
    own: apprenticeship.own,
  },
  demand,
  employment: {
    record: employment.record,
    report: employment.report,
    own: employment.own,
    growth: employment.growth,
    wish: employment.wish,
  },
  enrolment,
  evaluation: {
    filing: evaluation.filing,
    node: evaluation.node,
    ...evaluationBatch,
    ...evaluationPeople,
    ...evaluationResult,
    scoreSheet,
    entryCondition,
    own: ownExam,
  },
  network,
  organisation,
  quality,
  roster,
  standard,
  supervision,
  training,
  session,
  record,
  event: {
    'skill-demand': demand.history.event,
    employment: employment.record.event,
    'upgrade-wish': employment.wish.event,
    'enrolment-plan': enrolment.plan.event,
    'apprentice-agreement': agreement.event,
    application: roster.application.event,
    'person-look': roster.application.event,
    'roster-import': roster.event,
    'mutual-review': quality.review.event,
    'training-station': training.station.event,
    'base-booking': training.booking.event,
    'training-session': session.event,
    attendance: session.attendanceEvent,
    'attendance-import': session.log.event,
    'attendance-correction': session.correction.event,
    certificate: certificate.event,
    'body-filing': evaluation.filing.event,
    'evaluation-batch': evaluationBatch.batch.event,
    candidate: evaluationPeople.candidate.event,
    assessor: evaluationPeople.assessor.event,
    mark: evaluationPeople.marking.event,
    appeal: evaluationResult.appeal.event,
    'mark-sheet': scoreSheet.event,
    'score-correction': evaluationResult.correction.event,
    clue: supervision.clue.event,
    inspection: inspections.event.inspection,
    'evidence-request': inspections.event.evidenceRequest,
    rectification: inspections.event.rectification,
    attachment: inspections.event.attachment,
    apprenticeship: apprenticeship.record.event,
    mentor: apprenticeship.mentorEvent,
  },
  task: {
    ...networkTask,
    ...demandTask,
    ...employment.task,
    ...enrolmentTask,
    ...rosterTask,
    ...agreementTask,
    ...trainingTask,
    ...sessionTask,
    ...evaluation.task,
    ...certificateTask,
    ...qualityTask,
    ...clueTask,
    ...inspections.task,
    ...apprenticeship.task,
  },
  problem: {
    ...kernelProblem,
    apprenticeship: apprenticeship.problem,
    certificate: certificateProblem,
    agreement: agreementProblem,
    demand: demandProblem,
    employment: employment.problem,
    enrolment: enrolmentProblem,
    evaluation: evaluationProblem,
    network: networkProblem,
    organisation: organisationProblem,
    quality: qualityProblem,
    roster: rosterProblem,
    standard: standardProblem,
    training: trainingProblem,
    session: sessionProblem,
    supervision: { ...clueProblem, ...inspections.problem },
  },
} satisfies Same<typeof zh.messages>
