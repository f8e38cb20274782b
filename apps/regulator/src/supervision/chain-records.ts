import { type Component, defineAsyncComponent } from 'vue'

import { skillDemandPolicy } from '@skillchain/domain/demand/skill-demand.policy'
import { employmentPolicy } from '@skillchain/domain/employment/employment.policy'
import { agreementPolicy } from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import { enrolmentPlanPolicy } from '@skillchain/domain/enrolment/enrolment-plan.policy'
import { evaluationBatchPolicy } from '@skillchain/domain/evaluation/evaluation-batch.policy'
import type { Grant } from '@skillchain/domain/organisation/access'
import { apprenticeshipPolicy } from '@skillchain/domain/training/apprenticeship.policy'
import { baseBookingPolicy } from '@skillchain/domain/training/base-booking.policy'
import { trainingStationPolicy } from '@skillchain/domain/training/training-station.policy'

/** One kind of record that a regulator reads in a chain: who may, and the list of it. */
interface RecordPart {
  readonly key: string
  readonly titleKey: string
  readonly grant: Grant
  readonly component: Component
}

/** In the order of the loop: asked for, planned, agreed, trained, evaluated, hired. */
export const recordParts = [
  {
    key: 'demands',
    titleKey: 'demand.title',
    grant: skillDemandPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/demand/DemandTable.vue')),
  },
  {
    key: 'plans',
    titleKey: 'enrolment.plan.title',
    grant: enrolmentPlanPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/enrolment/PlanTable.vue')),
  },
  {
    key: 'agreements',
    titleKey: 'agreement.title',
    grant: agreementPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/enrolment/AgreementTable.vue')),
  },
  {
    key: 'apprentices',
    titleKey: 'apprenticeship.record.title',
    grant: apprenticeshipPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/training/ApprenticeTable.vue')),
  },
  {
    key: 'stations',
    titleKey: 'training.station.title',
    grant: trainingStationPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/training/StationTable.vue')),
  },
  {
    key: 'bookings',
    titleKey: 'training.booking.title',
    grant: baseBookingPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/training/BookingTable.vue')),
  },
  {
    key: 'batches',
    titleKey: 'evaluation.batch.title',
    grant: evaluationBatchPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/evaluation/BatchTable.vue')),
  },
  {
    key: 'employments',
    titleKey: 'employment.record.title',
    grant: employmentPolicy.read,
    component: defineAsyncComponent(() => import('@skillchain/features/employment/EmploymentTable.vue')),
  },
] as const satisfies readonly RecordPart[]
