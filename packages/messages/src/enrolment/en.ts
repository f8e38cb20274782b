import { allocation } from './allocation.en.ts'
import { plan } from './plan.en.ts'

export { problem, task } from './problem.en.ts'

export const enrolment = { plan, allocation }
