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
import { problem as standardProblem, standard } from './standard/zh-CN.ts'

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
  network,
  organisation,
  standard,
  task: { ...networkTask },
  problem: {
    ...kernelProblem,
    network: networkProblem,
    organisation: organisationProblem,
    standard: standardProblem,
  },
}
