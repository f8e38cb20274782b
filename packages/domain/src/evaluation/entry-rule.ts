import { z } from 'zod'

import { CertifiedGrade } from './body-filing.ts'

/**
 * Generation of a national occupational standard (国家职业标准): standards written under the rules of 2018 and of 2023
 * are both in force, and ask for different things. Source: domain study §2.3.
 */
export const StandardGeneration = z.enum(['2018', '2023'])
export type StandardGeneration = z.infer<typeof StandardGeneration>

export const TitleTier = z.enum(['junior', 'intermediate', 'senior'])
export const SchoolKind = z.enum([
  'secondaryVocational',
  'technicalSchool',
  'seniorTechnical',
  'higherVocational',
  'university',
  'technicianClass',
])
export type SchoolKind = z.infer<typeof SchoolKind>

const years = z.int().min(0).max(60)

/** One thing a condition asks for; years are completed years (满). */
export const Requirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('aged'), years }),
  /** In this occupation or a related one. */
  z.strictObject({ kind: z.literal('worked'), years }),
  /** A certificate of that grade or a higher one, held for so many years. */
  z.strictObject({ kind: z.literal('certificate'), grade: CertifiedGrade, years }),
  z.strictObject({ kind: z.literal('title'), tier: TitleTier, years }),
  /** Graduated from such a school in a matching major, so many years ago; `enrolled` counts the last year in school. */
  z.strictObject({
    kind: z.literal('schooling'),
    schools: z.array(SchoolKind).min(1),
    years,
    enrolled: z.boolean(),
    assessed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('apprenticeship') }),
])
export type Requirement = z.infer<typeof Requirement>
export type RequirementKind = Requirement['kind']

/** One way to be admitted to an evaluation (申报条件之一): everything it asks for must be there. */
export const EntryCondition = z.strictObject({
  /** Such as `2023-level3-5`. */
  id: z.string(),
  generation: StandardGeneration,
  grade: CertifiedGrade,
  allOf: z.array(Requirement).min(1),
  source: z.string(),
})
export type EntryCondition = z.infer<typeof EntryCondition>

/** What a fact rests on; a promise alone is weak (工作年限承诺书). */
export const EvidenceKind = z.enum([
  'identity',
  'contract',
  'insurance',
  'employerStatement',
  'promise',
  'certificate',
  'diploma',
  'enrolment',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

const evidence = { evidence: EvidenceKind }

/** A fact about a candidate as it is declared, and what it rests on. */
export const EntryFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('aged'), years, ...evidence }),
  z.strictObject({ kind: z.literal('worked'), years, ...evidence }),
  z.strictObject({ kind: z.literal('certificate'), grade: CertifiedGrade, years, ...evidence }),
  z.strictObject({ kind: z.literal('title'), tier: TitleTier, years, ...evidence }),
  z.strictObject({
    kind: z.literal('schooling'),
    school: SchoolKind,
    years,
    /** In the last year of school still. */
    enrolled: z.boolean(),
    /** The school's teaching has been assessed for this grade (经评估论证). */
    assessed: z.boolean(),
    ...evidence,
  }),
  z.strictObject({ kind: z.literal('apprenticeship'), ...evidence }),
])
export type EntryFact = z.infer<typeof EntryFact>
