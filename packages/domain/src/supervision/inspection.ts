import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { remark } from '../organisation/remark.ts'
import { Severity } from './audit-rule.ts'
import { ClueId } from './clue.ts'
import { EvidenceRequestId } from './evidence-request.ts'
import { PopulationItem } from './sample.ts'

export const InspectionId = z.uuid().brand<'InspectionId'>()
export type InspectionId = z.infer<typeof InspectionId>

/** 检查中, 听取意见, 已结论. */
export const InspectionStatus = z.enum(['open', 'hearing', 'concluded'])
export type InspectionStatus = z.infer<typeof InspectionStatus>

/** Of what a sample is drawn: people admitted, certificates issued, apprenticeships begun in the period. */
export const PopulationKind = z.enum(['admitted', 'certificates', 'apprenticeships'])
export type PopulationKind = z.infer<typeof PopulationKind>

/** What a population is divided by: not at all, by the organisation that answers for a record, or by month. */
export const StratifyBy = z.enum(['none', 'organisation', 'month'])
export type StratifyBy = z.infer<typeof StratifyBy>

/** Records that name the inspected organisation, or those of its whole chain. */
export const InspectionScope = z.enum(['organisation', 'chain'])
export type InspectionScope = z.infer<typeof InspectionScope>

/** As many as one inspection looks at one by one. */
export const MOST_SAMPLED = 200
/** As many as a population is frozen with. */
export const LARGEST_POPULATION = 20_000

/** What is inspected (检查范围), settled when an inspection is opened and never changed. */
export const InspectionTerms = z.strictObject({
  organisationId: OrganisationId,
  /** What led to it; null where nothing but the plan of inspections did. */
  clueId: ClueId.nullable(),
  subject: remark(2, 120),
  fromOn: Day,
  toOn: Day,
  population: PopulationKind,
  scope: InspectionScope,
  stratify: StratifyBy,
  sampleSize: z.int().min(1).max(MOST_SAMPLED),
})
export type InspectionTerms = z.infer<typeof InspectionTerms>

export const FindingId = z.uuid().brand<'FindingId'>()
export type FindingId = z.infer<typeof FindingId>

/** What an inspection has found (发现): a fact, the rule it breaks, and what shows it. */
export const Finding = z.strictObject({
  id: FindingId,
  severity: Severity,
  /** The article that is broken, as it is cited. */
  source: remark(2, 200),
  fact: remark(2, 1_000),
  /** The sampled record it is about; null for one of the organisation as such. */
  itemId: z.uuid().nullable(),
  /** Answers that show it. */
  requestIds: z.array(EvidenceRequestId).max(20),
})
export type Finding = z.infer<typeof Finding>

export const Verdict = z.enum(['noFault', 'fault'])
export type Verdict = z.infer<typeof Verdict>

/**
 * An inspection (检查) of one organisation of a chain. Before the hearing nobody but the regulator knows of it; from
 * then on the inspected organisation reads what was found, and states its view before anything is concluded.
 *
 * **Source:** 《行政处罚法》第四十五条 for the hearing; the steps are our own decision, ADR-0030.
 */
export const Inspection = z.object({
  chainId: ChainId,
  id: InspectionId,
  /** The city in which the chain is filed, GB/T 2260. */
  divisionCode: z.string(),
  ...InspectionTerms.shape,
  status: InspectionStatus,
  openedAt: Instant,
  /** How often a sample was drawn; the draws themselves are rows of their own that nobody can change. */
  draws: z.int().nonnegative(),
  findings: z.array(Finding),
  hearingDueOn: Day.nullable(),
  statement: z.string().nullable(),
  statedAt: Instant.nullable(),
  verdict: Verdict.nullable(),
  /** Findings that stood after the hearing. */
  upheldIds: z.array(FindingId),
  opinion: z.string().nullable(),
  concludedAt: Instant.nullable(),
  version: z.int().nonnegative(),
})
export type Inspection = z.infer<typeof Inspection>

export const DrawPurpose = z.enum(['inspection', 'recheck'])
export type DrawPurpose = z.infer<typeof DrawPurpose>

/** One draw (抽样): the population as it was, the seed, and what came of both. Added, never changed. */
export const Draw = z.object({
  id: z.uuid(),
  purpose: DrawPurpose,
  /** The first is 1. */
  sequence: z.int().positive(),
  seed: z.int().nonnegative(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Why it was drawn again; null for the first. */
  reason: z.string().nullable(),
  at: Instant,
  population: z.array(PopulationItem),
  /** Ids of those drawn. */
  sample: z.array(z.uuid()),
})
export type Draw = z.infer<typeof Draw>

/** A draw as it is shown and reported: the records drawn, and of each layer how many. */
export const ShownDraw = Draw.omit({ population: true, sample: true }).extend({
  populationSize: z.int(),
  strata: z.array(z.object({ stratum: z.string(), population: z.int(), sampled: z.int() })),
  items: z.array(PopulationItem),
})
export type ShownDraw = z.infer<typeof ShownDraw>
