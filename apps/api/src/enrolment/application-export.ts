import { applicationPage } from '@skillchain/db/enrolment/application.query'
import { applicationPolicy } from '@skillchain/domain/enrolment/application.policy'

import { exportOf } from '../kernel/export.ts'
import { ApplicationQuestion } from './application-line.ts'

/** The college's own applicants as a file; numbers stay masked in it, and nobody else takes names away. */
export const applicationExport = exportOf({
  name: 'applications',
  grant: applicationPolicy.readInFull,
  columns: {
    name: 'text',
    gender: 'text',
    birthYear: 'text',
    documentMask: 'text',
    mobileMask: 'text',
    school: 'text',
    studentNumber: 'text',
    postName: 'text',
    majorName: 'text',
    enterpriseName: 'text',
    status: 'text',
    submittedAt: 'text',
    reviewDueOn: 'text',
    admittedAt: 'text',
  },
  question: ApplicationQuestion,
  page: applicationPage,
})
