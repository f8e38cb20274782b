import { certificate, problem as certificateProblem } from './certificate/zh-CN.ts'
import { verify } from './certificate/verify.zh-CN.ts'
import { demand, problem as demandProblem, task as demandTask } from './demand/zh-CN.ts'
import { enrolment, problem as enrolmentProblem, task as enrolmentTask } from './enrolment/zh-CN.ts'
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
} from './kernel/zh-CN.ts'
import { network, problem as networkProblem, task as networkTask } from './network/zh-CN.ts'
import { organisation, problem as organisationProblem } from './organisation/zh-CN.ts'
import { problem as qualityProblem, quality, task as qualityTask } from './quality/zh-CN.ts'
import { problem as rosterProblem, roster, task as rosterTask } from './roster/zh-CN.ts'
import { problem as standardProblem, standard } from './standard/zh-CN.ts'
import { problem as clueProblem, task as clueTask } from './supervision/clue.zh-CN.ts'
import { supervision } from './supervision/zh-CN.ts'
import { problem as trainingProblem, task as trainingTask, training } from './training/zh-CN.ts'

/** Every sentence in Simplified Chinese; one line for each context, and one for its refusals. */
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
  demand,
  enrolment,
  network,
  organisation,
  quality,
  roster,
  standard,
  supervision,
  training,
  event: {
    'skill-demand': demand.history.event,
    'enrolment-plan': enrolment.plan.event,
    application: roster.application.event,
    'person-look': roster.application.event,
    'roster-import': roster.event,
    'mutual-review': quality.review.event,
    clue: supervision.clue.event,
    'training-station': training.station.event,
    'base-booking': training.booking.event,
  },
  task: {
    ...networkTask,
    ...demandTask,
    ...enrolmentTask,
    ...rosterTask,
    ...qualityTask,
    ...clueTask,
    ...trainingTask,
  },
  problem: {
    ...kernelProblem,
    certificate: certificateProblem,
    demand: demandProblem,
    enrolment: enrolmentProblem,
    network: networkProblem,
    organisation: organisationProblem,
    quality: qualityProblem,
    roster: rosterProblem,
    standard: standardProblem,
    supervision: clueProblem,
    training: trainingProblem,
  },
}
