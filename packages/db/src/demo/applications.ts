import {
  type Application,
  ApplicationId,
  type ApplicationStatus,
} from '@skillchain/domain/enrolment/application'
import type { Applicant } from '@skillchain/domain/enrolment/applicant'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import type { IdentityDocument } from '@skillchain/domain/organisation/identity-document'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import type { ApplicationRow, Stated } from '../enrolment/application.store.ts'
import { daysBefore, plusDays, plusWorkingDays } from './calendar.ts'
import { demoId } from './demo-id.ts'
import { applicantOf } from './people.ts'
import type { Chance } from '@skillchain/domain/kernel/chance'

/** How what is known of a person is kept; the keys are the server's. */
export interface Seals {
  readonly applicant: (ref: Pick<Application, 'chainId' | 'id'>, applicant: Applicant) => Stated
  readonly digest: (document: IdentityDocument) => Uint8Array
}

export interface Entry {
  readonly row: ApplicationRow
  readonly identityDigest: Uint8Array
}

interface Crowd {
  readonly plan: EnrolmentPlan
  /** The first of the people, and how many there are. */
  readonly from: number
  readonly count: number
}

interface Means {
  readonly now: Date
  readonly chance: Chance
  readonly seals: Seals
}

const YOUNGEST_DAYS = Math.round(17 * 365.25)
/** The day on which the youngest of a plan's applicants are born. */
export const youngestBirth = ({ terms }: EnrolmentPlan): string => plusDays(terms.startsOn, -YOUNGEST_DAYS)

/** In the order in which they applied: the first are admitted, the last have not been looked at. */
function statusOf(
  place: number,
  { count, quota }: { count: number; quota: number },
  chance: Chance,
): ApplicationStatus {
  const admitted = Math.floor(Math.min(count * 0.55, quota * 0.85))
  if (place < admitted) return 'admitted'
  if (place < count * 0.62) return chance.oneOf(['rejected', 'rejected', 'withdrawn'])
  if (place < count * 0.8) return 'accepted'
  return chance.below(12) === 0 ? chance.oneOf(['returned', 'resubmitted']) : 'submitted'
}

const VERSIONS: Record<ApplicationStatus, number> = {
  submitted: 0,
  returned: 1,
  resubmitted: 2,
  accepted: 1,
  admitted: 2,
  rejected: 1,
  withdrawn: 1,
}

const ENDED: Partial<Record<ApplicationStatus, string>> = {
  rejected: '面试未通过',
  withdrawn: '本人另有选择',
}

/** Nobody is late in a world that has only just begun. */
function dueAfter(on: string, today: string): string {
  const due = plusWorkingDays(on, 10)
  return due > today ? due : plusWorkingDays(today, 3)
}

const REVIEW_MS = 5 * 86_400_000
const DAY_MS = 86_400_000
/** Some days after the application, and yesterday at the latest. */
const admittedAfter = (submittedAt: string, now: Date): string =>
  new Date(Math.min(Date.parse(submittedAt) + REVIEW_MS, now.getTime() - DAY_MS)).toISOString()

/** What a status implies of the rest of an application. */
function stateOf(status: ApplicationStatus, submittedAt: string, now: Date) {
  const on = submittedAt.slice(0, 10)
  const waits = status === 'submitted' || status === 'resubmitted'
  const { today } = daysBefore(now, 0)
  return {
    status,
    version: VERSIONS[status],
    submittedAt,
    reviewDueOn: waits ? dueAfter(on, today) : null,
    admittedAt: status === 'admitted' ? admittedAfter(submittedAt, now) : null,
    endedReason: ENDED[status] ?? null,
    returned:
      status === 'returned'
        ? [{ field: 'school', cause: 'unclear', text: '请填写毕业学校全称' } as const]
        : [],
  }
}

/** The applicants of one plan, one after another, so that a million need no more room than one. */
export function* applicantsOf({ plan, from, count }: Crowd, { now, chance, seals }: Means): Generator<Entry> {
  const [post] = plan.terms.posts
  if (!post) return
  const { chainId, id: planId, collegeId, enterpriseId, terms } = plan
  const bornBy = youngestBirth(plan)
  for (let place = 0; place < count; place += 1) {
    const n = from + place
    const id = ApplicationId.parse(demoId('application', n))
    const applicant = applicantOf({ n, chance, bornBy })
    const submittedAt = daysBefore(now, 2 + 20 * (1 - place / count)).now
    const status = statusOf(place, { count, quota: post.quota }, chance)
    const ids = { chainId, id, planId, postId: post.id, collegeId, enterpriseId, importId: null }
    const person = { year: terms.year, personId: PersonId.parse(demoId('person', n)), disputed: false }
    const row = {
      ...ids,
      ...person,
      ...stateOf(status, submittedAt, now),
      ...seals.applicant({ chainId, id }, applicant),
    }
    yield { row, identityDigest: seals.digest(applicant.document) }
  }
}
