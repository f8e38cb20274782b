import { sql } from 'drizzle-orm'

import { Grade, isHighlySkilled } from '@skillchain/domain/standard/grade'

import { skillDemand as demand } from '../demand/skill-demand.table.ts'
import { application } from '../enrolment/application.table.ts'
import { enrolmentPlan as plan, planPost as line } from '../enrolment/enrolment-plan.table.ts'
import { oneOf } from '../kernel/check.ts'
import { event } from '../kernel/event.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { type IndicatorSource, dayOf, monthOf, one, oneIf, today } from './indicator-source.ts'

const college = sql`join ${organisation} on ${organisation.id} = ${plan.collegeId}`

const ofPlans = {
  from: sql`${plan} ${college}`,
  chainId: plan.chainId,
  id: plan.id,
  title: sql`${organisation.name} || ' ' || ${plan.year}`,
  recordId: plan.id,
}

/** Of the plans in force, how many rest on a document of approval. */
const plansApproved: IndicatorSource = {
  ...ofPlans,
  month: monthOf(dayOf(plan.inForceAt)),
  where: sql`${plan.status} = 'inForce'`,
  whole: one,
  part: oneIf(sql`jsonb_array_length(${plan.documents}) > 0`),
  evidence: sql`coalesce((select string_agg((d ->> 'title') || ' ' || (d ->> 'number'), '; ')
    from jsonb_array_elements(${plan.documents}) d), '')`,
}

const told = sql`(select coalesce(max(${event.version}), -1) from ${event}
  where ${event.chainId} = ${plan.chainId} and ${event.aggregate} = 'enrolment-plan'
    and ${event.aggregateId} = ${plan.id})`

/** Of the plans that were sent, how many stand as their last event in the log left them. */
const plansLogged: IndicatorSource = {
  ...ofPlans,
  month: monthOf(dayOf(plan.sentAt)),
  where: sql`${plan.sentAt} is not null`,
  whole: one,
  part: oneIf(sql`${told} = ${plan.version}`),
  evidence: sql`${told} || ' / ' || ${plan.version}`,
}

/** Of the plans that came to an end of their talks, how many came into force. */
const plansAgreed: IndicatorSource = {
  ...ofPlans,
  month: monthOf(dayOf(plan.sentAt)),
  where: sql`${plan.sentAt} is not null and ${plan.status} in ('inForce', 'declined', 'withdrawn')`,
  whole: one,
  part: oneIf(sql`${plan.status} = 'inForce'`),
  evidence: sql`coalesce(${dayOf(plan.inForceAt)}::text, ${plan.endedReason}, '')`,
}

const ofLines = {
  from: sql`${line}
    join ${plan} on ${plan.chainId} = ${line.chainId} and ${plan.id} = ${line.planId}
    join ${demand} on ${demand.chainId} = ${line.chainId} and ${demand.id} = ${line.demandId}
    ${college}`,
  chainId: line.chainId,
  id: line.id,
  where: sql`${plan.status} = 'inForce'`,
  whole: sql`${line.quota}`,
  title: sql`${organisation.name} || ' ' || ${demand.postName}`,
  recordId: plan.id,
}

/** Of the places of plans in force, how many a published demand asks for. */
const placesDemanded: IndicatorSource = {
  ...ofLines,
  month: monthOf(dayOf(plan.inForceAt)),
  part: sql`(case when ${line.overReason} is null then ${line.quota} else 0 end)`,
  evidence: sql`coalesce(${line.overReason}, ${demand.headCount}::text)`,
}

/** Of the places of plans in force, how many are filled. */
const placesFilled: IndicatorSource = {
  ...ofLines,
  month: monthOf(plan.startsOn),
  part: sql`${line.admitted}`,
  evidence: sql`${line.admitted} || ' / ' || ${line.quota}`,
}

const ofDemands = {
  from: sql`${demand} join ${organisation} on ${organisation.id} = ${demand.enterpriseId}`,
  chainId: demand.chainId,
  id: demand.id,
  month: monthOf(demand.arriveFromOn),
  where: sql`${demand.status} in ('published', 'closed')`,
  whole: sql`${demand.headCount}`,
  title: sql`${organisation.name} || ' ' || ${demand.postName}`,
  recordId: demand.id,
}

/** Of the people asked for, for how many a place is agreed; places beyond a demand cover no other. */
const demandCovered: IndicatorSource = {
  ...ofDemands,
  part: sql`least(${demand.agreedPlaces}, ${demand.headCount})`,
  evidence: sql`${demand.agreedPlaces} || ' / ' || ${demand.headCount}`,
}

/** Of the people asked for, how many at the grade of a senior worker or above (高级工以上). */
const skilledDemand: IndicatorSource = {
  ...ofDemands,
  part: sql`(case when ${oneOf(demand.grade, Grade.options.filter(isHighlySkilled))} then ${demand.headCount} else 0 end)`,
  evidence: sql`${demand.grade}`,
}

const ofApplications = {
  from: sql`${application}`,
  chainId: application.chainId,
  id: application.id,
  month: monthOf(dayOf(application.submittedAt)),
  whole: one,
  title: application.name,
  recordId: application.id,
}

/** Of the applications, how many nobody contests. */
const applicantsUndisputed: IndicatorSource = {
  ...ofApplications,
  where: sql`true`,
  part: oneIf(sql`not ${application.disputed}`),
  evidence: sql`${application.documentMask}`,
}

/** Of the applications not withdrawn, how many were admitted. */
const applicantsAdmitted: IndicatorSource = {
  ...ofApplications,
  where: sql`${application.status} <> 'withdrawn'`,
  part: oneIf(sql`${application.status} = 'admitted'`),
  evidence: sql`coalesce(${dayOf(application.admittedAt)}::text, '')`,
}

/** Of the applications, how many wait for the college longer than it has time. */
const applicationsOverdue: IndicatorSource = {
  ...ofApplications,
  where: sql`true`,
  part: oneIf(
    sql`${application.status} in ('submitted', 'resubmitted') and ${application.reviewDueOn} < ${today}`,
  ),
  evidence: sql`coalesce(${application.reviewDueOn}::text, '')`,
}

export const enrolmentIndicators = {
  'plans-approved': plansApproved,
  'plans-logged': plansLogged,
  'plans-agreed': plansAgreed,
  'places-demanded': placesDemanded,
  'places-filled': placesFilled,
  'demand-covered': demandCovered,
  'skilled-demand': skilledDemand,
  'applicants-undisputed': applicantsUndisputed,
  'applicants-admitted': applicantsAdmitted,
  'applications-overdue': applicationsOverdue,
}
