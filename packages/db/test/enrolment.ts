import { aSkillDemand, aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import type { SkillDemand } from '@skillchain/domain/demand/skill-demand'
import { anApplication, anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import type { ApplicationStatus } from '@skillchain/domain/enrolment/application'
import {
  aPlanPost,
  aPlanPostId,
  anEnrolmentPlan,
  anEnrolmentPlanId,
} from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aPersonId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { skillDemand } from '../src/demand/skill-demand.table.ts'
import { type ApplicationRow } from '../src/enrolment/application.store.ts'
import { application } from '../src/enrolment/application.table.ts'
import { insert } from '../src/enrolment/enrolment-plan.store.ts'
import { asActor, type openDatabase } from '../src/kernel/database.ts'

export interface Enrolment {
  /** Tells the records of one call from those of another. */
  readonly n: number
  readonly demand?: Partial<SkillDemand>
  readonly quota?: number
  readonly applicants?: readonly ApplicationStatus[]
}

const anApplicant = (n: number, given: Partial<ApplicationRow>): ApplicationRow => ({
  ...anApplication({ id: anApplicationId(n), personId: aPersonId(n) }),
  name: '欧阳小明',
  gender: 'male',
  birthYear: 2007,
  ethnicity: null,
  education: null,
  school: null,
  studentNumber: null,
  origin: null,
  documentKind: 'residentIdentityCard',
  documentMask: '4403**********1233',
  mobileMask: '138****0001',
  mobileDigest: null,
  sealed: new Uint8Array(1),
  ...given,
})

/** In chain 1 a demand of enterprise 3, a plan in force with college 1 for it, and people who have applied. */
export async function anEnrolment(
  db: ReturnType<typeof openDatabase>,
  { n, demand, quota = 10, applicants = [] }: Enrolment,
) {
  const demandId = aSkillDemandId(n)
  const postId = aPlanPostId(n)
  await db.insert(skillDemand).values(aSkillDemand({ id: demandId, status: 'published', ...demand }))
  const plan = anEnrolmentPlan({ id: anEnrolmentPlanId(n), status: 'inForce' })
  const posts = [aPlanPost({ id: postId, demandId, quota })]
  await asActor(db, cast.enterprise, (tx) => insert(tx, { ...plan, terms: { ...plan.terms, posts } }))
  if (applicants.length === 0) return
  await db.insert(application).values(
    applicants.map((status, at) =>
      anApplicant(n * 10 + at, {
        status,
        postId,
        planId: plan.id,
        admittedAt: status === 'admitted' ? '2026-12-20T03:00:00.000Z' : null,
        endedReason: status === 'withdrawn' || status === 'rejected' ? '本人放弃' : null,
      }),
    ),
  )
}
