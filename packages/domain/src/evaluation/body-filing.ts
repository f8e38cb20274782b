import { z } from 'zod'

import { ChainId } from '../kernel/chain-id.ts'
import { Day, Instant } from '../kernel/moment.ts'
import { OrganisationId } from '../organisation/organisation-id.ts'
import { Grade, factsOf } from '../standard/grade.ts'
import { DictionaryVersion, OccupationCode } from '../standard/occupation.ts'
import type { ProblemCode } from './problems.ts'

export const BodyFilingId = z.uuid().brand<'BodyFilingId'>()
export type BodyFilingId = z.infer<typeof BodyFilingId>
export const ScopeRowId = z.uuid().brand<'ScopeRowId'>()
export type ScopeRowId = z.infer<typeof ScopeRowId>

/**
 * What an evaluation body (评价机构) is: it decides whom it may evaluate and the letter its certificates begin with.
 * Source: domain study §3.1; Guangdong draft implementing opinions, article 14.
 */
export const BodyType = z.enum(['employer', 'socialBody', 'school', 'qualificationBody'])
export type BodyType = z.infer<typeof BodyType>

/** The letter of a type's certificates (职业技能等级证书编码规则); null where the published rule names none. */
export const BODY_LETTERS: Readonly<Record<BodyType, string | null>> = {
  employer: 'Y',
  socialBody: 'S',
  school: null,
  qualificationBody: null,
}

/** Code of an evaluation body (评价机构编码): the first 13 characters of every certificate it issues. */
export const BodyCode = z
  .string()
  .regex(/^[A-Z]\d{12}$/)
  .brand<'BodyCode'>()
export type BodyCode = z.infer<typeof BodyCode>

/** A grade of which a certificate is issued. */
export const CertifiedGrade = Grade.refine((grade) => factsOf(grade).certified, {
  error: 'evaluation.grade-not-certified' satisfies ProblemCode,
})

/** One thing a body may evaluate (备案范围): an occupation and grade, at a site, from a day to a day. */
export const ScopeRow = z
  .strictObject({
    id: ScopeRowId,
    dictionaryVersion: DictionaryVersion,
    occupationCode: OccupationCode,
    grade: CertifiedGrade,
    /** The verified exam site (考点). */
    siteName: z.string().trim().min(2).max(60),
    /** People that can be examined there at a time. */
    seats: z.int().min(1).max(2_000),
    validFromOn: Day,
    validToOn: Day,
  })
  .refine((row) => row.validFromOn <= row.validToOn, {
    path: ['validToOn'],
    error: 'evaluation.validity-reversed' satisfies ProblemCode,
  })
export type ScopeRow = z.infer<typeof ScopeRow>

/** What a body states when it asks to be filed. */
export const FilingTerms = z.strictObject({
  bodyType: BodyType,
  /** Who answers for evaluation there (负责人). */
  responsible: z.string().trim().min(2).max(40),
  scope: z.array(ScopeRow).max(60),
})
export type FilingTerms = z.infer<typeof FilingTerms>

export const FilingPart = z.enum(['bodyType', 'responsible', 'scope'])
export type FilingPart = z.infer<typeof FilingPart>

/** Why a part of a filing goes back (退回补正). */
export const FilingReason = z.strictObject({ part: FilingPart, note: z.string().trim().min(2).max(500) })
export type FilingReason = z.infer<typeof FilingReason>

export const BodyFilingStatus = z.enum(['draft', 'submitted', 'returned', 'filed', 'suspended', 'withdrawn'])
export type BodyFilingStatus = z.infer<typeof BodyFilingStatus>

/**
 * The filing of an evaluation body (评价机构备案) in a chain: what it may evaluate there, as the department has accepted it.
 * Source: Guangdong draft implementing opinions, article 14; the columns are our own decision, ADR-0026.
 */
export const BodyFiling = z.object({
  chainId: ChainId,
  id: BodyFilingId,
  bodyId: OrganisationId,
  ...FilingTerms.shape,
  status: BodyFilingStatus,
  /** Given by the department when it files the body; null until then. */
  bodyCode: BodyCode.nullable(),
  filingNumber: z.string().nullable(),
  filedOn: Day.nullable(),
  submittedAt: Instant.nullable(),
  /** The last day for the department's answer; null while nothing waits for it. */
  dueOn: Day.nullable(),
  /** What has to be mended; empty unless it was returned. */
  reasons: z.array(FilingReason),
  /** Why it was suspended or withdrawn. */
  endedReason: z.string().nullable(),
  version: z.int().nonnegative(),
})
export type BodyFiling = z.infer<typeof BodyFiling>

/** The terms alone, as a form takes them. */
export const termsOf = ({ bodyType, responsible, scope }: BodyFiling): FilingTerms => ({
  bodyType,
  responsible,
  scope,
})

/** The row of a filing in force that covers a day; null where none does. */
export function coveringRow(filing: BodyFiling, rowId: ScopeRowId, day: Day): ScopeRow | null {
  if (filing.status !== 'filed') return null
  const row = filing.scope.find(({ id }) => id === rowId)
  return row && row.validFromOn <= day && day <= row.validToOn ? row : null
}
