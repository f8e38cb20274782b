import { demandTasks } from './demand/demand-task.ts'
import { applicationTasks, rosterTasks } from './enrolment/application-task.ts'
import { planTasks } from './enrolment/plan-task.ts'
import type { TaskSource } from './kernel/task.ts'
import { filingTasks, invitationTasks, reviewTasks, unansweredTasks } from './network/chain-task.ts'
import { mutualReviewTasks } from './quality/review-task.ts'
import { clueTasks } from './supervision/clue-task.ts'
import { bookingTasks } from './training/booking-task.ts'

/** Everything that can wait for somebody, one line per source. */
export const taskSources: readonly TaskSource[] = [
  invitationTasks,
  unansweredTasks,
  filingTasks,
  reviewTasks,
  planTasks,
  demandTasks,
  applicationTasks,
  rosterTasks,
  mutualReviewTasks,
  clueTasks,
  bookingTasks,
]
