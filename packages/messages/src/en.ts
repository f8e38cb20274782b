import type { Same } from './complete.ts'
import { certificate, problem as certificateProblem } from './certificate/en.ts'
import { verify } from './certificate/verify.en.ts'
import { demand, problem as demandProblem, task as demandTask } from './demand/en.ts'
import { enrolment, problem as enrolmentProblem, task as enrolmentTask } from './enrolment/en.ts'
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
import { network, problem as networkProblem, task as networkTask } from './network/en.ts'
import { organisation, problem as organisationProblem } from './organisation/en.ts'
import { problem as qualityProblem, quality, task as qualityTask } from './quality/en.ts'
import { problem as rosterProblem, roster, task as rosterTask } from './roster/en.ts'
import { problem as standardProblem, standard } from './standard/en.ts'
import { problem as clueProblem, task as clueTask } from './supervision/clue.en.ts'
import { supervision } from './supervision/en.ts'
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
} satisfies Same<typeof zh.messages>
