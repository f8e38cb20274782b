import { z } from 'zod'

import { PLAN_ORDERS } from '@skillchain/db/enrolment/enrolment-plan.query'
import {
  EnrolmentPlan,
  EnrolmentPlanId,
  PlanPostId,
  PlanStatus,
  PlanTerms,
} from '@skillchain/domain/enrolment/enrolment-plan'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { sortBy } from '@skillchain/domain/kernel/page'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { Grade } from '@skillchain/domain/standard/grade'

const { channel, year, applyFromOn, applyToOn, startsOn, payFloorFen } = PlanTerms.shape

/** A plan in a list. */
export const PlanRow = EnrolmentPlan.pick({
  chainId: true,
  id: true,
  enterpriseId: true,
  collegeId: true,
  status: true,
  turn: true,
  edition: true,
  replyDueOn: true,
  sentAt: true,
  version: true,
}).extend({
  postNames: z.array(z.string()),
  enterpriseName: z.string(),
  collegeName: z.string(),
  channel,
  year,
  applyFromOn,
  applyToOn,
  startsOn,
  payFloorFen,
  quota: z.int(),
  admitted: z.int(),
})
export type PlanRow = z.infer<typeof PlanRow>

/** A demand as a line of a plan shows it. */
const Post = z.object({
  postName: z.string(),
  occupationCode: z.string(),
  occupationName: z.string().nullable(),
  grade: Grade,
  divisionCode: z.string(),
  headCount: z.int(),
  agreedPlaces: z.int(),
})

/** A plan with all that its page shows. */
export const PlanView = z.object({
  plan: EnrolmentPlan,
  enterpriseName: z.string(),
  collegeName: z.string(),
  lines: z.array(Post.extend({ postId: PlanPostId, admitted: z.int() })),
  /** The day it is, so that what has lapsed is the same here and there. */
  today: Day,
  /** Working days left for whoever has the turn, below zero when late; null where nobody's answer is due. */
  workingDaysLeft: z.int().nullable(),
})
export type PlanView = z.infer<typeof PlanView>

/** Which plans, in which order; all of the organisation's own chains where none is named. */
export const PlanQuestion = z.strictObject({
  chainId: ChainId.optional(),
  filter: z
    .strictObject({
      status: z.array(PlanStatus).optional(),
      collegeId: OrganisationId.optional(),
      enterpriseId: OrganisationId.optional(),
      year: year.optional(),
      waitingFor: z.enum(['me', 'other']).optional(),
      lapsed: z.boolean().optional(),
      search: z.string().trim().max(60).optional(),
    })
    .optional(),
  sort: sortBy(PLAN_ORDERS).optional(),
})

/** People from demand to admission. */
export const Progress = z.object({ demanded: z.int(), planned: z.int(), applied: z.int(), admitted: z.int() })

/** What an enterprise shares out: its open demands, and the colleges of the chain. */
export const AllocationTable = z.object({
  colleges: z.array(z.object({ id: OrganisationId, name: z.string(), divisionCode: z.string() })),
  demands: z.array(
    Post.extend({
      id: z.string(),
      arriveFromOn: Day,
      arriveToOn: Day,
      payFromFen: z.int(),
      /** Places in plans that are being negotiated. */
      proposedPlaces: z.int(),
    }),
  ),
  minimumWageFen: z.int().nullable(),
  replyDueOn: Day,
})

export const planRef = z.strictObject({ chainId: ChainId, id: EnrolmentPlanId })
