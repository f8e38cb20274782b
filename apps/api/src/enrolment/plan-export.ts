import { plans } from '@skillchain/db/enrolment/enrolment-plan.query'
import { enrolmentPlanPolicy as policy } from '@skillchain/domain/enrolment/enrolment-plan.policy'

import { exportOf } from '../kernel/export.ts'
import { PlanQuestion } from './enrolment-plan-row.ts'

/** Joint enrolment plans as a file: `/api/export/plans`. */
export const planExport = exportOf({
  name: 'plans',
  grant: policy.read,
  question: PlanQuestion,
  columns: {
    enterpriseName: 'text',
    collegeName: 'text',
    channel: 'text',
    year: 'text',
    quota: 'text',
    admitted: 'text',
    applyFromOn: 'text',
    applyToOn: 'text',
    startsOn: 'text',
    payFloorFen: 'money',
    status: 'text',
    turn: 'text',
    edition: 'text',
    replyDueOn: 'text',
  },
  page: (asked, reader) => plans({ ...asked, ...reader }),
})
