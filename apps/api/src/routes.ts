import { agreementDocuments } from './enrolment/agreement-document.route.ts'
import { certificatePapers } from './certificate/certificate-paper.route.ts'
import { admissionLetters } from './enrolment/admission-letter.route.ts'
import { rosterDownloads } from './enrolment/roster-download.route.ts'
import { rosterUpload } from './enrolment/roster-upload.route.ts'
import { scoreSheets } from './evaluation/score-sheet.route.ts'
import { exportSources } from './exports.ts'
import { demoRoute } from './kernel/demo.route.ts'
import { eventsRoute } from './kernel/events.route.ts'
import { exportRoutes } from './kernel/export.ts'
import type { Route } from './kernel/route.ts'
import { attendanceLogUpload } from './training/attendance-log.route.ts'
import { dictionaryUpload } from './standard/dictionary-upload.route.ts'
import { attachmentRoutes } from './supervision/attachment.route.ts'
import { inspectionReports } from './supervision/inspection-report.route.ts'

/** Every route that is no procedure, one line each. */
export const routes: readonly Route[] = [
  demoRoute,
  eventsRoute,
  exportRoutes(exportSources),
  dictionaryUpload,
  rosterUpload,
  rosterDownloads,
  admissionLetters,
  agreementDocuments,
  certificatePapers,
  inspectionReports,
  attachmentRoutes,
  attendanceLogUpload,
  scoreSheets,
]
