import { z } from 'zod'

import { APPLICATION_ORDERS } from '@skillchain/db/enrolment/application.query'
import { Application, ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { applicationPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/application.policy'
import { EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { sortBy } from '@skillchain/domain/kernel/page'
import { type Actor, permits } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'

const ApplicationFilter = z.strictObject({
  status: z.array(ApplicationStatus).max(7).optional(),
  planId: EnrolmentPlanId.optional(),
  postId: PlanPostId.optional(),
  importId: RosterImportId.optional(),
  disputed: z.boolean().optional(),
  search: z.string().trim().max(60).optional(),
})
/** What a page of the list, and a file of it, asks. */
export const ApplicationQuestion = z.strictObject({
  chainId: ChainId,
  filter: ApplicationFilter.optional(),
  sort: sortBy(APPLICATION_ORDERS).optional(),
})

/** A line of the list: names are masked for whoever is not of the applicant's college. */
export const ApplicationLine = Application.extend({
  name: z.string(),
  gender: z.enum(['male', 'female']),
  birthYear: z.int(),
  school: z.string().nullable(),
  studentNumber: z.string().nullable(),
  documentMask: z.string(),
  mobileMask: z.string(),
  postName: z.string(),
  majorName: z.string().nullable(),
  enterpriseName: z.string(),
})
export type ApplicationLine = z.infer<typeof ApplicationLine>

/** Names, and where somebody comes from, are for the college alone. */
export function lineFor(actor: Actor, row: ApplicationLine): ApplicationLine {
  if (permits(policy.readInFull, actor, subjectOf(row))) return row
  return { ...row, name: maskName(row.name), mobileMask: '', studentNumber: null, school: null }
}
