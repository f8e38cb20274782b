import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { Grade } from '../standard/grade.ts'
import { DictionaryVersion, OccupationCode } from '../standard/occupation.ts'
import { DivisionCode } from '../standard/region.ts'

export const SkillDemandId = z.uuid().brand<'SkillDemandId'>()
export type SkillDemandId = z.infer<typeof SkillDemandId>

/** `published` covers every later edition too: an amended demand is published again, under the next edition. */
export const SkillDemandStatus = z.enum(['draft', 'published', 'closed', 'withdrawn'])
export type SkillDemandStatus = z.infer<typeof SkillDemandStatus>

/**
 * What an enterprise asks for: so many people of an occupation and grade, by when, where, for what pay.
 *
 * Source: Guangdong draft implementing opinions on high-skilled talent, articles 6 and 10 (enterprises offer posts and
 * standards; industry forecasts supply and demand). The columns are our own decision.
 */
const fields = {
  /** What the enterprise itself calls the post (岗位名称). */
  postName: z.string().trim().min(2).max(60),
  dictionaryVersion: DictionaryVersion,
  occupationCode: OccupationCode,
  /** The grade required on arrival (新八级工). */
  grade: Grade,
  /** People wanted. */
  headCount: z.int().min(1).max(100_000),
  /** First and last day of arrival on the post (到岗窗口). */
  arriveFromOn: Day,
  arriveToOn: Day,
  /** Where the post is. */
  divisionCode: DivisionCode,
  /** Monthly pay before tax, in fen, from and to. */
  payFromFen: z.int().positive().max(100_000_000),
  payToFen: z.int().positive().max(100_000_000),
  /** What the post demands, in the enterprise's words (岗位标准): units of work, knowledge, equipment. */
  postStandard: z.string().trim().min(10).max(4_000),
}
export type DemandField = keyof typeof fields

export const DemandTerms = z
  .strictObject(fields)
  .refine((terms) => terms.arriveFromOn <= terms.arriveToOn, {
    path: ['arriveToOn'],
    error: 'demand.arrival-window-reversed',
  })
  .refine((terms) => terms.payFromFen <= terms.payToFen, {
    path: ['payToFen'],
    error: 'demand.pay-range-reversed',
  })
export type DemandTerms = z.infer<typeof DemandTerms>

/** A skill demand (岗位需求): posts that an enterprise opens to the colleges of its chain. */
export const SkillDemand = z.object({
  chainId: ChainId,
  id: SkillDemandId,
  enterpriseId: OrganisationId,
  ...fields,
  /** Places that enrolment plans in force have taken up; written by them, never by an edit of the demand. */
  agreedPlaces: z.int().nonnegative(),
  status: SkillDemandStatus,
  /** How often it has been published: 0 while a draft, 1 at first, one more with every amendment. */
  edition: z.int().nonnegative(),
  /** When the present edition was published; null in a draft. */
  publishedAt: Instant.nullable(),
  /** The demand of an earlier year it was copied from. */
  copiedFromId: SkillDemandId.nullable(),
  /** Why it was closed or withdrawn, in the enterprise's words. */
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type SkillDemand = z.infer<typeof SkillDemand>

export const DEMAND_FIELDS: readonly DemandField[] = Object.freeze(DemandTerms.keyof().options)

/** The terms alone, as a form or an amendment takes them. */
export const termsOf = (demand: SkillDemand): DemandTerms => DemandTerms.parse(pick(demand))

const pick = (demand: SkillDemand) => Object.fromEntries(DEMAND_FIELDS.map((field) => [field, demand[field]]))
