import { z } from 'zod'

import { type Application, ApplicationId } from '../enrolment/application.ts'
import { Day, type Moment } from '../kernel/moment.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import type { Grade } from '../standard/grade.ts'
import type { ApprenticeshipEvent } from './apprenticeship-evolve.ts'
import { problem } from './apprenticeship-problems.ts'
import type { Apprenticeship, ApprenticeshipId } from './apprenticeship.ts'

/** For whom records are opened (建档), and for which period. */
export const Registration = z
  .strictObject({
    applicationIds: z.array(ApplicationId).min(1).max(100),
    startsOn: Day,
    endsOn: Day,
  })
  .refine(({ startsOn, endsOn }) => startsOn < endsOn, {
    path: ['endsOn'],
    error: 'apprenticeship.days-reversed',
  })
export type Registration = z.infer<typeof Registration>

/** An admitted application with the post it is for. */
export interface Admitted extends Pick<
  Application,
  'chainId' | 'planId' | 'enterpriseId' | 'collegeId' | 'personId' | 'status'
> {
  readonly applicationId: Application['id']
  readonly postName: string
  /** Of the post: what training leads to. */
  readonly grade: Grade
  readonly birthYear: number
  /** Whether there is a record already. */
  readonly registered: boolean
}

/** Opens the record of somebody who has been admitted. */
export function registerApprentice(
  id: ApprenticeshipId,
  admitted: Admitted,
  { startsOn, endsOn, now }: Pick<Registration, 'startsOn' | 'endsOn'> & Pick<Moment, 'now'>,
): Outcome<{ state: Apprenticeship; event: ApprenticeshipEvent }> {
  const { status, registered, grade: goal, ...from } = admitted
  if (status !== 'admitted') return refuse(problem('apprenticeship.not-admitted'))
  if (registered) return refuse(problem('apprenticeship.registered'))
  const state: Apprenticeship = {
    ...from,
    id,
    goal,
    startsOn,
    endsOn,
    status: 'planning',
    mentorId: null,
    mentorGrade: null,
    tutored: false,
    segments: [],
    covers: [],
    safetyTrainedOn: null,
    labourContractFromOn: null,
    pausedFromOn: null,
    endedOn: null,
    reason: null,
    registeredAt: now,
    version: 0,
  }
  return ok({ state, event: { type: 'registered', applicationId: from.applicationId, startsOn, endsOn } })
}
