import { demands } from '@skillchain/db/demand/skill-demand.query'
import { skillDemandPolicy as policy } from '@skillchain/domain/demand/skill-demand.policy'

import { exportOf } from '../kernel/export.ts'
import { DemandQuestion } from './demand-row.ts'

/** Demands as a file: `/api/export/demands`. */
export const demandExport = exportOf({
  name: 'demands',
  grant: policy.read,
  question: DemandQuestion,
  columns: {
    postName: 'text',
    occupationCode: 'text',
    occupationName: 'text',
    grade: 'text',
    enterpriseName: 'text',
    divisionCode: 'text',
    headCount: 'text',
    agreedPlaces: 'text',
    arriveFromOn: 'text',
    arriveToOn: 'text',
    payFromFen: 'money',
    payToFen: 'money',
    postStandard: 'text',
    status: 'text',
    edition: 'text',
  },
  page: (asked) => demands(asked),
})
