import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { PersonId } from '../organisation/person-id.ts'
import { isAtLeast } from '../standard/grade.ts'
import { OccupationCode } from '../standard/occupation.ts'
import type { Conflict } from './evaluation-batch-command.ts'
import { AssessorId, type EvaluationBatch } from './evaluation-batch.ts'

/** What an assessor states of themselves. */
export const AssessorTerms = z.strictObject({
  name: z.string().trim().min(2).max(40),
  /** Number of the assessor's card (考评员证卡). */
  cardNumber: z.string().trim().min(4).max(40),
  /** A senior assessor (高级考评员) may assess technicians and above too. */
  senior: z.boolean(),
  occupationCodes: z.array(OccupationCode).min(1).max(20),
  /** The member of the chain they also work for, whose people they may not assess; null where there is none. */
  employerId: OrganisationId.nullable(),
  validToOn: Day,
})
export type AssessorTerms = z.infer<typeof AssessorTerms>

/** An assessor (考评员) of a body, who marks under an account of their own. Source: domain study §3.7. */
export const Assessor = z.object({
  chainId: ChainId,
  id: AssessorId,
  bodyId: OrganisationId,
  accountId: PersonId,
  ...AssessorTerms.shape,
  version: z.int().nonnegative(),
})
export type Assessor = z.infer<typeof Assessor>

/** What is known of an assessor's other work, and of the people to be assessed. */
export interface Surroundings {
  /** Colleges and enterprises of the people registered. */
  readonly organisations: ReadonlySet<string>
  /** Batches of other exams on the same day in which the assessor is dispatched. */
  readonly sameDay: number
  /** How many of the latest exams at the site, one after another, the assessor has assessed. */
  readonly inARow: number
  /** As many as one may assess in a row. */
  readonly mostInARow: number
}

/** Why an assessor must step aside (回避), one rule after another; empty where nothing speaks against them. */
export function conflictsOf(
  assessor: Assessor,
  batch: Pick<EvaluationBatch, 'occupationCode' | 'grade' | 'examOn'>,
  { organisations, sameDay, inARow, mostInARow }: Surroundings,
): Conflict[] {
  const { id: assessorId, senior, occupationCodes, employerId, validToOn } = assessor
  const broken: Record<Conflict['rule'], boolean> = {
    grade: !senior && isAtLeast(batch.grade, 'level2'),
    occupation: !occupationCodes.includes(batch.occupationCode),
    expired: validToOn < batch.examOn,
    overlap: sameDay > 0,
    'own-people': employerId !== null && organisations.has(employerId),
    rotation: inARow >= mostInARow,
  }
  const rules = ['grade', 'occupation', 'expired', 'overlap', 'own-people', 'rotation'] as const
  return rules.filter((rule) => broken[rule]).map((rule) => ({ assessorId, rule }))
}
