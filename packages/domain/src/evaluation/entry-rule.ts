import { z } from 'zod'

import { Day } from '../kernel/moment.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { CertifiedGrade } from './body-filing.ts'

/**
 * Generation of national occupational standards (国家职业标准), by the year of the rules that they are written under: those
 * of 2018 and of 2023 are both in force, and ask for different things. Source: domain study §2.3.
 */
export const StandardGeneration = z.string().regex(/^20\d{2}$/, { error: 'evaluation.generation-malformed' })
export type StandardGeneration = z.infer<typeof StandardGeneration>

/** A generation of standards as an installation knows it, and where it was published. */
export const StandardVersion = z.strictObject({
  generation: StandardGeneration,
  title: z.string().trim().min(2).max(120),
  source: z.string().trim().min(2).max(300),
})
export type StandardVersion = z.infer<typeof StandardVersion>

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
  /** So many study hours (标准学时) of training in this occupation or a related one, proven by attendance. */
  z.strictObject({ kind: z.literal('trained'), hours: z.int().min(1).max(5_000) }),
])
export type Requirement = z.infer<typeof Requirement>
export type RequirementKind = Requirement['kind']

/** Everything that one condition asks for. */
export const Requirements = z.array(Requirement).min(1).max(6)

/**
 * One way to be admitted to an evaluation (申报条件之一): everything it asks for must be there. A row of a standard's
 * version, from a day on until a later one takes its place. Source: domain study §2.3; our own decision, ADR-0045.
 */
export const EntryCondition = z.strictObject({
  /** Such as `2023-level3-5`; of an occupation's own standard, `2018-level5-6-22-02-01-2`. */
  id: z.string(),
  generation: StandardGeneration,
  grade: CertifiedGrade,
  /** The occupation whose own standard says so; null for all that have none of their own. */
  occupationCode: OccupationCode.nullable(),
  allOf: Requirements,
  source: z.string().trim().min(2).max(300),
  validFromOn: Day,
  /** The last day; null until a later row ends it. */
  validToOn: Day.nullable(),
  /** False while nobody has compared it with the published text. */
  confirmed: z.boolean(),
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
  'attendance',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What somebody can declare a fact to rest on: attendance nobody declares, it is looked up. */
export const DeclaredEvidence = EvidenceKind.exclude(['attendance'])
const evidence = { evidence: DeclaredEvidence }

const declared = [
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
] as const

/** A fact about a candidate as it is declared, and what it rests on. */
export const DeclaredFact = z.discriminatedUnion('kind', declared)
export type DeclaredFact = z.infer<typeof DeclaredFact>

/** Study hours that settled sessions prove, in tenths, in the occupation or a related one; never declared. */
export const TrainedFact = z.strictObject({
  kind: z.literal('trained'),
  hours: z.number().min(0),
  sessions: z.int().nonnegative(),
  evidence: z.literal('attendance'),
})
export type TrainedFact = z.infer<typeof TrainedFact>

/** A fact about a candidate, declared or looked up. */
export const EntryFact = z.discriminatedUnion('kind', [...declared, TrainedFact])
export type EntryFact = z.infer<typeof EntryFact>
