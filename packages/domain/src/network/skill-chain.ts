import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { FieldReason } from './filing-field.ts'

export const SkillChainStatus = z.enum([
  'draft',
  'submitted',
  'returned',
  'approved',
  'active',
  'suspended',
  'dissolved',
])
export type SkillChainStatus = z.infer<typeof SkillChainStatus>

/** Size of an enterprise by the statistical standard for large, medium, small and micro enterprises. Source: NBS 2017. */
export const EnterpriseScale = z.enum(['large', 'medium', 'small', 'micro'])
export type EnterpriseScale = z.infer<typeof EnterpriseScale>

/** A prefecture-level city, where a chain is filed or works: GB/T 2260, six digits ending in 00. */
export const CityCode = z.string().regex(/^\d{4}00$/, 'network.city-malformed')

const headcount = z.int().min(0).max(10_000_000).nullable()

/**
 * What the leader writes about its chain and declares about itself. What is null has not been declared yet: a draft
 * may be saved half done, and the submission says what it lacks.
 */
export const ChainProfile = z.strictObject({
  name: z.string().trim().min(2).max(60),
  /** Code of the industry cluster (产业集群) the chain serves. */
  cluster: z.string().trim().min(1).max(40),
  /** City whose department files the chain (备案地). */
  division: CityCode,
  /** Cities in which its members work, the filing city among them or not. */
  cities: z
    .array(CityCode)
    .min(1)
    .max(21)
    .refine((cities) => new Set(cities).size === cities.length, 'network.city-twice'),
  purpose: z.string().trim().min(10).max(2_000),
  scale: EnterpriseScale.nullable(),
  /** Staff of the leader and its branches insured in the city, in persons. */
  insuredStaff: headcount,
  /** Upstream and downstream firms it brings along. */
  firmsBrought: headcount,
  /** Posts it can offer to trainees. */
  postsOffered: headcount,
  /** Declares no illegal act and no discredit record in the last three years. */
  noDiscreditRecord: z.boolean().nullable(),
  /** Declares a staff training system and the will to train for the chain. */
  trainingSystem: z.boolean().nullable(),
})
export type ChainProfile = z.infer<typeof ChainProfile>

/** One wording of the charter (章程), which all members can read; numbers run from 1. */
export const CharterVersion = z.object({
  number: z.int().positive(),
  text: z.string().trim().min(20).max(20_000),
  /** What this version changes, in the words of who wrote it. */
  note: z.string().trim().max(500),
})
export type CharterVersion = z.infer<typeof CharterVersion>

/**
 * A skill ecosystem chain (产教评技能生态链): an enterprise that leads, with the firms around it, colleges and
 * evaluation bodies. Source: Guangdong opinions on highly skilled personnel, article 11; 粤人社规〔2025〕25号.
 */
export const SkillChain = z.object({
  /** The chain is the first of its own records: `id` and `chainId` are the same. */
  chainId: ChainId,
  id: ChainId,
  leaderId: OrganisationId,
  ...ChainProfile.shape,
  charter: CharterVersion.nullable(),
  status: SkillChainStatus,
  submittedAt: Instant.nullable(),
  /** Last working day for whoever has the filing: the department to review it, the leader to mend it. */
  dueOn: Day.nullable(),
  /** Why it was last returned; while it is, these fields and no others are open. */
  reasons: z.array(FieldReason),
  /** Which side suspended it, and so may lift the suspension; null unless suspended. */
  suspendedBy: z.enum(['leader', 'regulator']).nullable(),
  version: z.int().nonnegative(),
})
export type SkillChain = z.infer<typeof SkillChain>
