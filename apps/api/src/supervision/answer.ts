import { z } from 'zod'

import { ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Instant, Month } from '@skillchain/domain/kernel/moment'
import { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import { Grade } from '@skillchain/domain/standard/grade'

const Count = z.int().nonnegative()
/** A count of people; null where so few that it is withheld from the reader. */
const People = Count.nullable()

const Seen = z.object({
  demanded: Count.nullable(),
  planned: Count.nullable(),
  applied: People,
  admitted: People,
})

export const Overview = z.object({
  funnel: Seen,
  divisions: z.array(Seen.extend({ divisionCode: z.string(), chains: Count })),
  /** When the latest of the numbers was counted; null before the first. */
  countedAt: Instant.nullable(),
  /** Counts of people below it are withheld from the reader; null from a reader who may see the people themselves. */
  threshold: z.int().nullable(),
})

export const ChainRow = Seen.extend({
  chainId: ChainId,
  name: z.string(),
  status: SkillChainStatus,
  divisionCode: z.string(),
  clusterCode: z.string(),
  leaderName: z.string(),
})

export const ChainFigures = z.object({
  funnel: Seen,
  months: z.array(Seen.extend({ month: Month })),
  countedAt: Instant.nullable(),
  threshold: z.int().nullable(),
})

export const DemandedRow = z.object({
  id: z.string(),
  enterpriseName: z.string(),
  postName: z.string(),
  occupationCode: z.string(),
  grade: Grade,
  headCount: Count,
  agreedPlaces: Count,
  arriveFromOn: z.string(),
  divisionCode: z.string(),
})

export const PlannedRow = z.object({
  id: z.string(),
  planId: z.string(),
  enterpriseName: z.string(),
  collegeName: z.string(),
  postName: z.string(),
  majorName: z.string().nullable(),
  quota: Count,
  admitted: People,
  startsOn: z.string(),
})

export const AppliedRow = z.object({
  id: z.string(),
  /** Masked. */
  name: z.string(),
  documentMask: z.string(),
  collegeName: z.string(),
  enterpriseName: z.string(),
  postName: z.string(),
  status: ApplicationStatus,
  submittedAt: Instant,
  admittedAt: Instant.nullable(),
})

export const LookRow = z.object({
  id: z.string(),
  organisationName: z.string(),
  /** The question asked, by the name of its procedure. */
  procedure: z.string(),
  at: Instant,
  /** Whether the reader looked. */
  own: z.boolean(),
})
