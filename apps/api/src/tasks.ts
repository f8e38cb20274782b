import { awaitedCertificateTasks, certificateTasks } from './certificate/certificate-task.ts'
import { demandTasks } from './demand/demand-task.ts'
import { employmentTasks, ownEmploymentTasks } from './employment/employment-task.ts'
import { plannedWishTasks, wishTasks } from './employment/upgrade-wish-task.ts'
import { agreementTasks, ownAgreementTasks } from './enrolment/agreement-task.ts'
import { applicationTasks, rosterTasks } from './enrolment/application-task.ts'
import { planTasks } from './enrolment/plan-task.ts'
import { unansweredAppealTasks, undecidedTasks } from './evaluation/awaited-task.ts'
import {
  batchTasks,
  bodyFilingTasks,
  candidateTasks,
  openBatchTasks,
  ownFilingTasks,
} from './evaluation/evaluation-task.ts'
import { scoreCorrectionTasks, thirdMarkTasks } from './evaluation/own-marking-task.ts'
import { ownExamTasks } from './evaluation/own-exam-task.ts'
import type { TaskSource } from './kernel/task.ts'
import { filingTasks, invitationTasks, reviewTasks, unansweredTasks } from './network/chain-task.ts'
import { mutualReviewTasks } from './quality/review-task.ts'
import { bookingTasks } from './training/booking-task.ts'
import { clueTasks } from './supervision/clue-task.ts'
import { evidenceTasks, inspectionTasks, rectificationTasks } from './supervision/inspection-task.ts'
import { attendanceCorrectionTasks } from './training/attendance-correction-task.ts'
import { ownSessionTasks, rosterlessTasks, sessionTasks } from './training/session-task.ts'
import { mentoringTasks, tutoringTasks } from './training/training-task.ts'

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
  agreementTasks,
  ownAgreementTasks,
  bookingTasks,
  certificateTasks,
  awaitedCertificateTasks,
  bodyFilingTasks,
  ownFilingTasks,
  batchTasks,
  candidateTasks,
  thirdMarkTasks,
  scoreCorrectionTasks,
  openBatchTasks,
  undecidedTasks,
  unansweredAppealTasks,
  ownExamTasks,
  clueTasks,
  employmentTasks,
  ownEmploymentTasks,
  wishTasks,
  plannedWishTasks,
  inspectionTasks,
  evidenceTasks,
  rectificationTasks,
  mentoringTasks,
  tutoringTasks,
  sessionTasks,
  attendanceCorrectionTasks,
  rosterlessTasks,
  ownSessionTasks,
]
