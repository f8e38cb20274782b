import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { EnrolmentPlan } from './enrolment-plan.ts'
import type { CommandType } from './enrolment-plan.rules.ts'

const enterprise = { 'enterprise.manager': 'party' } as const satisfies Grant
const college = { 'college.manager': 'party', 'college.admissions': 'party' } as const satisfies Grant
const both = { ...enterprise, ...college }

/**
 * Who may do what to a joint enrolment plan. Both parties write in it; whose turn it is, the rules say. The chain's
 * leader and its regulator read. Source: our own decision, ADR-0008.
 */
export const enrolmentPlanPolicy = {
  read: { ...both, 'regulator.officer': 'chain', 'regulator.auditor': 'chain' },
  allocate: enterprise,
  revise: enterprise,
  propose: enterprise,
  counter: both,
  sendBack: both,
  confirm: both,
  agree: both,
  extend: both,
  decline: college,
  withdraw: enterprise,
} as const satisfies Policy<'read' | 'allocate' | CommandType>

/** A draft is its enterprise's alone; the college becomes a party when the plan is sent to it. */
export const subjectOf = ({
  chainId,
  enterpriseId,
  collegeId,
  sentAt,
}: Pick<EnrolmentPlan, 'chainId' | 'enterpriseId' | 'collegeId' | 'sentAt'>): Subject => ({
  chainId,
  parties: sentAt === null ? [enterpriseId] : [enterpriseId, collegeId],
})
